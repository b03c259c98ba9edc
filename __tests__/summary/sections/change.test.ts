import { describe, expect, it } from '@jest/globals'
import {
  describeRun,
  numberAndChange,
  percentAndChange,
} from '../../../src/summary/sections/change.ts'

describe('numberAndChange', () => {
  it.each([
    { now: 240, before: 237, text: '240 (+3)' },
    { now: 1240, before: 2500, text: '1,240 (−1,260)' },
    { now: 5, before: 5, text: '5 (±0)' },
    { now: 0, before: 0, text: '0 (±0)' },
  ])('writes $text', ({ now, before, text }) => {
    expect(numberAndChange(now, before)).toBe(text)
  })

  it('shows no change where one of the two is unknown', () => {
    expect(numberAndChange(5, undefined)).toBe('5')
    expect(numberAndChange(undefined, 5)).toBe('–')
  })
})

describe('percentAndChange', () => {
  it.each([
    { now: 78.9, before: 80.1, text: '78.9% (−1.2 points)' },
    { now: 80.3, before: 80.2, text: '80.3% (+0.1 points)' },
    { now: 100, before: 50, text: '100.0% (+50.0 points)' },
    { now: 80.2, before: 80.2, text: '80.2% (±0 points)' },
  ])('writes $text', ({ now, before, text }) => {
    expect(percentAndChange(now, before)).toBe(text)
  })

  it('shows no change where one of the two is unknown', () => {
    expect(percentAndChange(78.9, undefined)).toBe('78.9%')
    expect(percentAndChange(undefined, 78.9)).toBe('–')
  })
})

describe('describeRun', () => {
  it('names a run by its minute in UTC', () => {
    const run = {
      run_id: '42-1',
      started_at: '2026-11-21T03:30:59.123Z',
      figures: {},
    }

    expect(describeRun(run)).toBe('the run of 2026-11-21 03:30 UTC')
  })
})
