// Where people may be seen, by `user-identity`.
import { describe, expect, it } from '@jest/globals'
import type { Emulators, Fault } from '../../../dev/emulators/start.ts'
import { emulatedInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { StepResult } from '../../../dev/runner/run-step.ts'
import { personAt } from '../../../dev/tenants/people.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { withEmulators } from '../../bundle/support/emulated-step.ts'
import { stepInProcess } from '../step-in-process.ts'
import {
  filesOf,
  findMarks,
  findMisdirected,
  mintedMarks,
  personMarks,
  printed,
  secretMarks,
} from './marks.ts'

const PEOPLE = Array.from({ length: 6 }, (_, index) => personAt(index))
const MARKED = personMarks(PEOPLE)
const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 6 }],
  m365: { users: 6, licences: 8 },
})
const PER_PERSON = 'github-seat-users,github-user-usage,m365-users'
const AGGREGATES = 'github-seats,github-usage,m365-summary,m365-daily'
/** Files that hold records, and nothing else. */
const RECORDS = /^copilot-usage-for-port\/(undelivered|dry-run)\//

/** Everything but records: log, outputs, summary and report. */
function withoutRecords(step: StepResult): string {
  const files = [...filesOf(step)]
    .filter(([path]) => !RECORDS.test(path))
    .map(([, content]) => content)
  expect(files.length).toBeGreaterThanOrEqual(3)
  return [printed(step), ...files].join('\n')
}

/** No mode shows a secret: not on paper, and to nobody it is not for. */
function expectNoSecret(step: StepResult, emulators: Emulators): void {
  const marks = [
    ...secretMarks(emulatedInputs(emulators), emulators),
    ...mintedMarks(emulators.requests),
  ]
  const everything = [printed(step), ...filesOf(step).values()].join('\n')
  expect(marks.length).toBeGreaterThan(8)
  expect(findMarks(everything, marks)).toEqual([])
  expect(findMisdirected(emulators.requests, marks)).toEqual([])
}

describe('a step with user-identity: none', () => {
  it('reads and sends nothing about a single person', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await stepInProcess(emulators, {
        datasets: AGGREGATES,
        'user-identity': 'none',
        'identity-key': '',
      })

      expect(step.outputs.result).toBe('success')
      const everything = [printed(step), ...filesOf(step).values()].join('\n')
      expect(findMarks(everything, MARKED)).toEqual([])
      expect(findMisdirected(emulators.requests, MARKED)).toEqual([])
      expectNoSecret(step, emulators)
      const asked = emulators.requests.map(({ path }) => path).join('\n')
      expect(asked).not.toMatch(/users-1-day|UsageUserDetail/)
      const kinds = emulators.requests
        .filter(({ service }) => service === 'port-ingest')
        .map(({ body }) => JSON.parse(body).kind)
      expect(new Set(kinds)).toEqual(
        new Set([
          'gh-copilot-seats',
          'gh-copilot-usage',
          'm365-copilot-summary',
          'm365-copilot-daily',
          'copilot-usage-run',
        ]),
      )
    })
  })

  it('leaves the per-person dataset among the defaults out', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await stepInProcess(emulators, {
        'user-identity': 'none',
        'identity-key': '',
      })

      expect(step.outputs).toMatchObject({
        result: 'success',
        'm365-users-count': '0',
      })
      expect(findMisdirected(emulators.requests, MARKED)).toEqual([])
    })
  })
})

describe('a step with user-identity: plain', () => {
  type Scenario = { readonly name: string; readonly fault?: Fault }
  const scenarios: readonly Scenario[] = [
    { name: 'all is well' },
    {
      name: 'Port refuses everything',
      fault: { service: 'port-ingest', kind: 'status', status: 401 },
    },
    {
      name: 'a report breaks off in a row',
      fault: { service: 'downloads', kind: 'malformed' },
    },
  ]

  it.each(scenarios)(
    'shows people in records only, when $name',
    async ({ fault }) => {
      await withEmulators(tenant, async (emulators) => {
        if (fault !== undefined) emulators.addFault(fault)

        const step = await stepInProcess(emulators, {
          datasets: `${PER_PERSON},${AGGREGATES}`,
          'user-identity': 'plain',
          'identity-key': '',
          'max-wait-minutes': '0',
        })

        expect(findMarks(withoutRecords(step), MARKED)).toEqual([])
        expectNoSecret(step, emulators)
        const seen = findMisdirected(emulators.requests, MARKED)
        expect(new Set(seen.map((it) => it.replace(/.* at /, '')))).toEqual(
          new Set(['port-ingest']),
        )
        // A webhook that refuses the summary is not sent the people.
        const sent = fault?.service === 'port-ingest' ? [] : PEOPLE
        for (const { login, displayName } of sent) {
          expect(seen).toContain(`${login} at port-ingest`)
          expect(seen).toContain(`${displayName} at port-ingest`)
        }
      })
    },
  )
})
