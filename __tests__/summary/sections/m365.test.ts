import { describe, expect, it } from '@jest/globals'
import type { DataRecord } from '../../../src/domain/record.ts'
import { m365Section } from '../../../src/summary/sections/m365.ts'
import { anM365Figure } from '../../support/builders/a-figure.ts'
import { aRunReport } from '../../support/builders/a-run-report.ts'

describe('m365Section', () => {
  it('draws no chart when no app has a figure', () => {
    const figures = {
      'm365-summary': [anM365Figure({ apps: { word: { enabled: 3 } } })],
    }

    const section = m365Section(aRunReport({ figures }))

    expect(section).toContain('### Microsoft 365 Copilot')
    expect(section).not.toContain('█')
  })

  it('shows a dash for licenses that could not be read', () => {
    const { apps: _, sku_total: __, ...figure } = anM365Figure()
    const figures = {
      'm365-summary': [{ ...figure, identifier: 'x', title: 'x' }],
    }

    const section = m365Section(aRunReport({ figures }))

    expect(section).toContain('| D28 | 2026-11-19 | – | 300 | 300 | 240 |')
  })
})

describe('the apps of Microsoft 365', () => {
  it('have the names that people know, the most used first', () => {
    const apps = {
      chat_work: { enabled: 9, active: 3 },
      m365_copilot: { enabled: 9, active: 6 },
      some_new_app: { enabled: 9, active: 1 },
    }

    const section = m365Section(
      aRunReport({ figures: { 'm365-summary': [anM365Figure({ apps })] } }),
    )

    expect(section.split('\n').slice(-3)).toEqual([
      '| Microsoft 365 Copilot app | ███████████████ | 6 |',
      '| Copilot Chat (work) | ███████▌ | 3 |',
      '| some\\_new\\_app | ██▌ | 1 |',
    ])
  })
})

describe('the trend of Microsoft 365', () => {
  const then = anM365Figure({
    identifier: 'tenant:D28@2026-11-18',
    report_date: '2026-11-18T00:00:00Z',
    enabled_user_count: 290,
    active_user_count: 243,
    sku_assigned: 295,
    license_utilization_rate: 75.9,
    adoption_rate: 83.8,
  })

  function sectionSince(earlier: Partial<DataRecord>): string {
    const figures = { 'm365-summary': [anM365Figure()] }
    const previous = {
      run_id: '41-1',
      started_at: '2026-11-21T03:30:00Z',
      figures: { 'm365-summary': [{ ...then, ...earlier }] },
    }
    return m365Section(aRunReport({ figures, previous }))
  }

  it('is shown since the run before, with the days of both', () => {
    const section = sectionSince({})

    expect(section).toContain(
      '| D28 | 2026-11-19 | 320 (±0) | 300 (+5) | 300 (+10) | 240 (−3) | 75.0% (−0.9 points) | 80.0% (−3.8 points) | 12,345 |',
    )
    expect(section).toContain(
      'In brackets: the change since the run of 2026-11-21 03:30 UTC, whose report went up to 2026-11-18.',
    )
  })

  it.each([
    ['another tenant', { identifier: 'other:D28@2026-11-18' }],
    ['another period', { identifier: 'tenant:D30@2026-11-18' }],
    ['another kind of report', { report_version: 'v1' }],
  ])('is not shown against %s', (_, earlier) => {
    const section = sectionSince(earlier)

    expect(section).toContain('| 320 | 300 | 300 | 240 | 75.0% | 80.0% |')
    expect(section).not.toContain('change')
  })

  it('is no 0 while Microsoft still gives the same report', () => {
    const section = sectionSince({
      identifier: 'tenant:D28@2026-11-19',
      report_date: '2026-11-19T00:00:00Z',
    })

    expect(section).toContain('| 320 | 300 | 300 | 240 | 75.0% | 80.0% |')
    expect(section).toContain(
      'No change is shown: the run of 2026-11-21 03:30 UTC had the same report, and Microsoft has no newer one.',
    )
  })
})

describe('what Microsoft 365 has to spare', () => {
  it('is told as numbers', () => {
    const figures = { 'm365-summary': [anM365Figure()] }

    expect(m365Section(aRunReport({ figures }))).toContain(
      '**60 of 300 people with a license did not use Copilot** in the 28 days up to 2026-11-19. **20 of 320 licenses bought are not assigned.**',
    )
  })

  it('agrees with the numbers, and is nothing of nothing', () => {
    const section = (figure: Partial<DataRecord>) =>
      m365Section(
        aRunReport({ figures: { 'm365-summary': [anM365Figure(figure)] } }),
      )

    const one = section({
      enabled_user_count: 1,
      active_user_count: 0,
      sku_total: 1,
      sku_assigned: 0,
    })
    const none = section({ enabled_user_count: 0, active_user_count: 0 })

    expect(one).toContain(
      '**1 of 1 person with a license did not use Copilot**',
    )
    expect(one).toContain('**1 of 1 license bought is not assigned.**')
    expect(none).not.toContain('0 of 0')
  })

  it('is left out where it is not known or not there', () => {
    const { active_user_count: _, ...unknown } = anM365Figure({
      sku_assigned: 320,
    })
    const figures = {
      'm365-summary': [{ ...unknown, identifier: 'x', title: 'x' }],
    }

    expect(m365Section(aRunReport({ figures }))).not.toContain('**')
  })
})
