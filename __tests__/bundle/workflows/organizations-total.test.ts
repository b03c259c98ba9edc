import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { addUp } from './workflow-script.ts'

/** A small report of one attempt, as far as the total reads it. */
function putReport(
  folder: string,
  {
    organization = 'octo-org',
    attempt = 1,
    result = 'success',
    sent = 1,
    figures = {},
    previous = {},
  },
) {
  const name = `copilot-usage-report-1700000001-${attempt}-${organization}`
  const file = join(folder, 'reports', name, organization, 'report.json')
  mkdirSync(dirname(file), { recursive: true })
  const report = {
    result,
    finished_at: `2026-11-22T03:3${attempt}:00.000Z`,
    datasets: [
      {
        dataset: 'github-usage',
        blueprint: 'github_copilot_usage',
        collected: 5,
        sent,
        failed: 5 - sent,
        verified: null,
      },
    ],
    figures,
    previous,
  }
  writeFileSync(file, JSON.stringify(report))
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'total-'))
}

describe('the total of the workflow for organizations', () => {
  it('counts the newest attempt of an organization only', () => {
    const folder = newFolder()
    putReport(folder, { attempt: 1, result: 'partial', sent: 2 })
    putReport(folder, { attempt: 2, result: 'success', sent: 5 })

    const { outputs } = addUp(folder, ['octo-org'])

    expect(outputs).toMatchObject({
      result: 'success',
      'entities-sent': '5',
      'entities-failed': '0',
      'seats-total': '',
    })
  })

  it.each([
    { before: 35, window: 14, shown: '30 (−5) | 20 (+1)' },
    { before: 28, window: 14, shown: '30 (+2) | 20 (+1)' },
    { before: 35, window: 30, shown: '30 | 20' },
  ])('adds up seats as $shown', ({ before, window, shown }) => {
    const folder = newFolder()
    const seats = {
      scope: 'octo-org',
      active_window_days: 14,
      seats_total: 30,
      seats_active: 20,
    }
    const then = {
      ...seats,
      active_window_days: window,
      seats_total: before,
      seats_active: 19,
    }
    putReport(folder, {
      figures: { 'github-seats': [seats] },
      previous: { figures: { 'github-seats': [then] } },
    })
    putReport(folder, { organization: 'octo-labs' })

    const { summary } = addUp(folder, ['octo-labs', 'octo-org'])

    expect(summary).toContain(`| octo-org | success | 1 | 4 | ${shown} |`)
    expect(summary).toContain(`| **${shown.replace(' | ', '** | **')}** | |`)
    expect(summary).toContain('| octo-labs | success | 1 | 4 |  |  |')
  })

  it('shows no change of all while one organization is new', () => {
    const folder = newFolder()
    const seats = { scope: 'octo-org', seats_total: 30, seats_active: 20 }
    const other = { ...seats, scope: 'octo-labs' }
    putReport(folder, {
      figures: { 'github-seats': [seats] },
      previous: { figures: { 'github-seats': [seats] } },
    })
    putReport(folder, {
      organization: 'octo-labs',
      figures: { 'github-seats': [other] },
    })

    const { summary } = addUp(folder, ['octo-labs', 'octo-org'])

    expect(summary).toContain('| 30 (±0) | 20 (±0) |')
    expect(summary).toContain('| **60** | **40** | |')
  })

  it('never takes an organization without a report for a success', () => {
    const folder = newFolder()
    putReport(folder, { organization: 'octo-org', sent: 5 })

    const { outputs, summary } = addUp(folder, ['octo-labs', 'octo-org'])

    expect(outputs.result).toBe('partial')
    expect(summary).toContain('| octo-labs | no report | 0 | 0 |')
  })

  it('has failed when no organization has a report', () => {
    const { exitCode, outputs } = addUp(newFolder(), ['octo-org'])

    expect([exitCode, outputs.result, outputs.counts]).toEqual([
      0,
      'failed',
      '{}',
    ])
  })
})
