import { describe, expect, it } from '@jest/globals'
import { PlausibleDates } from '../../../../src/collectors/m365/reports/plausible-dates.ts'
import { toColumns } from '../../../../src/collectors/m365/reports/report-row.ts'
import { RowError } from '../../../../src/collectors/m365/reports/row-error.ts'
import { RowSkipper } from '../../../../src/collectors/m365/reports/row-skipper.ts'

const SUBJECT = { name: 'the report', permission: 'Reports.Read.All' } as const
const COLUMNS = toColumns([], {
  subject: SUBJECT,
  dates: new PlausibleDates('2026-11-22'),
})
const ADVICE =
  'If "graph-api-url" is not the address of Microsoft Graph, set "graph-api-url" to the address of Microsoft Graph in the cloud of the tenant. If a proxy answers instead of Microsoft Graph, let the runner reach the host of "graph-api-url". If "graph-api-url" is correct, report the message to the maintainers of this action. Microsoft may have changed the response.'

function aSkipper() {
  return new RowSkipper({ subject: SUBJECT })
}

function parseGood(skipper: RowSkipper, count: number): void {
  for (let line = 1; line <= count; line += 1) {
    skipper.parse({ columns: COLUMNS, cells: [], line }, () => 'read')
  }
}

function parseBad(skipper: RowSkipper, line: number) {
  return skipper.parse({ columns: COLUMNS, cells: [], line }, () => {
    throw new RowError(SUBJECT, line, 'the value is not a count')
  })
}

describe('RowError', () => {
  it('has the remedy of an unexpected response', () => {
    const { remedy, code, located } = new RowError(SUBJECT, 3, 'it is none')

    expect({
      code,
      located,
      name: remedy && 'name' in remedy && remedy.name,
    }).toEqual({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      located: 'line 3: it is none',
      name: 'graph-api-url',
    })
  })
})

describe('RowSkipper', () => {
  it('returns what was read, and has nothing to describe', () => {
    const skipper = aSkipper()
    const row = { columns: COLUMNS, cells: ['a'], line: 2 }

    expect(skipper.parse(row, ({ cells }) => cells[0])).toBe('a')

    expect(skipper.skipped).toBe(0)
    expect(skipper.describe()).toBeUndefined()
    expect(() => skipper.finish()).not.toThrow()
  })

  it('skips a row without cells before anybody reads it', () => {
    const skipper = aSkipper()
    const problem = 'the row is not an object'
    const row = { columns: COLUMNS, cells: [], line: 7, problem }

    expect(skipper.parse(row, () => 'read')).toBeUndefined()

    expect(skipper.skipped).toBe(1)
    expect(skipper.describe()).toBe(
      'Rows of the report that cannot be read: 1 of 1. They are skipped. The first one is line 7: the row is not an object.',
    )
  })

  it('names the first of several rows', () => {
    const skipper = aSkipper()

    expect(parseBad(skipper, 3)).toBeUndefined()
    expect(parseBad(skipper, 9)).toBeUndefined()
    parseGood(skipper, 4)

    expect(skipper.skipped).toBe(2)
    expect(skipper.describe()).toBe(
      'Rows of the report that cannot be read: 2 of 6. They are skipped. The first one is line 3: the value is not a count.',
    )
  })

  it('does not skip what is wrong with the whole report', () => {
    const skipper = aSkipper()
    const error = new Error('The column is missing.')
    const row = { columns: COLUMNS, cells: [], line: 2 }

    const parse = () =>
      skipper.parse(row, () => {
        throw error
      })

    expect(parse).toThrow(error)
    expect(skipper.skipped).toBe(0)
  })

  it('accepts one row of a hundred, and fails at one of 99', () => {
    const [enough, tooFew] = [aSkipper(), aSkipper()]
    parseBad(enough, 1)
    parseBad(tooFew, 1)

    parseGood(enough, 99)
    parseGood(tooFew, 98)

    expect(() => enough.finish()).not.toThrow()
    expect(() => tooFew.finish()).toThrow(
      `Cannot read the report: 1 of 99 rows cannot be read; the first one is line 1: the value is not a count. ${ADVICE}`,
    )
  })

  it('fails at the 101st row, however many may follow', () => {
    const skipper = aSkipper()
    parseGood(skipper, 20_000)
    for (let line = 1; line <= 100; line += 1) parseBad(skipper, line)

    expect(() => skipper.finish()).not.toThrow()
    expect(() => parseBad(skipper, 101)).toThrow(
      `Cannot read the report: 101 of the rows so far cannot be read; the first one is line 1: the value is not a count. ${ADVICE}`,
    )
  })
})
