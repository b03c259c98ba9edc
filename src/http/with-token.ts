/** Where the bearer token of an API comes from. */
export interface TokenSource {
  /** Returns a token that is valid for some minutes more. */
  token(): Promise<string>
  /** Returns another token than the refused one; undefined if there is none. */
  renew(refused: string): Promise<string | undefined>
}

/**
 * Remembers the tokens that a service has refused and never accepted, so that
 * no other request is sent with them. A refusal after a success is about one
 * request and is forgotten.
 */
export class RefusedTokens {
  readonly #accepted = new Set<string>()
  readonly #refusals = new Map<string, Error>()

  accept(token: string): void {
    this.#accepted.add(token)
    this.#refusals.delete(token)
  }

  refuse(token: string, refusal: Error): void {
    if (!this.#accepted.has(token)) this.#refusals.set(token, refusal)
  }

  refusalOf(token: string): Error | undefined {
    return this.#refusals.get(token)
  }
}

export type TokenRequest<T> = {
  readonly send: (token: string) => Promise<T>
  /** Creates the error for an answer that is not a success. */
  readonly toError: (answer: T) => Error | Promise<Error>
  readonly discard?: (answer: T) => void
}

type Answer = { readonly ok: boolean; readonly status: number }

/**
 * Sends with a token, and once more with a new one if the service answers 401:
 * a token can be refused before its end. A second refusal is final.
 */
export async function withToken<T extends Answer>(
  tokens: TokenSource,
  refused: RefusedTokens,
  request: TokenRequest<T>,
): Promise<T> {
  const conclude = async (token: string, answer: T) => {
    if (isAccepted(answer)) refused.accept(token)
    if (answer.ok) return answer
    const error = await request.toError(answer)
    if (answer.status === 401) refused.refuse(token, error)
    throw error
  }
  const token = await tokens.token()
  const refusal = refused.refusalOf(token)
  if (refusal !== undefined) throw refusal
  const first = await request.send(token)
  if (first.status !== 401) return conclude(token, first)
  const renewed = await tokens.renew(token)
  if (renewed === undefined) return conclude(token, first)
  request.discard?.(first)
  return conclude(renewed, await request.send(renewed))
}

/** A service that fails says nothing about the token. */
function isAccepted({ status }: Answer): boolean {
  return status < 500 && status !== 401
}
