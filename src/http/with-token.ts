/** Where the bearer token of an API comes from. */
export interface TokenSource {
  /** Returns a token that is valid for some minutes more. */
  token(): Promise<string>
  /** Returns another token than the refused one; undefined if there is none. */
  renew(refused: string): Promise<string | undefined>
}

/**
 * Sends with a token, and once more with a new one if the service answers 401:
 * a token can be refused before its end. A second refusal is final.
 */
export async function withToken<T extends { readonly status: number }>(
  tokens: TokenSource,
  send: (token: string) => Promise<T>,
  discard: (refused: T) => void = () => undefined,
): Promise<T> {
  const token = await tokens.token()
  const response = await send(token)
  if (response.status !== 401) return response
  const renewed = await tokens.renew(token)
  if (renewed === undefined) return response
  discard(response)
  return send(renewed)
}
