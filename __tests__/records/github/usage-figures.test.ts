import { describe, expect, it } from '@jest/globals'
import { sumFeatures } from '../../../src/domain/github/features.ts'
import { toUsageRecord } from '../../../src/records/github/usage.ts'
import {
  acceptanceRate,
  topNames,
} from '../../../src/records/github/usage-figures.ts'

describe('topNames', () => {
  it('weighs an entry without generations 0, not 1', () => {
    const byLanguage = [
      { name: 'python', interactions: 9 },
      { name: 'typescript', generations: 1 },
    ]
    const byModel = [{ name: 'a-model' }, { name: 'b-model', interactions: 1 }]

    expect(topNames({ totals: {}, byLanguage, byModel })).toMatchObject({
      language_top: 'typescript',
      model_top: 'b-model',
    })
  })

  it('adds interactions and generations up where both are known', () => {
    const byEditor = [
      { name: 'vscode', interactions: 2, generations: 2 },
      { name: 'vim', interactions: 3 },
    ]

    expect(topNames({ totals: {}, byEditor }).editor_top).toBe('vscode')
  })
})

describe('a report with exactly one breakdown', () => {
  const usage = {
    totals: {},
    byFeature: [{ name: 'code_completion', generations: 30, acceptances: 10 }],
  }

  it('has the figures of that breakdown', () => {
    expect(acceptanceRate(usage)).toBe(33.3)
    expect(sumFeatures(usage, 'generations', () => true)).toBe(30)
  })

  it('keeps that breakdown in the record of the day', () => {
    const breakdown = { totals_by_feature: [{ feature: 'code_completion' }] }
    const record = toUsageRecord({
      scope: { type: 'organization', name: 'octo-org' },
      usage: { ...usage, day: '2026-11-21', people: {}, breakdown },
    })

    expect(record.breakdown).toEqual(breakdown)
  })

  it('has no top names', () => {
    expect(topNames(usage)).toEqual({
      editor_top: undefined,
      language_top: undefined,
      model_top: undefined,
    })
  })
})
