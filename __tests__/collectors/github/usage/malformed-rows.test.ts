// A few malformed rows are skipped by name; many fail the day.
import { describe, expect, it } from '@jest/globals'
import { collectUsage } from '../../../../src/collectors/github/usage/collect-usage.ts'
import { collectUserUsage } from '../../../support/people-options.ts'
import {
  allOf,
  answerLinks,
  itemsOf,
  serveFile,
  USAGE_PATH,
  USERS_PATH,
  usageHarness,
} from './usage-harness.ts'

const DAY = '2026-11-20'
const DEEP = 200_000

/** Lines of a number of people, of which these are replaced. */
function linesOf(people: number, replaced: Readonly<Record<number, string>>) {
  const lines = Array.from(
    { length: people },
    (_, index) =>
      replaced[index + 1] ?? JSON.stringify({ user_id: index + 1, day: DAY }),
  )
  return `${lines.join('\n')}\n`
}

async function collectUsers(...files: string[]) {
  const links = files.map((file, index) => serveFile(`file-${index}`, file))
  if (files.length > 1) {
    // A report of several files is read twice.
    for (const [index, file] of files.entries())
      serveFile(`file-${index}`, file)
  }
  answerLinks(USERS_PATH, DAY, links)
  const events = await allOf(collectUserUsage(usageHarness().options))
  return { events, items: itemsOf(events, 'github-user-usage') }
}

describe('a report on users with malformed rows', () => {
  it.each([
    ['a row without a user', `{"day":"${DAY}"}`, 'has an invalid "user_id"'],
    ['a row of no day', '{"user_id":7,"day":"soon"}', 'has an invalid "day"'],
    [
      'an ID that a number cannot hold',
      `{"user_id":9007199254740993,"day":"${DAY}"}`,
      'has an invalid "user_id"',
    ],
    [
      'such an ID as text',
      `{"user_id":"9007199254740993","day":"${DAY}"}`,
      'has an invalid "user_id"',
    ],
    ['a row that is not JSON', '{"user_id":7,', 'is not JSON'],
    ['words', 'oops', 'is not JSON'],
    ['a number', '7', 'is not JSON'],
  ])('skips one of 200, %s, and names it', async (_, line, problem) => {
    const { events, items } = await collectUsers(linesOf(200, { 150: line }))

    expect(items).toHaveLength(199)
    expect(events.slice(-2)).toMatchObject([
      {
        type: 'warning',
        warning: {
          code: 'GITHUB_ROWS_SKIPPED',
          message: expect.stringContaining(
            `Skipped 1 of 200 rows of Copilot usage of 2026-11-20 of organization "octo-org" because they are malformed. The first one is line 150 of the report ${problem}`,
          ),
        },
      },
      {
        type: 'incomplete',
        dataset: 'github-user-usage',
        reason: '1 of 200 rows are malformed',
      },
    ])
  })

  it('counts the rows of all files', async () => {
    const { events, items } = await collectUsers(
      linesOf(100, {}),
      linesOf(100, { 9: 'oops' }).replaceAll('"user_id":', '"user_id":900'),
    )

    expect(items).toHaveLength(199)
    expect(events.at(-2)).toMatchObject({
      warning: {
        message: expect.stringContaining(
          'The first one is line 9 of the report is not JSON in file 2 of 2.',
        ),
      },
    })
  })

  it('fails when more than 1% are malformed', async () => {
    const { events } = await collectUsers(linesOf(99, { 50: 'oops' }))

    expect(events.at(-1)).toMatchObject({
      type: 'failed-day',
      failure: {
        code: 'GITHUB_REPORT_UNREADABLE',
        message: expect.stringContaining(
          '1 of 99 rows are malformed, first line 50 of the report is not JSON.',
        ),
      },
    })
  })

  it('fails at the 101st malformed row, however many there are', async () => {
    const bad = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [(index + 1) * 100, 'oops']),
    )

    const { events, items } = await collectUsers(linesOf(20_000, bad))

    expect(events.at(-1)).toMatchObject({
      type: 'failed-day',
      failure: {
        message: expect.stringContaining(
          '101 of 10100 rows are malformed, first line 100 of the report is not JSON.',
        ),
      },
    })
    expect(items).toHaveLength(9_999)
  })
})

describe('a row that is nested 200,000 levels deep', () => {
  const deep = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`

  it('fails only the day of a scope', async () => {
    const row = `{"day":"${DAY}","totals_by_ide":[{"ide":"vscode","x":${deep}}]}`
    answerLinks(USAGE_PATH, DAY, [serveFile('deep', `${row}\n`)])

    const events = await allOf(collectUsage(usageHarness().options))

    expect(events).toMatchObject([
      {
        type: 'failed-day',
        day: DAY,
        failure: {
          code: 'GITHUB_REPORT_UNREADABLE',
          message: expect.stringContaining(
            'line 1 of the report has an invalid "totals_by_ide" (is nested too deeply)',
          ),
        },
      },
    ])
  })

  it('fails only the day of a scope in a breakdown of any name', async () => {
    const row = `{"day":"${DAY}","totals_by_news":[${deep}]}`
    answerLinks(USAGE_PATH, DAY, [serveFile('deep', `${row}\n`)])

    const events = await allOf(collectUsage(usageHarness().options))

    expect(events).toMatchObject([
      {
        type: 'failed-day',
        failure: {
          message: expect.stringContaining(
            'line 1 of the report has an invalid "totals_by_news" (is nested too deeply)',
          ),
        },
      },
    ])
  })

  it('is skipped if it is the phase of a person', async () => {
    const phase = `${'{"phase":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`
    const line = `{"user_id":7,"day":"${DAY}","ai_adoption_phase":${phase}}`

    const { events, items } = await collectUsers(linesOf(200, { 7: line }))

    expect(items).toHaveLength(199)
    expect(events.at(-2)).toMatchObject({
      warning: {
        message: expect.stringContaining(
          'line 7 of the report has an invalid "ai_adoption_phase" (is nested too deeply)',
        ),
      },
    })
  })

  it('is one row of a person', async () => {
    const line = `{"user_id":7,"day":"${DAY}","x":${deep}}`

    const { items } = await collectUsers(linesOf(200, { 7: line }))

    expect(items).toHaveLength(200)
  })
})
