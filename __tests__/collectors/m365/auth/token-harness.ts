import nock from 'nock'
import type { EntraCredential } from '../../../../src/collectors/m365/auth/credential.ts'
import { EntraTokenSource } from '../../../../src/collectors/m365/auth/token.ts'
import {
  anHttpClient,
  CLIENT,
  FakeClock,
  GRAPH,
  LOGIN,
  TENANT,
} from '../harness.ts'

export const TOKEN_PATH = `/${TENANT}/oauth2/v2.0/token`
export const SECRET: EntraCredential = { type: 'secret', secret: 'hush' }

export function aSource(
  options: {
    credential?: EntraCredential
    authorityHost?: string
    clock?: FakeClock
    maxWaitMs?: number
  } = {},
): { source: EntraTokenSource; secrets: string[] } {
  const clock = options.clock ?? new FakeClock()
  const secrets: string[] = []
  const { maxWaitMs = 3_600_000 } = options
  const source = new EntraTokenSource({
    http: anHttpClient({ clock, maxWaitMs }),
    clock,
    secrets: { add: (value) => secrets.push(value) },
    tenantId: TENANT,
    clientId: CLIENT,
    credential: options.credential ?? SECRET,
    authorityHost: options.authorityHost ?? LOGIN,
    graphApiUrl: GRAPH,
  })
  return { source, secrets }
}

/** Answers one token request and gives its form. */
export function answerOnce(
  body: string,
  options: { host?: string; status?: number } = {},
): URLSearchParams {
  const form = new URLSearchParams()
  nock(options.host ?? LOGIN)
    .post(
      (uri) => uri.split('?')[0] === TOKEN_PATH,
      (sent) => {
        for (const [name, value] of Object.entries(sent)) {
          form.set(name, String(value))
        }
        return true
      },
    )
    .reply(options.status ?? 200, body, { 'content-type': 'application/json' })
  return form
}

export function aJwt(claims: object): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `e30.${payload}.c2lnbmF0dXJl`
}
