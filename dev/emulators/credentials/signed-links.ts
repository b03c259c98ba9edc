import { createHmac, randomBytes } from 'node:crypto'

/** Creates and checks download links that expire. */
export class SignedLinks {
  readonly #key = randomBytes(32)
  readonly #base: () => string
  readonly #lifetimeMs: number

  constructor(options: {
    readonly base: () => string
    readonly lifetimeMs: number
  }) {
    this.#base = options.base
    this.#lifetimeMs = options.lifetimeMs
  }

  /** Returns a link to a path of the downloads service. */
  link(path: string): string {
    const se = new Date(Date.now() + this.#lifetimeMs).toISOString()
    const query = new URLSearchParams({ se, sig: this.#signature(path, se) })
    return `${this.#base()}${path}?${query}`
  }

  /** Whether the signature is valid and the link has not expired. */
  isValid(url: URL): boolean {
    const se = url.searchParams.get('se') ?? ''
    const signature = this.#signature(url.pathname, se)
    if (url.searchParams.get('sig') !== signature) return false
    return new Date(se).getTime() > Date.now()
  }

  #signature(path: string, se: string): string {
    const hmac = createHmac('sha256', this.#key)
    return hmac.update(`${path}\n${se}`).digest('base64url')
  }
}
