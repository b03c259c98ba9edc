import { jsonReply, type Reply } from '../server/exchange.ts'

const DOCS = 'https://docs.github.com/rest'

/** Answers an error in GitHub's shape. */
export function githubError(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = { message, documentation_url: DOCS, status: String(status) }
  return jsonReply(status, body, headers)
}

/** Answers what GitHub says to whoever may not know that a thing exists. */
export function notFound(): Reply {
  return githubError(404, 'Not Found')
}
