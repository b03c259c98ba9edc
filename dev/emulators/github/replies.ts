import { jsonReply, type Reply } from '../server/exchange.ts'

const DOCS = 'https://docs.github.com/rest'

/** Returns an error in the format of GitHub. */
export function githubError(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = { message, documentation_url: DOCS, status: String(status) }
  return jsonReply(status, body, headers)
}

/** GitHub also sends this if the token cannot see the resource. */
export function notFound(): Reply {
  return githubError(404, 'Not Found')
}
