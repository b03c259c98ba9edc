import type { Reply } from './exchange.ts'
import type { Fault } from './faults.ts'

const LOGIN_PAGE =
  '<!doctype html><title>Sign in</title><form action="/login"></form>'

/** Returns `undefined` if the service must process the request. */
export function replyInstead(fault: Fault): Reply | undefined {
  switch (fault.kind) {
    case 'status':
      return reply(fault, { status: 500, body: '' })
    case 'secondary-limit':
      return reply(fault, {
        status: 403,
        headers: { 'content-type': 'application/json', 'retry-after': '60' },
        body: message(
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
      })
    case 'primary-limit':
      return reply(fault, {
        status: 403,
        headers: primaryHeaders(),
        body: message('API rate limit exceeded for user ID 1.'),
      })
    case 'wrong-type':
      return reply(fault, {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: LOGIN_PAGE,
      })
    case 'redirect':
      return reply(fault, { status: 302, body: '' })
    case 'reset-before':
    case 'reset-after':
    case 'hang':
    case 'truncate':
    case 'malformed':
    case 'drip':
      return undefined
  }
}

/** Returns an answer with an invalid body of the same content type. */
export function breakBody(fault: Fault, answer: Reply): Reply {
  const type = answer.headers?.['content-type'] ?? ''
  // An open quote breaks CSV and NDJSON, an open object breaks JSON.
  const broken = type.includes('json') ? '{"unfinished": ' : '"unfinished'
  return { ...answer, status: 200, body: fault.body ?? broken }
}

function reply(fault: Fault, usual: Reply): Reply {
  const body = fault.body ?? usual.body
  return {
    status: fault.status ?? usual.status,
    headers: { ...usual.headers, ...fault.headers },
    ...(body !== undefined && { body }),
  }
}

function primaryHeaders() {
  return {
    'content-type': 'application/json',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 60),
  }
}

function message(text: string): string {
  return JSON.stringify({ message: text })
}
