// What the fault tables compare with: a run in which nothing goes wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DatasetReport } from '../../../src/report/run-report.ts'
import { Harness, type Outcome } from '../harness.ts'
import { expectNoSecret } from '../messages.ts'

const TENANT = '6e3f9b1c-2a47-4d58-9c60-7b1d5e8fa234'

let harness: Harness
let outcome: Outcome

function describeRow({ dataset, scope, sent, status }: DatasetReport): string {
  const where = scope === undefined ? '' : ` ${scope}`
  return `${dataset}${where}: ${sent} sent, ${status}`
}

describe('a run without faults', () => {
  beforeAll(async () => {
    harness = await Harness.start()
    outcome = await harness.run()
  })

  afterAll(() => harness.close())

  it('delivers every dataset without waiting', () => {
    const { report } = outcome
    expect(report).toMatchObject({
      result: 'success',
      warnings: [],
      waits_ms: 0,
      // Four webhook requests with records, and the one with that of the run.
      requests: { github: 8, downloads: 4, entra: 3, graph: 3, port: 5 },
    })
    expect(report.datasets.map(describeRow).sort()).toEqual([
      'github-seats octo-labs: 1 sent, ok',
      'github-seats octo-org: 1 sent, ok',
      'github-usage octo-labs: 2 sent, ok',
      'github-usage octo-org: 2 sent, ok',
      'm365-summary: 1 sent, ok',
      'm365-users: 4 sent, ok',
    ])
  })

  it('leaves every entity in the catalog, and nothing else', () => {
    const keys = Object.keys(outcome.catalog).sort()
    const people = keys.filter((key) => key.startsWith('m365_copilot_user '))

    expect(keys.filter((key) => !people.includes(key))).toEqual([
      'github_copilot_seats octo-labs@2026-11-22',
      'github_copilot_seats octo-org@2026-11-22',
      'github_copilot_usage octo-labs@2026-11-19',
      'github_copilot_usage octo-labs@2026-11-20',
      'github_copilot_usage octo-org@2026-11-19',
      'github_copilot_usage octo-org@2026-11-20',
      `m365_copilot_usage_summary ${TENANT}:D28@2026-11-20`,
    ])
    expect(people).toHaveLength(4)
  })

  it('tells no secret', () => {
    expectNoSecret(outcome, harness.emulators)
  })

  it('leaves the same when it is run again', async () => {
    const again = await harness.run()

    expect(again.catalog).toEqual(outcome.catalog)
  })
})
