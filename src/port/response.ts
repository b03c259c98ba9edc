import { z } from 'zod'
import type { BufferedResponse } from '../http/buffered-response.ts'
import { HttpError } from '../http/http-error.ts'
import type { HttpRequest } from '../http/http-request.ts'
import { redact } from '../runtime/redact.ts'
import { unexpectedAnswer } from './error.ts'
import { refusalSchema } from './schemas.ts'

/**
 * Parses an answer; `subject` names it in the error.
 * @throws {PortError} PORT_UNEXPECTED_RESPONSE
 */
export function readAnswer<T>(
  schema: z.ZodType<T>,
  answer: unknown,
  subject: string,
): T {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  const problem = redact(z.prettifyError(parsed.error))
  throw unexpectedAnswer(
    subject,
    `the answer is not as documented (${problem})`,
  )
}

/**
 * Parses the body of a successful answer; undefined if the body is empty.
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

const MAX_ID_CHARACTERS = 100

/** Creates an error with Port's own message and the trace ID. */
export function toRefusal(
  request: HttpRequest,
  response: BufferedResponse,
): HttpError {
  const reason = reasonIn(response)
  const id = redact(response.headers.get('x-trace-id') ?? '', MAX_ID_CHARACTERS)
  const detail = [reason, id && `trace id ${id}`].filter(Boolean).join(', ')
  return new HttpError({
    ...request,
    kind: 'status',
    status: response.status,
    detail: detail === '' ? undefined : detail,
  })
}

function reasonIn(response: BufferedResponse): string {
  const { message, error } = refusalSchema.safeParse(response.json()).data ?? {}
  return redact(message ?? error ?? '')
}
