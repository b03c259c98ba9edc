import { describe, expect, it } from '@jest/globals'
import { ReportDays } from '../../../src/modes/ingest/report-days.ts'
import type { DaysOf } from '../../../src/port/entities/stored-days.ts'

/** A pruner that keeps whose days it was asked for. */
function aPruner(asked: DaysOf[]) {
  return {
    rememberDays: async (wanted: DaysOf) => void asked.push(wanted),
    prune: () => Promise.reject(new Error('Nothing is deleted here.')),
  }
}

function record(identifier: string) {
  return { identifier, title: identifier }
}

describe('ReportDays', () => {
  it('reads each tenant and organization by itself, and once', async () => {
    const asked: DaysOf[] = []
    const days = new ReportDays(aPruner(asked))

    await days.remember('m365-users', record('tenant-1/mona'))
    await days.remember('m365-users', record('tenant-1/hubot'))
    await days.remember('m365-users', record('tenant-2/mona'))
    await days.remember('github-teams', record('octo-org/team:1'))

    const users = { blueprint: 'm365_copilot_user', property: 'report_date' }
    expect(asked).toEqual([
      { ...users, prefix: 'tenant-1/' },
      { ...users, prefix: 'tenant-2/' },
      {
        blueprint: 'github_copilot_team',
        property: 'record_date',
        prefix: 'octo-org/',
      },
    ])
  })

  it('asks for no days of datasets without a report', async () => {
    const asked: DaysOf[] = []
    const days = new ReportDays(aPruner(asked))

    await days.remember('github-seat-users', record('octo-org/1'))
    await days.remember('m365-summary', record('tenant-1@2026-11-20'))

    expect(asked).toEqual([])
  })

  it('asks nothing if the run deletes nobody', async () => {
    const days = new ReportDays(undefined)

    await expect(
      days.remember('m365-users', record('tenant-1/mona')),
    ).resolves.toBeUndefined()
  })
})
