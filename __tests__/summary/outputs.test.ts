import { describe, expect, it } from '@jest/globals'
import { toOutputs, toOutputsOfNoRun } from '../../src/summary/outputs.ts'
import { anM365Figure, aSeatsFigure } from '../support/builders/a-figure.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

describe('toOutputs', () => {
  it('gives everything that a workflow can read', () => {
    const report = aRunReport({
      result: 'partial',
      datasets: [
        aDatasetReport({ collected: 1, sent: 1 }),
        aDatasetReport({ scope: 'octo-labs', collected: 1, sent: 1 }),
        aDatasetReport({
          dataset: 'm365-users',
          status: 'failed',
          collected: 300,
          sent: 250,
          failed: 50,
        }),
      ],
      figures: {
        'github-seats': [
          aSeatsFigure({ seats_total: 40, seats_active: 29 }),
          aSeatsFigure({
            seats_total: 8,
            seats_active: 1,
            monthly_cost: 312.5,
            dormant_monthly_cost: 273.25,
          }),
        ],
        'm365-summary': [
          anM365Figure({ enabled_user_count: 300, active_user_count: 0 }),
        ],
      },
    })

    const { counts, ...outputs } = toOutputs(report, '/out/report.json')

    expect(outputs).toEqual({
      result: 'partial',
      'github-seats-count': '2',
      'github-usage-count': '0',
      'github-adoption-count': '0',
      'github-teams-count': '0',
      'github-team-usage-count': '0',
      'github-seat-users-count': '0',
      'github-user-usage-count': '0',
      'github-credits-count': '0',
      'github-cost-centers-count': '0',
      'github-user-credits-count': '0',
      'm365-summary-count': '0',
      'm365-daily-count': '0',
      'm365-users-count': '250',
      'entities-sent': '252',
      'entities-failed': '50',
      'datasets-failed': '1',
      'output-dir': '/out',
      'seats-total': '48',
      'seats-active': '30',
      'seat-utilization-rate': '62.5',
      // 23,560 + 312.50 and 6,460 + 273.25.
      'monthly-cost': '23872.50',
      'dormant-monthly-cost': '6733.25',
      'm365-enabled-users': '300',
      'm365-active-users': '0',
      'report-path': '/out/report.json',
    })
    expect(JSON.parse(counts ?? '')).toMatchObject({
      'github-seats': {
        blueprint: 'github_copilot_seats',
        status: 'ok',
        collected: 2,
        sent: 2,
        failed: 0,
        verified: null,
        pruned: 0,
      },
      'm365-users': {
        blueprint: 'm365_copilot_user',
        status: 'failed',
        collected: 300,
        sent: 250,
        failed: 50,
        verified: null,
        pruned: 0,
      },
    })
  })

  it('counts what was verified where Port was asked', () => {
    const report = aRunReport({
      datasets: [aDatasetReport({ sent: 10, verified: 7 })],
    })

    const outputs = toOutputs(report, 'report.json')

    expect(outputs['github-seats-count']).toBe('7')
    expect(outputs['entities-sent']).toBe('10')
  })

  it('gives no figure for what was not read', () => {
    const outputs = toOutputs(aRunReport({ figures: {} }), 'report.json')

    for (const name of [
      'seats-total',
      'seats-active',
      'seat-utilization-rate',
      'm365-enabled-users',
      'm365-active-users',
    ]) {
      expect(outputs).not.toHaveProperty([name])
    }
  })

  it('has an empty cost when a price is unknown', () => {
    const seats = [aSeatsFigure(), aSeatsFigure({ monthly_cost: undefined })]

    const outputs = toOutputs(
      aRunReport({ figures: { 'github-seats': seats } }),
      '/out/report.json',
    )

    expect(outputs['monthly-cost']).toBe('')
    expect(outputs['dormant-monthly-cost']).toBe('12920.00')
  })

  it('gives no rate when there are no seats', () => {
    const seats = [aSeatsFigure({ seats_total: 0, seats_active: 0 })]

    const outputs = toOutputs(
      aRunReport({ figures: { 'github-seats': seats } }),
      'report.json',
    )

    expect(outputs['seats-total']).toBe('0')
    expect(outputs).not.toHaveProperty('seat-utilization-rate')
  })

  it('leaves out a figure that Microsoft did not report', () => {
    const { active_user_count: _, ...summary } = anM365Figure()
    const figures = {
      'm365-summary': [{ ...summary, identifier: 'x', title: 'x' }],
    }

    const outputs = toOutputs(aRunReport({ figures }), 'report.json')

    expect(outputs['m365-enabled-users']).toBe('300')
    expect(outputs).not.toHaveProperty('m365-active-users')
  })

  it('counts nothing as sent in a dry run', () => {
    const report = aRunReport({
      dry_run: true,
      datasets: [aDatasetReport({ collected: 5, sent: 0, batches: 0 })],
    })

    const outputs = toOutputs(report, 'report.json')

    expect(outputs).toMatchObject({
      result: 'success',
      'entities-sent': '0',
      'github-seats-count': '0',
    })
    expect(JSON.parse(outputs.counts ?? '')).toHaveProperty(
      'github-seats.collected',
      5,
    )
  })
})

describe('toOutputsOfNoRun', () => {
  it('says that nothing was done, in every count', () => {
    expect(toOutputsOfNoRun('/runner/temp/out/report.json')).toEqual({
      result: 'failed',
      counts: '{}',
      'github-seats-count': '0',
      'github-usage-count': '0',
      'github-adoption-count': '0',
      'github-teams-count': '0',
      'github-team-usage-count': '0',
      'github-seat-users-count': '0',
      'github-user-usage-count': '0',
      'github-credits-count': '0',
      'github-cost-centers-count': '0',
      'github-user-credits-count': '0',
      'm365-summary-count': '0',
      'm365-daily-count': '0',
      'm365-users-count': '0',
      'entities-sent': '0',
      'entities-failed': '0',
      'datasets-failed': '0',
      'output-dir': '/runner/temp/out',
      'report-path': '/runner/temp/out/report.json',
    })
  })
})
