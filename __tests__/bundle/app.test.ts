import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { runAction, withEmulators } from './support/emulated-step.ts'
import { anApp } from './support/keyless.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [
    { login: 'octo-org', seats: 120 },
    { login: 'octo-labs', seats: 4, firstPerson: 200 },
  ],
  enterprise: { slug: 'octo-corp', orgs: ['octo-org', 'octo-labs'] },
})
const SCOPES = {
  'ingest-m365': 'false',
  'github-org': 'octo-org\nocto-labs',
  'github-enterprise': 'octo-corp',
}

/** The tokens with which each scope's data was asked for. */
function tokensByScope({ requests }: Emulators): Map<string, Set<string>> {
  const tokens = new Map<string, Set<string>>()
  for (const { service, path, headers } of requests) {
    const [, scope] = /^\/\w+\/([^/]+)\/copilot\//.exec(path) ?? []
    if (service !== 'github' || scope === undefined) continue
    const seen = tokens.get(scope) ?? new Set()
    tokens.set(scope, seen.add(headers.authorization ?? ''))
  }
  return tokens
}

function mintsOf({ requests }: Emulators): number {
  return requests.filter(({ path }) => path.endsWith('/access_tokens')).length
}

describe('the bundle, as a GitHub App', () => {
  it('reads each organization and the enterprise with one token of its own', async () => {
    const app = anApp('pkcs8')
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await runAction(emulators, { ...SCOPES, ...app.inputs })

        expect(step.log).not.toContain('::error')
        expect(step.outputs).toMatchObject({
          result: 'success',
          'github-seats-count': '3',
          'seats-total': '248',
        })
        const tokens = tokensByScope(emulators)
        expect([...tokens.keys()].sort()).toEqual([
          'octo-corp',
          'octo-labs',
          'octo-org',
        ])
        for (const used of tokens.values()) expect(used.size).toBe(1)
        expect(
          new Set([...tokens.values()].flatMap((it) => [...it])).size,
        ).toBe(3)
        expect(mintsOf(emulators)).toBe(3)
      },
      { secrets: { githubApp: app.known } },
    )
  })

  it('refuses a broken key before any request, and does not show it', async () => {
    const { inputs } = anApp()
    const broken = inputs['github-app-private-key'].replace(/\n.{64}\n/, '\n')
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(emulators, {
        ...inputs,
        'github-app-private-key': broken,
      })

      expect(step.exitCode).toBe(1)
      expect(step.log).toContain(
        '- "github-app-private-key" has a private key that cannot be read.',
      )
      expect(step.log.match(/^::error /gm)).toHaveLength(1)
      expect(emulators.requests).toEqual([])
    })
  })
})
