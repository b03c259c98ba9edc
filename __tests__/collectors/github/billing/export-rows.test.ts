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

  it('passes on an error of the download', async () => {
    const chunks = async function* () {
      yield new TextEncoder().encode(sample().slice(0, 300))
      throw new Error('connection reset')
    }

    await expect(readAll(chunks())).rejects.toThrow('connection reset')
  })
})
