// Secrets and people in a run of the bundle: nothing of them may be found in
// what it prints, writes or sends to somebody else.
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { emulatedInputs } from '../../dev/runner/emulated-inputs.ts'
import { runStep } from '../../dev/runner/run-step.ts'
import {
  expectNothingShown,
  INPUTS,
  tenant,
} from '../steps/leaks/expect-nothing-shown.ts'
import { app, KEYLESS, refuses } from '../steps/leaks/leak-scenarios.ts'
import { mintedMarks, secretMarks } from '../steps/leaks/marks.ts'
import { runAction, withEmulators } from './support/emulated-step.ts'
import { oidcVariables } from './support/keyless.ts'

describe('the bundle, with secrets and people to hide', () => {
  it('shows none when Entra refuses the federation', async () => {
    const { issuer, audience } = {
      issuer: 'https://token.actions.githubusercontent.com',
      audience: 'api://AzureADTokenExchange',
    }
    const subject = 'repo:octo-org/another:ref:refs/heads/main'
    await withEmulators(
      tenant,
      async (emulators) => {
        const inputs = { 'ms-client-secret': '' }

        const step = await runAction(
          emulators,
          { ...INPUTS, ...inputs },
          oidcVariables(emulators),
        )

        expect(step.log).toContain('AADSTS700213')
        expectNothingShown(step, { emulators, inputs })
      },
      { secrets: { federatedCredential: { issuer, audience, subject } } },
    )
  })

  it('shows none when Port takes nothing, and a replay fails, then delivers', async () => {
    await withEmulators(tenant, async (emulators) => {
      emulators.addFault(refuses('port-ingest', 500))
      const first = await runAction(emulators, INPUTS)
      const replay = { ...INPUTS, datasets: '', mode: 'replay' }
      const kept = {
        ...replay,
        'output-dir': `${first.tempDir}/copilot-usage-for-port`,
      }

      const failed = await runAction(emulators, kept)
      emulators.clearFaults()
      const delivered = await runAction(emulators, kept)

      expect(
        [first, failed, delivered].map(({ outputs }) => outputs.result),
      ).toEqual(['failed', 'failed', 'success'])
      for (const step of [first, failed, delivered]) {
        expectNothingShown(step, { emulators })
      }
    })
  })

  it('shows none when it is cancelled', async () => {
    await withEmulators(tenant, async (emulators) => {
      emulators.addFault({ service: 'port-ingest', kind: 'hang' })
      const isSending = () =>
        emulators.requests.some(({ service }) => service === 'port-ingest')

      const step = await runStep({
        inputs: { ...emulatedInputs(emulators), ...INPUTS },
        env: { NODE_EXTRA_CA_CERTS: emulators.caFile },
        onStart: async (kill) => {
          while (!isSending()) await delay(10)
          kill('SIGINT')
        },
      })

      expect(step.exitCode).toBe(1)
      expect(step.log).toContain('CANCELLED')
      expectNothingShown(step, { emulators })
    })
  })

  it('asks the runner to mask every secret that it holds or gets', async () => {
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await runAction(
          emulators,
          { ...INPUTS, ...KEYLESS },
          oidcVariables(emulators),
        )

        const masked = step.log
          .split('\n')
          .filter((line) => line.startsWith('::add-mask::'))
          .join('\n')
        const given = { ...emulatedInputs(emulators), ...KEYLESS }
        const marks = [
          ...secretMarks(given, emulators),
          ...mintedMarks(emulators.requests),
        ]
        const unmasked = marks.filter(({ value }) => !masked.includes(value))
        expect(marks.map(({ name }) => name)).toContain('downloads token')
        expect(unmasked).toEqual([])
      },
      { secrets: { githubApp: app.known } },
    )
  })
})
