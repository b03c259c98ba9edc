import { describe, expect, it } from '@jest/globals'
import { PartIndex, SpellingIndex } from '../../src/runtime/secret-index.ts'

/** Twenty characters, each only once. */
const SECRET = 'abcdefghijklmnopqrst'

function partsIn(text: string, ...spellings: string[]) {
  const index = new PartIndex()
  for (const spelling of spellings) index.add(spelling)
  return index.rangesIn(text).map(({ from, to }) => text.slice(from, to))
}

describe('PartIndex', () => {
  it.each(Array.from({ length: 9 }, (_, from) => from))(
    'finds 12 characters from the %ith on, and no 11',
    (from) => {
      const part = SECRET.slice(from, from + 12)

      expect(new Set(partsIn(part, SECRET))).toEqual(new Set([part]))
      expect(new Set(partsIn(`-${part}-`, SECRET))).toEqual(new Set([part]))
      expect(partsIn(part.slice(0, 11), SECRET)).toEqual([])
      expect(partsIn(`-${part.slice(1)}-`, SECRET)).toEqual([])
    },
  )

  it('finds the whole, and what was added after a search', () => {
    const index = new PartIndex()
    index.add(SECRET)
    expect(index.rangesIn(`${SECRET}!`)[0]).toEqual({ from: 0, to: 20 })

    index.add('0123456789-+')

    expect(index.rangesIn('is 0123456789-+')[0]).toEqual({ from: 3, to: 15 })
  })

  it('finds each of two secrets that share characters', () => {
    const other = `${SECRET.slice(0, 6)}ZYXWVUTSRQ`

    expect(partsIn(`${other} ${SECRET}`, SECRET, other)).toEqual(
      expect.arrayContaining([other, SECRET]),
    )
  })
})

describe('SpellingIndex', () => {
  function rangesIn(text: string, extent: 'whole' | 'begun' = 'whole') {
    const index = new SpellingIndex()
    for (const spelling of [SECRET, 'abcdefgh']) index.add(spelling)
    return index.rangesIn(text, extent)
  }

  it('finds a spelling at the start, at the end and alone', () => {
    expect(rangesIn('abcdefgh')).toEqual([{ from: 0, to: 8 }])
    expect(rangesIn('abcdefgh at first')).toEqual([{ from: 0, to: 8 }])
    expect(rangesIn('at last abcdefgh')).toEqual([{ from: 8, to: 16 }])
  })

  it('finds the longest of two, and both of two in a row', () => {
    expect(rangesIn(`${SECRET}abcdefgh`)).toEqual([
      { from: 0, to: 20 },
      { from: 20, to: 28 },
    ])
  })

  it.each([
    ['abcdefghijkl is begun', 12],
    ['it ends with abcdef', 6],
  ])('finds a beginning: %s', (text, length) => {
    const ranges = rangesIn(text, 'begun')

    expect(ranges.map(({ from, to }) => to - from)).toEqual([length])
    expect(rangesIn(text.replace('l is', ' is'))).toEqual(
      text.startsWith('abcdefghijk') ? [{ from: 0, to: 8 }] : [],
    )
  })

  it('finds no beginning of 5 characters at the end', () => {
    expect(rangesIn('it ends with abcde', 'begun')).toEqual([])
  })
})
