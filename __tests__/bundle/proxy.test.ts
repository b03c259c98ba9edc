import { describe, expect, it } from '@jest/globals'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { allHosts, runBehindProxy } from './support/behind-proxy.ts'
import { runAction, withEmulators } from './support/emulated-step.ts'
import { anApp, oidcVariables } from './support/keyless.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 120 }],
  m365: { users: 7, licences: 9 },
})
const NO_WAITING = { 'max-wait-minutes': '0' }

describe('the bundle, behind a proxy that is the only way out', () => {
  it('makes every request through it, with the password that it asks for', async () => {
    const app = anApp()
    await withEmulators(
      tenant,
      async (emulators) => {
        const { step, targets } = await runBehindProxy({
          emulators,
          inputs: { ...app.inputs, 'ms-client-secret': '' },
          env: oidcVariables(emulators),
          login: 'runner:open%20sesame@',
          proxy: { credential: 'runner:open sesame' },
        })

        expect(step.log).not.toContain('::error')
        expect(step.outputs).toMatchObject({
          result: 'success',
          'seats-total': '120',
          'm365-users-count': '7',
        })
        expect(targets).toEqual(allHosts(emulators))
        expect(targets.size).toBe(5)
        const shown = step.log.replace(/^::add-mask::.*$/gm, '')
        // The last is base64 of "runner:open sesame".
        for (const secret of [
          'open%20sesame',
          'open sesame',
          'cnVubmVyOm9wZW4gc2VzYW1l',
        ]) {
          expect(shown).not.toContain(secret)
          expect(step.log).toContain(
            `::add-mask::${secret.replace('%', '%25')}`,
          )
        }
      },
      { secrets: { githubApp: app.known } },
    )
  })

  it('leaves the proxy out for a host that NO_PROXY names', async () => {
    await withEmulators(tenant, async (emulators) => {
      const { graph } = emulators.urls
      const { host } = new URL(graph)

      const { step, targets } = await runBehindProxy({
        emulators,
        env: { NO_PROXY: `proxy.contoso.example,${host}` },
        direct: [graph],
      })

      expect(step.outputs.result).toBe('success')
      const others = allHosts(emulators)
      others.delete(host)
      expect(targets).toEqual(others)
      expect(targets.size).toBe(4)
    })
  })

  it('says that the proxy asks for a password', async () => {
    await withEmulators(tenant, async (emulators) => {
      const { step } = await runBehindProxy({
        emulators,
        inputs: NO_WAITING,
        login: 'runner:a-wrong-word@',
        proxy: { credential: 'runner:open sesame' },
      })

      expect(step.outputs.result).toBe('failed')
      expect(step.log).toContain(
        'the proxy answered 407: put user name and password into the address in "HTTPS_PROXY"',
      )
      expect(step.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(
        'a-wrong-word',
      )
      expect(emulators.requests).toEqual([])
    })
  })

  it.each([
    {
      what: 'the proxy does not answer',
      env: { HTTPS_PROXY: 'http://127.0.0.1:1' },
      says: 'ECONNREFUSED by 127.0.0.1:1',
    },
    {
      what: 'a certificate is not trusted',
      env: { NODE_EXTRA_CA_CERTS: '' },
      says: 'DEPTH_ZERO_SELF_SIGNED_CERT: its certificate is not trusted; if a proxy of yours opens TLS, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS"',
    },
  ])('says so when $what', async ({ env, says }) => {
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(emulators, NO_WAITING, env)

      expect(step.outputs.result).toBe('failed')
      expect(step.log).toContain(`no complete answer (${says})`)
    })
  })

  it('refuses an address that is none, before any request', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(
        emulators,
        {},
        { HTTPS_PROXY: 'mona:open-sesame@proxy' },
      )

      expect(step.exitCode).toBe(1)
      expect(step.outputs.result).toBe('failed')
      expect(step.log).toContain(
        '::error title=Copilot Usage for Port%3A problems in the inputs::The variable "HTTPS_PROXY" is not the address of a proxy.',
      )
      expect(step.log).not.toContain('open-sesame')
      expect(emulators.requests).toEqual([])
    })
  })
})
