import { describe, expect, it } from '@jest/globals'
import {
  breaksBetween,
  SERIES_BREAKS,
} from '../../../src/domain/github/breaks.ts'

function daysOf(first: string, last: string): string[] {
  return breaksBetween(first, last).map(({ day }) => day)
}

describe('breaksBetween', () => {
  it('finds what changed within a series', () => {
    expect(daysOf('2026-04-01', '2026-11-20')).toEqual([
      '2026-04-10',
      '2026-06-15',
      '2026-07-17',
      '2026-10-06',
    ])
  })

  it('leaves out fields that are only new', () => {
    expect(daysOf('2026-08-01', '2026-10-01')).toEqual([])
  })

  it.each([
    ['2026-10-05', '2026-10-06', ['2026-10-06']],
    ['2026-10-06', '2026-10-07', []],
    ['2026-10-01', '2026-10-05', []],
  ])('between %s and %s finds %j', (first, last, days) => {
    expect(daysOf(first, last)).toEqual(days)
  })

  it('has the table in order', () => {
    const days = SERIES_BREAKS.map(({ day }) => day)

    expect(days).toEqual([...days].sort())
  })
})

describe('SERIES_BREAKS', () => {
  it('says what changed on each day', () => {
    const changes = SERIES_BREAKS.map(({ day, change }) => [day, change])

    expect(Object.fromEntries(changes)).toEqual({
      '2026-04-10':
        'GitHub began to count work in the CLI in interactions, generations and lines.',
      '2026-06-15':
        'GitHub began to count people as active whom only its servers have seen. Breakdowns lack these people.',
      '2026-07-17':
        'GitHub added the Copilot app. Interactions, generations and lines include it from a later, unknown day.',
      '2026-08-01': 'In August, GitHub added agents of other vendors.',
      '2026-09-11': 'GitHub added the Agents window of VS Code.',
      '2026-09-17':
        'GitHub added the population of each adoption phase and the customizations of the CLI.',
      '2026-09-25':
        'GitHub added review times of pull requests. Earlier days do not have them.',
      '2026-10-06':
        'Agent runs in an editor no longer name the editor until people update it. Counts by editor drop.',
    })
  })
})
