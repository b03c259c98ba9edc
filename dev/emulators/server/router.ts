import type { Exchange, Reply } from './exchange.ts'

/** Path parameters, decoded. */
export type Params = Readonly<Record<string, string>>

/** An endpoint. `:name` in the pattern matches one segment of the path. */
export type Route = {
  readonly method: string
  readonly pattern: string
  readonly handle: (
    exchange: Exchange,
    params: Params,
  ) => Reply | Promise<Reply>
}

/** Returns `undefined` if no endpoint matches. */
export function findRoute(
  routes: readonly Route[],
  exchange: Exchange,
): { readonly route: Route; readonly params: Params } | undefined {
  const parts = exchange.url.pathname.split('/')
  for (const route of routes) {
    if (route.method !== exchange.method) continue
    const params = matchParts(route.pattern.split('/'), parts)
    if (params) return { route, params }
  }
  return undefined
}

function matchParts(
  pattern: readonly string[],
  parts: readonly string[],
): Params | undefined {
  if (pattern.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (expected.startsWith(':')) {
      params[expected.slice(1)] = decodeURIComponent(part)
    } else if (expected !== part) {
      return undefined
    }
  }
  return params
}
