// Reading the answers of Port's API, good ones and refusals.
import { z } from 'zod'
import type { Answer } from '../http/answer.ts'
import { HttpError } from '../http/http-error.ts'
import type { HttpRequest } from '../http/http-request.ts'
import { quote } from '../http/quote.ts'
import { unexpectedAnswer } from './port-error.ts'
import { refusalSchema } from './schemas.ts'

/**
 * Checks an answer against what is needed of it; `subject` is named if it
 * does not fit.
 * @throws {PortError} PORT_UNEXPECTED_RESPONSE
 */
export function readAnswer<T>(
  schema: z.ZodType<T>,
  answer: unknown,
  subject: string,
): T {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  const problem = z.prettifyError(parsed.error).replace(/\s+/g, ' ')
  throw unexpectedAnswer(
    subject,
    `the answer is not as documented (${problem})`,
  )
}

/**
 * Reads the body of a good answer; an empty one gives undefined.
 * @throws {PortError} PORT_UNEXPECTED_RESPONSE
 */
export function readJson(response: Answer, subject: string): unknown {
  const text = response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw unexpectedAnswer(subject, 'the answer is not JSON')
  }
}

/** Makes an error of a refusal: Port's own message and its trace id. */
export function toRefusal(request: HttpRequest, response: Answer): HttpError {
  const said = saidIn(response)
  const id = response.headers.get('x-trace-id')
  const detail = [said, id && `trace id ${id}`].filter(Boolean).join(', ')
  return new HttpError({
    ...request,
    kind: 'status',
    status: response.status,
    detail: detail === '' ? undefined : detail,
  })
}

function saidIn(response: Answer): string {
  const { message, error } = refusalSchema.safeParse(response.json()).data ?? {}
  return quote(message ?? error ?? '')
}
