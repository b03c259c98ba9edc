import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { NumberColumn, SharedColumn } from '../../src/domain/columns.ts'

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
      minLength: 1025,
      maxLength: 5000,
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
