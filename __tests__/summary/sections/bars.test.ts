import { describe, expect, it } from '@jest/globals'
import { bars } from '../../../src/summary/sections/bars.ts'

describe('bars', () => {
  it('draws the highest count with 15 characters, the others in eighths', () => {
    const counts = [
      ['Active', 120],
      ['Half', 60],
      ['An eighth of a character', 1],
      ['Less than that', 0.1],
      ['Nobody', 0],
    ] as const

    expect(bars({ heading: 'Seats', unit: 'People', counts })).toBe(
      [
        '| Seats |  | People |',
        '| --- | --- | ---: |',
        '| Active | ███████████████ | 120 |',
        '| Half | ███████▌ | 60 |',
        '| An eighth of a character | ▏ | 1 |',
        '| Less than that | ▏ | 0.1 |',
        '| Nobody |  | 0 |',
      ].join('\n'),
    )
  })

  it('has the share of a whole where there is one', () => {
    const counts = [
      ['Active', 3],
      ['Dormant', 1],
    ] as const

    const drawn = bars({ heading: 'Seats', unit: 'Count', counts, whole: 4 })

    expect(drawn.split('\n').slice(2)).toEqual([
      '| Active | ███████████████ | 3 | 75.0% |',
      '| Dormant | █████ | 1 | 25.0% |',
    ])
  })

  it('escapes names', () => {
    const counts = [['a | b', 1]] as const

    expect(bars({ heading: 'App', unit: 'People', counts })).toContain(
      '| a \\| b |',
    )
  })

  it.each([
    { name: 'no count', counts: [] },
    { name: 'counts of 0', counts: [['Active', 0] as const] },
  ])('draws nothing of $name', ({ counts }) => {
    expect(bars({ heading: 'Seats', unit: 'People', counts })).toBe('')
  })
})
