// One malformed row must not cost the others, and must not go unnoticed.
import { describe, expect, it } from '@jest/globals'
import { openUsers } from '../../../../src/collectors/m365/users/users.ts'
import {
  aReportReader,
  csv,
  json,
  LogLines,
  ScriptedServer,
  TENANT,
} from '../harness.ts'

const HEADER =
  'Report Refresh Date,User Principal Name,Last Activity Date,Prompts submitted for all apps'

function good(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `2026-11-19,p${index}@contoso.example,2026-11-18,1`,
  )
}

/** Reads a report to its end or its failure. */
async function read(body: Response) {
  const server = new ScriptedServer({ UserDetail: [() => body.clone()] })
  const names: string[] = []
  const warnings: Record<string, string> = {}
  try {
    const { events } = await openUsers(aReportReader(server), {
      tenantId: TENANT,
      period: 'D28',
      log: new LogLines(),
    })
    for (;;) {
      const { done, value } = await events.next()
      if (done) return { names, warnings, count: value, error: undefined }
      if (value.type === 'warning') {
        warnings[value.warning.code] = value.warning.message
      }
      if (value.type === 'item' && value.item.dataset === 'm365-users') {
        names.push(value.item.user.userPrincipalName)
      }
    }
  } catch (error) {
    return { names, warnings, count: undefined, error }
  }
}

function readLines(...lines: string[]) {
  return read(csv([HEADER, ...lines, ''].join('\n')))
}

describe('rows that cannot be read', () => {
  it.each([
    [
      '2026-11-19,x@contoso.example,2026-11-18,many',
      'a value in the column "Prompts submitted for all apps" is not a count',
    ],
    [
      '2026-11-19,x@contoso.example,yesterday,1',
      'a value in the column "Last Activity Date" is not a date',
    ],
    [
      '2026-02-30,x@contoso.example,,1',
      'a value in the column "Report Refresh Date" is not a date',
    ],
    [
      ',x@contoso.example,,1',
      'the column "Report Refresh Date" is missing or empty',
    ],
    [
      '2026-11-19,x@contoso.example',
      'the CSV is broken (CSV_RECORD_INCONSISTENT_FIELDS_LENGTH)',
    ],
    [
      '2026-11-19,x"y@contoso.example,,1',
      'the CSV is broken (INVALID_OPENING_QUOTE)',
    ],
  ])('are skipped and named: %s', async (line, problem) => {
    const rows = good(99)
    const { names, warnings, count, error } = await readLines(
      ...rows.slice(0, 10),
      line,
      ...rows.slice(10),
    )

    expect(error).toBeUndefined()
    expect(names).toHaveLength(99)
    expect(count).toEqual({ people: 99, nameless: 0, skipped: 1 })
    expect(warnings).toEqual({
      M365_ROWS_UNREADABLE: `Rows of the Copilot user report that cannot be read: 1 of 100. They are skipped. The first one is line 12: ${problem}.`,
    })
  })

  it('fail the report when they are more than 1%', async () => {
    const broken = '2026-11-19,x@contoso.example,2026-11-18,many'

    const { error } = await readLines(...good(98), broken, broken)

    expect(error).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message:
        'Cannot read the Copilot user report: 2 of 100 rows cannot be read; the first one is line 100: a value in the column "Prompts submitted for all apps" is not a count. If "graph-api-url" is not the address of Microsoft Graph, set "graph-api-url" to the address of Microsoft Graph in the cloud of the tenant. If a proxy answers instead of Microsoft Graph, let the runner reach the host of "graph-api-url". If "graph-api-url" is correct, report the message to the maintainers of this action. Microsoft may have changed the response.',
    })
  })

  it.each([
    [100, undefined],
    [101, 'GRAPH_UNEXPECTED_RESPONSE'],
  ])('may be at most 100: %i', async (count, code) => {
    const broken = Array(count).fill('2026-11-19,x@contoso.example,,many')

    const { error } = await readLines(...good(20_000), ...broken)

    expect(error === undefined ? undefined : error).toEqual(
      code === undefined ? undefined : expect.objectContaining({ code }),
    )
  })

  it('fail the report when a column is missing, by its name', async () => {
    const lines = ['Report Refresh Date,Name', '2026-11-19,Mona', '']

    expect(await read(csv(lines.join('\n')))).toMatchObject({
      error: {
        code: 'GRAPH_UNEXPECTED_RESPONSE',
        message: expect.stringContaining(
          'Cannot read the Copilot user report: the column "User Principal Name" is missing or empty.',
        ),
      },
    })
  })

  it('are skipped in JSON, too', async () => {
    const value: unknown[] = good(100).map((line) => {
      const [reportRefreshDate, userPrincipalName] = line.split(',')
      return { reportRefreshDate, userPrincipalName }
    })
    value[6] = 'text'

    const { names, warnings } = await read(json(JSON.stringify({ value })))

    expect(names).toHaveLength(99)
    expect(warnings.M365_ROWS_UNREADABLE).toContain(
      'The first one is line 7: the row is not an object.',
    )
  })

  it('may be nested 200,000 levels deep', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const rows = good(100).map((line, index) => {
      const [day, name] = line.split(',')
      const upn = index === 3 ? deep : JSON.stringify(name)
      const other = index === 5 ? `,"other":${deep}` : ''
      return `{"reportRefreshDate":"${day}","userPrincipalName":${upn}${other}}`
    })

    const { names, count, error } = await read(json(`{"value":[${rows}]}`))

    expect(error).toBeUndefined()
    expect(names).toHaveLength(99)
    expect(count).toMatchObject({ nameless: 1 })
  })
})

describe('dates that cannot be', () => {
  it.each([
    '0001-01-01',
    '1999-12-31',
    '2014-12-31',
    '2026-11-24',
    '9999-12-31',
  ])('are no dates: %s', async (day) => {
    const { names, warnings } = await readLines(
      `2026-11-19,a@contoso.example,${day},1`,
      `2026-11-19,b@contoso.example,${day},1`,
    )

    expect(names).toHaveLength(2)
    expect(warnings).toEqual({
      M365_DATES_IGNORED:
        'Dates of the Copilot user report before 2015-01-01 or after tomorrow: 2. They are ignored.',
    })
  })

  // The run is on 2026-11-22.
  it.each(['2015-01-01', '2026-11-22', '2026-11-23'])(
    'are not these: %s',
    async (day) => {
      const { warnings } = await readLines(
        `2026-11-19,a@contoso.example,${day},1`,
      )

      expect(warnings).toEqual({})
    },
  )
})
