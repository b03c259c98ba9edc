import { describe, expect, it } from '@jest/globals'
import { PlausibleDates } from '../../../../src/collectors/m365/reports/plausible-dates.ts'
import {
  countAt,
  countOf,
  dayOf,
  field,
  normalizeHeading,
  type ReportRow,
  requiredDayOf,
  textOf,
  toColumns,
} from '../../../../src/collectors/m365/reports/report-row.ts'

function aRow(fields: readonly (readonly [string, string])[]): ReportRow {
  const subject = {
    name: 'the report',
    permission: 'Reports.Read.All',
  } as const
  const headings = fields.map(([heading]) => heading)
  return {
    columns: toColumns(headings, {
      subject,
      dates: new PlausibleDates('2026-11-22'),
    }),
    line: 2,
    cells: fields.map(([, cell]) => cell),
  }
}

const COUNT = field('Prompts submitted')
const DATE = field('Last Activity Date', 'Last Activity Date (UTC)')

describe('normalizeHeading', () => {
  it('keeps letters and digits only, in lower case', () => {
    expect(normalizeHeading('Copilot Chat (work) Last_Activity Date')).toBe(
      'copilotchatworklastactivitydate',
    )
  })
})

describe('textOf', () => {
  it('takes the first value that is not empty of headings that repeat', () => {
    const row = aRow([
      ['Last Activity Date', ' '],
      ['last activity date', 'b'],
      ['Last Activity Date (UTC)', 'c'],
    ])

    expect(textOf(row, DATE)).toBe('b')
  })

  it('has no value for a column that is not there', () => {
    expect(textOf(aRow([['Other', 'x']]), DATE)).toBeUndefined()
  })

  it('has no value where a row is too short', () => {
    const row = aRow([['Last Activity Date', 'x']])

    expect(textOf({ ...row, cells: [] }, DATE)).toBeUndefined()
  })
})

describe('countOf', () => {
  it.each([
    ['0', 0],
    ['142', 142],
    ['26.8', 26.8],
    ['', undefined],
  ])('reads "%s" as %s', (text, count) => {
    expect(countOf(aRow([['Prompts submitted', text]]), COUNT)).toBe(count)
  })

  it.each(['-1', '1,200', 'NaN', '1e3', 'Adele Vance'])(
    'refuses "%s", without showing it',
    (text) => {
      const row = aRow([['Prompts submitted', text]])

      expect(() => countOf(row, COUNT)).toThrow(
        expect.objectContaining({
          code: 'GRAPH_UNEXPECTED_RESPONSE',
          message:
            'Cannot read the report: line 2: a value in the column "Prompts submitted" is not a count. If "graph-api-url" is not the address of Microsoft Graph, set "graph-api-url" to the address of Microsoft Graph in the cloud of the tenant. If a proxy answers instead of Microsoft Graph, let the runner reach the host of "graph-api-url". If "graph-api-url" is correct, report the message to the maintainers of this action. Microsoft may have changed the response.',
        }),
      )
    },
  )
})

describe('countAt', () => {
  it('reads the cell at a position, without its blanks', () => {
    expect(countAt(aRow([['Prompts', ' 5 ']]), 0)).toBe(5)
    expect(countAt(aRow([['Prompts', ' ']]), 0)).toBeUndefined()
  })

  it('names the heading in 100 characters', () => {
    const row = aRow([['abcde'.repeat(30), 'many']])

    expect(() => countAt(row, 0)).toThrow(
      `a value in the column "${'abcde'.repeat(20)}" is not a count`,
    )
  })
})

describe('dayOf', () => {
  it.each([
    ['2026-11-18', '2026-11-18'],
    ['2026-11-18T00:00:00Z', '2026-11-18'],
    ['2026-11-18T12:30:00.000+00:00', '2026-11-18'],
    ['', undefined],
  ])('reads "%s" as %s', (text, day) => {
    expect(dayOf(aRow([['Last Activity Date', text]]), DATE)).toBe(day)
  })

  it.each(['18.11.2026', 'on 2026-11-18', '2026-02-30', '2026-11-18 and more'])(
    'refuses "%s"',
    (text) => {
      const row = aRow([['Last Activity Date', text]])

      expect(() => dayOf(row, DATE)).toThrow(
        'a value in the column "Last Activity Date" is not a date',
      )
    },
  )
})

describe('requiredDayOf', () => {
  it('fails for a blank', () => {
    expect(() =>
      requiredDayOf(aRow([['Last Activity Date', '']]), DATE),
    ).toThrow('the column "Last Activity Date" is missing or empty')
  })
})
