// The ways in which a server can bring its text into a run. A new door is a row.
import { LINES, MARK, MARKED_HOST } from './marks.ts'

/** Answers a request; it may know whether a redirect was followed. */
export type Answer = (url: string) => Response

const HEADERS = Object.fromEntries(
  [
    'x-trace-id',
    'x-request-id',
    'x-github-request-id',
    'x-accepted-github-permissions',
    'x-oauth-scopes',
    'x-github-sso',
    'x-ratelimit-remaining',
    'x-ratelimit-reset',
    'retry-after',
    'request-id',
    'client-request-id',
    'www-authenticate',
    'server',
    'via',
    'etag',
    'link',
  ].map((name) => [name, MARK]),
)
const STATUSES = [200, 202, 400, 401, 403, 404, 409, 422, 429, 500, 503]

const BODIES: Readonly<Record<string, string>> = {
  'no JSON': LINES,
  'a string': JSON.stringify(LINES),
  'a list': JSON.stringify([LINES, { [LINES]: LINES }]),
  'a message': JSON.stringify({ message: LINES, error: LINES }),
  'an error object': JSON.stringify({
    error: {
      code: LINES,
      message: LINES,
      innerError: { 'request-id': MARK },
    },
  }),
  'an OAuth error': JSON.stringify({
    error: LINES,
    error_description: `AADSTS7000215: ${LINES}`,
    error_codes: [7000215],
    trace_id: LINES,
    correlation_id: LINES,
    error_uri: LINES,
  }),
  'marks in every field': JSON.stringify({
    [LINES]: LINES,
    value: [{ [LINES]: LINES, skuId: 1 }],
    '@odata.nextLink': `https://${MARKED_HOST}/next`,
    seats: [{ [LINES]: LINES, assignee: { id: LINES, login: LINES } }],
    total_seats: LINES,
    download_links: [`https://${MARKED_HOST}/r`, LINES],
    report_day: LINES,
    access_token: 7,
    accessToken: 7,
    issuer: LINES,
    token: 7,
    id: LINES,
    expires_at: LINES,
    webhook: { url: LINES, enabled: LINES },
    errors: [{ index: LINES, identifier: LINES, message: LINES }],
  }),
  'a refused entity': JSON.stringify({
    ok: true,
    errors: [{ index: 0, message: LINES, error: LINES }],
  }),
}

const DEEP = 200_000
const LISTS = '['.repeat(DEEP) + ']'.repeat(DEEP)
/** Of the answers that a service may give. */
const KEYS = ['seats', 'value', 'error', 'errors', 'webhook', 'entities']
export const NESTED: Readonly<Record<string, string>> = {
  lists: LISTS,
  'lists in every field': `{${KEYS.map((key) => `"${key}":${LISTS}`).join()}}`,
}

function withHeaders(status: number): Answer {
  return () => new Response('{}', { status, headers: HEADERS })
}

function withBody(status: number, body: string, type: string): Answer {
  return () => new Response(body, { status, headers: { 'content-type': type } })
}

function redirectedTo(location: string, next: number): Answer {
  return (url) =>
    url.includes(MARKED_HOST)
      ? new Response(LINES, { status: next, headers: HEADERS })
      : new Response(null, { status: 302, headers: { location } })
}

/** The links of a report lead to a host that answers so. */
function linkedTo(status: number): Answer {
  const links = {
    download_links: [`https://${MARKED_HOST}/x`],
    report_day: '2026-11-20',
  }
  return (url) =>
    url.includes(MARKED_HOST)
      ? new Response(LINES, { status, headers: HEADERS })
      : Response.json(links)
}

function failing(cause: Record<string, unknown>): Answer {
  return () => {
    throw new TypeError('fetch failed', {
      cause: Object.assign(new Error(LINES), cause),
    })
  }
}

export const DOORS: readonly (readonly [string, Answer])[] = [
  ...STATUSES.map(
    (status) => [`headers of ${status}`, withHeaders(status)] as const,
  ),
  ...Object.entries(BODIES).flatMap(([name, body]) =>
    [200, 403, 422].map(
      (status) =>
        [
          `${name} in the body of ${status}`,
          withBody(status, body, 'application/json'),
        ] as const,
    ),
  ),
  ...Object.entries(NESTED).map(
    ([name, body]) =>
      [
        `200,000 levels of ${name}`,
        withBody(200, body, 'application/json'),
      ] as const,
  ),
  ['a web page', withBody(200, `<html>${LINES}`, 'text/html')],
  ['a content type', withBody(200, LINES, `text/csv; charset=${MARK}`)],
  ['a plain text', withBody(200, LINES, 'text/plain')],
  ...[200, 302, 401, 403, 404, 503].map(
    (next) =>
      [
        `a redirect to a host that answers ${next}`,
        redirectedTo(`https://${MARKED_HOST}/x`, next),
      ] as const,
  ),
  ...[200, 403, 503].map(
    (status) =>
      [`links to a host that answers ${status}`, linkedTo(status)] as const,
  ),
  [
    'a redirect to user and password',
    redirectedTo(`https://mona:${MARKED_HOST}@contoso.example/`, 404),
  ],
  [
    'a redirect to another scheme',
    redirectedTo(`ghp-abc://${MARKED_HOST}/`, 404),
  ],
  ['a redirect to no address', redirectedTo(`https://[${MARK}`, 404)],
  [
    'a host that is not found',
    failing({ code: 'ENOTFOUND', hostname: MARKED_HOST }),
  ],
  ['an error without a code', failing({})],
  ['an error with a code', failing({ code: LINES })],
]
