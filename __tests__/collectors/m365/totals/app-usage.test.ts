import { describe, expect, it } from '@jest/globals'
import { PlausibleDates } from '../../../../src/collectors/m365/reports/plausible-dates.ts'
import { toColumns } from '../../../../src/collectors/m365/reports/report-row.ts'
import { readAppFigures } from '../../../../src/collectors/m365/totals/app-usage.ts'

function read(...headings: string[]) {
  return readAll(headings)
}

function readAll(headings: readonly string[]) {
  const subject = {
    name: 'the report',
    permission: 'Reports.Read.All',
  } as const
  const dates = new PlausibleDates('2026-11-22')
  const columns = toColumns(headings, { subject, dates })
  const cells = headings.map((_, index) => String(index + 1))
  return readAppFigures({ columns, cells, line: 2 })
}

describe('readAppFigures', () => {
  it.each([
    'Any App Inactive Users',
    'Any App Newly Active Users',
    'Any App Non-Active Users',
    'Word Monthly Active Users',
    'Active Users',
    'Any App Active Users Rate',
  ])('does not take "%s" for a metric', (heading) => {
    const figures = ['Any App Enabled Users', 'Any App Active Users']

    for (const headings of [
      [...figures, heading],
      [heading, ...figures],
    ]) {
      const { anyApp, apps } = read(...headings)
      const at = headings.indexOf('Any App Enabled Users') + 1
      expect({ anyApp, apps }).toEqual({
        anyApp: { enabled: at, active: at + 1 },
        apps: {},
      })
    }
  })

  it.each([
    ['Copilot Chat (work)', 'chat_work'],
    ['copilotChatWork', 'chat_work'],
    ['COPILOT CHAT (WORK)', 'chat_work'],
    ['Copilot Pages', 'copilot_pages'],
    ['copilotPages', 'copilot_pages'],
    ['Copilot+', 'copilot_u2b'],
    ['Copilot+ Chat', 'copilot_u2b_chat'],
    ['办公', '办公'],
    ['++', 'u2b_u2b'],
    ['__proto__', 'proto'],
  ])('names "%s" %s, whatever the order', (name, key) => {
    const enabled = `${name} Enabled Users`
    const active = `${name} Active Users`

    expect(read(enabled, active).apps).toEqual({
      [key]: { enabled: 1, active: 2 },
    })
    expect(read(active, enabled).apps).toEqual({
      [key]: { active: 1, enabled: 2 },
    })
  })

  it('keeps apps apart whose names differ in a sign', () => {
    const headings = ['Copilot', 'Copilot+', 'Copilot#', '办', '公'].flatMap(
      (name) => [`${name} Enabled Users`, `${name} Active Users`],
    )

    expect(read(...headings).apps).toEqual({
      copilot: { enabled: 1, active: 2 },
      copilot_u2b: { enabled: 3, active: 4 },
      copilot_u23: { enabled: 5, active: 6 },
      办: { enabled: 7, active: 8 },
      公: { enabled: 9, active: 10 },
    })
  })

  // A pattern with two quantifiers over one character would take hours.
  it.each([' ', '_', 'a', 'aB', 'enabled '])(
    'reads a heading of 400,000 times "%s"',
    (text) => {
      const heading = `${text.repeat(400_000)}!Users`

      expect(read(heading, `${heading} Enabled Users`)).toEqual({
        anyApp: {},
        apps: {},
      })
    },
  )

  it('reads 200,000 headings of the same name', () => {
    const headings = Array.from({ length: 200_000 }, () => '')

    expect(readAll(headings)).toEqual({ anyApp: {}, apps: {} })
  })
})
