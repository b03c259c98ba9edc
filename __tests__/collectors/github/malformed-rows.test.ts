import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import {
  describeIssue,
  MalformedRows,
} from '../../../src/collectors/github/malformed-rows.ts'

function rowsOf(valid: number, malformed: number): MalformedRows {
  const rows = new MalformedRows()
  rows.addValid(valid)
  for (let row = 1; row <= malformed; row += 1) rows.addMalformed(`line ${row}`)
  return rows
}

describe('MalformedRows', () => {
  it('has no place and no share to complain of without rows', () => {
    const rows = new MalformedRows()

    expect(rows.count).toBe(0)
    expect(rows.first).toBeUndefined()
    expect(rows.share).toBe('0 of 0 rows')
    expect(rows.isTooMany).toBe(false)
    expect(rows.isTooLargeShare).toBe(false)
  })

  it('counts valid rows one by one', () => {
    const rows = new MalformedRows()
    rows.addValid()
    rows.addValid()
    rows.addMalformed('line 3')

    expect(rows.share).toBe('1 of 3 rows')
  })

  it('names the first place', () => {
    const rows = rowsOf(298, 2)

    expect(rows.count).toBe(2)
    expect(rows.first).toBe('line 1')
    expect(rows.share).toBe('2 of 300 rows')
  })

  it.each([
    ['one of 100', rowsOf(99, 1), false],
    ['one of 99', rowsOf(98, 1), true],
    ['one of one', rowsOf(0, 1), true],
    ['three of 299', rowsOf(296, 3), true],
    ['100 of many', rowsOf(20_000, 100), false],
    ['101 of many', rowsOf(20_000, 101), true],
  ])('decides by the share: %s', (_, rows, isTooLarge) => {
    expect(rows.isTooLargeShare).toBe(isTooLarge)
  })

  it('may be a hundred at most', () => {
    expect(rowsOf(0, 100).isTooMany).toBe(false)
    expect(rowsOf(0, 101).isTooMany).toBe(true)
  })
})

describe('describeIssue', () => {
  function issueOf(schema: z.ZodType, value: unknown): string {
    const { error } = schema.safeParse(value)
    if (error === undefined) throw new Error('The value is valid.')
    return describeIssue(error)
  }

  it('names the field by its path', () => {
    const schema = z.object({
      seats: z.array(z.object({ id: z.number(), login: z.string() })),
    })

    expect(issueOf(schema, { seats: [{ id: 'x', login: 7 }] })).toBe(
      '"seats.0.id" (Invalid input: expected number, received string)',
    )
  })

  it('names the row if no field is wrong', () => {
    expect(issueOf(z.object({}), 7)).toBe(
      'the row (Invalid input: expected object, received number)',
    )
  })
})
