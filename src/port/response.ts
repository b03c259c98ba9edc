// Reading the answers of Port's API, good ones and refusals.
import { z } from 'zod'
import type { BufferedResponse } from '../http/buffered-response.ts'
import { HttpError } from '../http/http-error.ts'
import type { HttpRequest } from '../http/http-request.ts'
import { redact } from '../http/redact.ts'
import { unexpectedAnswer } from './error.ts'
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
export function readJson(response: BufferedResponse, subject: string): unknown {
  const text = response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw unexpectedAnswer(subject, 'the answer is not JSON')
  }
}

/** Makes an error of a refusal: Port's own message and its trace id. */
export function toRefusal(
  request: HttpRequest,
  response: BufferedResponse,
): HttpError {
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

function saidIn(response: BufferedResponse): string {
  const { message, error } = refusalSchema.safeParse(response.json()).data ?? {}
  return redact(message ?? error ?? '')
}
