// Secrets and people, and every way in which a run can end: nothing of them
// may be found in what it prints, writes or sends to somebody else.
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { emulatedInputs } from '../../../dev/runner/emulated-inputs.ts'
import { runStep, type StepResult } from '../../../dev/runner/run-step.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { runAction, withEmulators } from '../support/emulated-step.ts'
import { oidcVariables } from '../support/keyless.ts'
import {
  app,
  KEYLESS,
  PEOPLE,
  refuses,
  SCENARIOS,
  type Scenario,
} from './leak-scenarios.ts'
import {
  filesOf,
  findMarks,
  findMisdirected,
  type Mark,
  mintedMarks,
  personMarks,
  printed,
  secretMarks,
} from './marks.ts'
import { stepInProcess } from './step-in-process.ts'

const MARKED = personMarks(PEOPLE)
const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 6 }],
  enterprise: { slug: 'octo', orgs: ['octo-org'] },
  m365: { users: 6, licences: 8 },
})
const INPUTS = {
  datasets:
    'github-seats,github-usage,github-seat-users,github-user-usage,m365-summary,m365-daily,m365-users',
  'usage-lookback-days': '3',
  'max-wait-minutes': '0',
}

function portInputs({ urls, secrets }: Emulators): Record<string, string> {
  return {
    'port-api-url': urls.portApi,
    'port-client-id': secrets.portClientId,
    'port-client-secret': secrets.portClientSecret,
  }
}

function expectNothingShown(
  step: StepResult,
  {
    emulators,
    inputs = {},
  }: Pick<Scenario, 'inputs'> & { emulators: Emulators },
): void {
  const given = { ...emulatedInputs(emulators), ...inputs }
  const secrets = secretMarks(given, emulators)
  const marks: readonly Mark[] = [
    ...MARKED,
    ...secrets,
    ...mintedMarks(emulators.requests),
  ]
  expect(secrets.length).toBeGreaterThan(8)
  expect(findMarks(printed(step), marks)).toEqual([])
  for (const [path, content] of filesOf(step)) {
    expect({ path, found: findMarks(content, marks) }).toEqual({
      path,
      found: [],
    })
  }
  expect(findMisdirected(emulators.requests, marks)).toEqual([])
}

function expectNoPersonsNumber(text: string): void {
  for (const { githubId } of PEOPLE) {
    expect(text).not.toMatch(new RegExp(`(?<![0-9])${githubId}(?![0-9])`))
  }
}

describe('the search for marks', () => {
  const mark = { name: 'Zoë', value: 'zoë.zeman@contoso', goesTo: [] }

  it.each([
    'user zoë.zeman@contoso left',
    'zo%C3%AB.zeman%40contoso',
    '"zo\\u00eb.zeman@contoso"',
    Buffer.from('a zoë.zeman@contoso b').toString('base64'),
    Buffer.from('ab zoë.zeman@contoso').toString('base64url'),
    Buffer.from('abc zoë.zeman@contoso').toString('base64'),
    Buffer.from('zoë.zeman@contoso').toString('hex').toUpperCase(),
  ])('finds one in %s', (text) => {
    expect(findMarks(text, [mark])).toEqual(['Zoë'])
  })

  it('finds none where there is none', () => {
    expect(findMarks('zoë.zeman@fabrikam', [mark])).toEqual([])
  })
})

describe('a run, with secrets and people to hide', () => {
  it.each(SCENARIOS)('shows none when $name', async (scenario) => {
    const { faults = [], result } = scenario
    await withEmulators(
      tenant,
      async (emulators) => {
        for (const fault of faults) emulators.addFault(fault)
        const inputs = {
          ...(scenario.asksPort && portInputs(emulators)),
          ...scenario.inputs,
        }

        const step = await stepInProcess(
          emulators,
          { ...INPUTS, ...inputs },
          oidcVariables(emulators),
        )

        expect(step.outputs.result).toBe(result)
        expectNothingShown(step, { emulators, inputs })
        expectNoPersonsNumber(printed(step))
      },
      { secrets: { githubApp: app.known } },
    )
  })
})

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
