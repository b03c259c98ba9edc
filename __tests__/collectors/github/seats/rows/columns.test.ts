import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  CountColumn,
  NumberColumn,
  SharedColumn,
  TextColumn,
} from '../../../../../src/collectors/github/seats/columns.ts'

describe('NumberColumn', () => {
  it('tells a missing number from 0', () => {
    const column = new NumberColumn()

    column.set(0, 0)
    column.set(1, undefined)

    expect([column.get(0), column.get(1), column.get(2)]).toEqual([
      0,
      undefined,
      undefined,
    ])
  })

  it('forgets a number that is taken back', () => {
    const column = new NumberColumn()

    column.set(0, 7)
    column.set(0, undefined)

    expect(column.get(0)).toBeUndefined()
  })

  it('keeps every number when it grows', () => {
    const numbers = fc.array(fc.option(fc.double({ noNaN: true }), NO_NUMBER), {
      minLength: 4097,
      maxLength: 9000,
    })
    fc.assert(
      fc.property(numbers, (values) => {
        const column = new NumberColumn()

        for (const [row, value] of values.entries()) column.set(row, value)

        expect(values.map((_, row) => column.get(row))).toEqual(values)
      }),
      { numRuns: 20 },
    )
  })
})

const NO_NUMBER = { nil: undefined }

describe('SharedColumn', () => {
  it('gives back what was set, and the last of it', () => {
    const column = new SharedColumn((text: string | undefined) => text)

    column.set(0, 'vim')
    column.set(1, 'vscode')
    column.set(2, undefined)
    column.set(1, 'vim')

    expect([0, 1, 2, 3].map((row) => column.get(row))).toEqual([
      'vim',
      'vim',
      undefined,
      undefined,
    ])
  })

  it('keeps values with the same key once', () => {
    const column = new SharedColumn((names: readonly string[]) => names.join())

    column.set(0, ['core', 'apps'])
    column.set(1, ['core', 'apps'])

    expect(column.get(1)).toBe(column.get(0))
  })
})

describe('CountColumn', () => {
  it('has 0 where nothing was set, also between rows that are far apart', () => {
    const column = new CountColumn()

    column.set(20_000, 4_294_967_295)
    column.set(3, 7)

    expect(
      [3, 4, 19_999, 20_000, 20_001].map((row) => column.get(row)),
    ).toEqual([7, 0, 0, 4_294_967_295, 0])
  })
})

describe('TextColumn', () => {
  const texts = fc.array(
    fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), NO_NUMBER),
    { maxLength: 2_000 },
  )

  it('gives back every text, empty ones and foreign letters, too', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const column = new TextColumn()

        for (const [row, text] of first.entries()) column.set(row, text)
        for (const [row, text] of second.entries()) column.set(row, text)

        const all = [...second, ...first.slice(second.length)]
        expect(all.map((_, row) => column.get(row))).toEqual(all)
      }),
      { numRuns: 30 },
    )
  })

  it('takes a text that is longer than all it had room for', () => {
    const column = new TextColumn()
    const long = 'ä'.repeat(100_000)

    column.set(0, 'mona')
    column.set(1, long)
    column.set(2, undefined)

    expect([0, 1, 2].map((row) => column.get(row))).toEqual([
      'mona',
      long,
      undefined,
    ])
  })
})
