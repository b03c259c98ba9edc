import { describe, expect, it } from '@jest/globals'
import type { RunFacts } from '../../src/domain/run/run-record.ts'
import { runIdentifier, toRunRecord } from '../../src/records/run.ts'

const RUN: RunFacts = {
  scopes: ['octo-org', 'octo-labs', 'm365'],
  result: 'success',
  startedAt: new Date('2026-11-22T03:30:00.250Z'),
  finishedAt: new Date('2026-11-22T03:31:29.900Z'),
  mode: 'ingest',
  datasets: { ok: 5, empty: 1, failed: 0 },
  records: { sent: 5120, failed: 0, verified: undefined },
  warnings: 2,
  failedDatasets: [],
  failureCodes: [],
  newestDays: { github: '2026-11-20', m365: '2026-11-19' },
  url: 'https://github.com/octo-org/copilot-usage/actions/runs/42',
  version: '0.1.0',
}

describe('toRunRecord', () => {
  it('says how fresh and complete a run is', () => {
    expect(JSON.parse(JSON.stringify(toRunRecord(RUN)))).toEqual({
      identifier: 'm365+octo-labs+octo-org@2026-11-22',
      title: 'octo-org, octo-labs, m365 2026-11-22',
      record_date: '2026-11-22T00:00:00Z',
      scopes: ['octo-org', 'octo-labs', 'm365'],
      result: 'success',
      started_at: '2026-11-22T03:30:00.250Z',
      finished_at: '2026-11-22T03:31:29.900Z',
      duration_seconds: 90,
      mode: 'ingest',
      datasets_ok: 5,
      datasets_empty: 1,
      datasets_failed: 0,
      records_sent: 5120,
      records_failed: 0,
      warnings: 2,
      failed_datasets: [],
      failure_codes: [],
      newest_usage_day: '2026-11-20T00:00:00Z',
      usage_age_days: 2,
      m365_report_date: '2026-11-19T00:00:00Z',
      m365_data_age_days: 3,
      url: 'https://github.com/octo-org/copilot-usage/actions/runs/42',
      version: '0.1.0',
    })
  })

  it('leaves out what the run did not read', () => {
    const record = toRunRecord({ ...RUN, newestDays: {}, url: undefined })

    const names = Object.keys(JSON.parse(JSON.stringify(record)))
    expect(names).not.toContain('newest_usage_day')
    expect(names).not.toContain('usage_age_days')
    expect(names).not.toContain('m365_report_date')
    expect(names).not.toContain('m365_data_age_days')
    expect(names).not.toContain('url')
  })

  it('names three scopes in the title and counts the others', () => {
    const scopes = ['octo-org', 'octo-labs', 'octo-docs', 'octo-ops', 'm365']

    expect(toRunRecord({ ...RUN, scopes }).title).toBe(
      'octo-org, octo-labs, octo-docs and 2 more 2026-11-22',
    )
  })
})

/** Twelve organizations of 15 letters: 12 × 15 + 11 plus signs = 191. */
function twelve(last: string): string[] {
  const names = 'abcdefghijk'.split('').map((letter) => letter.repeat(15))
  return [...names, last]
}

describe('runIdentifier', () => {
  it('does not depend on the order of the inputs', () => {
    expect(runIdentifier(['octo-org', 'acme'], '2026-11-22')).toBe(
      'acme+octo-org@2026-11-22',
    )
    expect(runIdentifier(['acme', 'octo-org'], '2026-11-22')).toBe(
      'acme+octo-org@2026-11-22',
    )
  })

  it('keeps 200 characters as they are', () => {
    // 175 letters and plus signs before the last name, 11 of the day.
    const identifier = runIdentifier(twelve('l'.repeat(13)), '2026-11-22')

    expect(identifier).toHaveLength(200)
    expect(identifier).toBe(
      'aaaaaaaaaaaaaaa+bbbbbbbbbbbbbbb+ccccccccccccccc+ddddddddddddddd+eeeeeeeeeeeeeee+fffffffffffffff+ggggggggggggggg+hhhhhhhhhhhhhhh+iiiiiiiiiiiiiii+jjjjjjjjjjjjjjj+kkkkkkkkkkkkkkk+lllllllllllll@2026-11-22',
    )
  })

  it('shortens 201 characters to the first scope, a number and a hash', () => {
    const identifier = runIdentifier(twelve('l'.repeat(14)), '2026-11-22')

    // printf %s '<the 12 names, joined by plus signs>@2026-11-22' | sha256sum
    expect(identifier).toBe('aaaaaaaaaaaaaaa+11:94cf0ef2a133@2026-11-22')
  })

  it('tells long sets apart by one scope', () => {
    const identifier = runIdentifier(twelve('m'.repeat(14)), '2026-11-22')

    expect(identifier).toBe('aaaaaaaaaaaaaaa+11:4698e982c1c5@2026-11-22')
  })

  it('keeps names with a plus sign apart from two names', () => {
    expect(runIdentifier(['a+b'], '2026-11-22')).toBe('a=2Bb@2026-11-22')
  })
})
