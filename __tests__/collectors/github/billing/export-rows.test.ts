import { createReadStream, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readExportRows } from '../../../../src/collectors/github/billing/export-rows.ts'
import {
  type ExportRow,
  UserCreditLedger,
} from '../../../../src/domain/money/user-credits.ts'

const DAY = { since: '2026-11-20', until: '2026-11-20' }
const FOLDER = '__tests__/fixtures/github-2'

async function readAll(
  chunks: AsyncIterable<Uint8Array>,
): Promise<ExportRow[]> {
  const rows: ExportRow[] = []
  for await (const row of readExportRows(chunks, DAY)) rows.push(row)
  return rows
}

function readFile(name: string): Promise<ExportRow[]> {
  return readAll(createReadStream(`${FOLDER}/${name}`, { highWaterMark: 50 }))
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}

function sample(): string {
  return readFileSync(`${FOLDER}/ai-credit-report.csv`, 'utf8')
}

const SHORT_ROW = sample().replace(',"40210"', '')

function totalOf(rows: readonly ExportRow[]) {
  const ledger = new UserCreditLedger()
  for (const row of rows) ledger.add(row)
  return ledger.total
}

describe('readExportRows', () => {
  it('reads the file with 21 columns', async () => {
    const rows = await readFile('ai-credit-report.csv')

    expect(rows).toHaveLength(6)
    const { credits, grossAmount, netAmount } = totalOf(rows)
    expect(credits).toBe(524_350_000)
    expect(grossAmount).toBe(5_243_500)
    expect(netAmount).toBe(1_000_000)
    // What the plans include.
    expect(grossAmount - netAmount).toBe(4_243_500)
  })

  it.each([
    'ai-credit-report-17-columns.csv',
    'ai-credit-report-reordered.csv',
  ])('reads the same four rows from %s', async (name) => {
    const rows = await readFile(name)

    expect(rows.map(({ login, credits }) => [login, credits])).toEqual([
      ['mona', 120_500_000],
      ['hubot', 300_000_000],
      ['hubot', 40_250_000],
      ['octocat', 3_600_000],
    ])
    expect(totalOf(rows)).toEqual({
      credits: 464_350_000,
      grossAmount: 4_643_500,
      netAmount: 1_000_000,
    })
  })

  it('reads every field of a row', async () => {
    const [, second] = await readFile('ai-credit-report.csv')

    expect(second).toEqual({
      login: 'hubot',
      model: 'Coding Agent model',
      organization: 'octo-org',
      credits: 300_000_000,
      grossAmount: 3_000_000,
      netAmount: 1_000_000,
      monthlyQuota: 3900,
    })
  })

  it('keeps a row without a login, and a comma in a name', async () => {
    const rows = await readFile('ai-credit-report.csv')

    expect(rows[4]?.login).toBe('')
    expect(rows[5]?.model).toBe('GPT-5.4, preview')
  })

  it('leaves out rows of another unit', async () => {
    const text = sample().replaceAll('"300","ai-credits"', '"300","requests"')

    expect(totalOf(await readAll(bytesOf(text))).credits).toBe(224_350_000)
  })

  it.each([
    ['', 'the file is empty'],
    ['<html></html>', 'its first line has no column "date"'],
    [
      sample().replace('"gross_amount"', '"gross"'),
      'its first line has no column "gross_amount"',
    ],
    [
      sample().replace('"ai-credits"', '"ai-credit-units"'),
      'row 2 has an unknown "unit_type"',
    ],
    [
      sample().replace('"1.205","1.205","0"', '"1.205","1.205",""'),
      'row 2 has no number in "net_amount"',
    ],
    [
      sample().replace('"2026-11-20"', '"2026-11-19"'),
      'row 2 has a date outside the export',
    ],
    [
      sample().replace('"1.205","1.205","0"', '"1.205","1.205","0x10"'),
      'row 2 has no number in "net_amount"',
    ],
    [
      sample().replace('"1.205","1.205","0"', '"1.205","1.205","1e21"'),
      'row 2 has no number in "net_amount"',
    ],
    [
      sample()
        .replace('"organization"', '"model"')
        .replace('"cost_center_name"', '"organization"'),
      'its first line names a column twice',
    ],
    [sample().slice(0, -30), 'its CSV is broken (CSV_QUOTE_NOT_CLOSED)'],
    [
      sample().replace(',"40210"', ''),
      'row 2 has another number of cells than the first line',
    ],
    [
      sample().replace('"40210"', '"40210","0"'),
      'row 2 has another number of cells than the first line',
    ],
  ])('refuses a file that is not as documented (%#)', async (text, problem) => {
    await expect(readAll(bytesOf(text))).rejects.toThrow(problem)
  })

  it.each([
    [
      'within the last row',
      sample()
        .trimEnd()
        .replace(/,[^,]*$/, ''),
      true,
    ],
    ['within a quoted cell', sample().slice(0, -30), true],
    ['nowhere, with a short row in the middle', SHORT_ROW, false],
    ['nowhere, with a long last row', `${sample().trimEnd()},"0"`, false],
  ])('knows whether a file is cut off: %s', async (_, text, isCutOff) => {
    await expect(readAll(bytesOf(text))).rejects.toMatchObject({ isCutOff })
  })

  it.each([
    ['the header', sample().slice(0, 20), false],
    ['the first row', sample().slice(0, sample().indexOf('\n') + 10), true],
    [
      'no row: a quote stands within a cell',
      sample().replace('"hubot"', '"hu"bot"'),
      false,
    ],
  ])('knows whether a file is cut off in %s', async (_, text, isCutOff) => {
    await expect(readAll(bytesOf(text))).rejects.toMatchObject({
      name: 'UnreadableExport',
      message: expect.stringMatching(/^its CSV is broken \(CSV_/),
      isCutOff,
    })
  })

  it('yields nothing of a row that is cut off', async () => {
    const logins: string[] = []
    const text = sample()
      .trimEnd()
      .replace(/,[^,]*$/, '')

    const reading = (async () => {
      for await (const { login } of readExportRows(bytesOf(text), DAY)) {
        logins.push(login)
      }
    })()

    await expect(reading).rejects.toThrow('row 7 is cut off')
    expect(logins).toHaveLength(5)
  })

  it('reads any mix of line ends, and skips blank lines', async () => {
    const lines = sample().trimEnd().split(/\r?\n/)
    const [header = '', ...rows] = lines
    const text = `${header}\r\n\r\n${rows.join('\n\n')}\n\n`

    expect(await readAll(bytesOf(text))).toEqual(
      await readAll(bytesOf(sample())),
    )
  })

  const HEADER =
    ' date ,username,model,quantity,unit_type,gross_amount,net_amount,organization,aic_quantity'

  it('reads the day of an instant, without blanks around the cells', async () => {
    const row =
      '2026-11-20T23:59:59Z, mona ,GPT-5,7,ai-credits,0.05,0,octo-org, 5 '

    expect(await readAll(bytesOf(`${HEADER}\n${row}\n`))).toEqual([
      {
        login: 'mona',
        model: 'GPT-5',
        organization: 'octo-org',
        credits: 5_000_000,
        grossAmount: 50_000,
        netAmount: 0,
        monthlyQuota: undefined,
      },
    ])
  })

  it('reads a row of 1 MiB, and no longer one', async () => {
    const fileWith = (length: number) =>
      `${HEADER}\n2026-11-20,mona,${'x'.repeat(length)},7,ai-credits,0.05,0,octo-org,\n`

    // The other cells take the rest of 1 MiB.
    const [row] = await readAll(bytesOf(fileWith(1_048_539)))

    expect(row?.model).toHaveLength(1_048_539)
    expect(row?.credits).toBe(7_000_000)
    await expect(readAll(bytesOf(fileWith(1_048_540)))).rejects.toThrow(
      'its CSV is broken (CSV_MAX_RECORD_SIZE)',
    )
  })

  it('passes on an error of the download', async () => {
    const chunks = async function* () {
      yield new TextEncoder().encode(sample().slice(0, 300))
      throw new Error('connection reset')
    }

    await expect(readAll(chunks())).rejects.toThrow('connection reset')
  })
})
