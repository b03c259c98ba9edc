import { describe, expect, it } from '@jest/globals'
import { OtherDays } from '../../../../src/collectors/github/usage/other-days.ts'

function aReportOfNovember20() {
  return new OtherDays(
    {
      scope: { type: 'organization', name: 'octo-org' },
      what: 'Copilot usage of 2026-11-20',
      credential: 'token',
      permission: { permissions: ['Organization Copilot metrics: read'] },
    },
    '2026-11-20',
  )
}

function warn(rows: string) {
  return [
    {
      type: 'warning',
      warning: {
        code: 'GITHUB_ROWS_OF_OTHER_DAYS',
        message: `The report on Copilot usage of 2026-11-20 of organization "octo-org" has ${rows} about other days. The action skips these rows. If the warning comes every night, contact GitHub Support.`,
      },
    },
  ]
}

describe('OtherDays', () => {
  it('has no warning if all rows are of the day', () => {
    const days = aReportOfNovember20()

    expect(days.isOfDay({ day: '2026-11-20' })).toBe(true)

    expect([...days.warnings()]).toEqual([])
  })

  it('counts the rows of days before and after', () => {
    const days = aReportOfNovember20()

    expect(days.isOfDay({ day: '2026-11-19' })).toBe(false)
    expect([...days.warnings()]).toEqual(warn('1 row'))

    expect(days.isOfDay({ day: '2026-11-21' })).toBe(false)
    expect([...days.warnings()]).toEqual(warn('2 rows'))
  })

  it('starts again with a report that is read again', () => {
    const days = aReportOfNovember20()
    days.isOfDay({ day: '2026-11-19' })

    days.clear()

    expect([...days.warnings()]).toEqual([])
  })
})
