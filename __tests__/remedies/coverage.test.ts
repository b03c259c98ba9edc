import { describe, expect, it } from '@jest/globals'
import { ERROR_CODES, type ErrorCode } from '../../src/errors.ts'
import { remedySchema } from '../../src/remedy/remedy-schema.ts'
import { APPLIERS } from './appliers.ts'
import { ROWS } from './rows/rows.ts'

/** Why no row cures a failure. */
const NOT_IN_TABLE: Readonly<Partial<Record<ErrorCode, string>>> = {
  GITHUB_SEATS_UNSTABLE: 'The list has to change while it is read.',
  GITHUB_EXPORT_FAILED: "GitHub's own export failed. Nothing is misconfigured.",
  GITHUB_TEAMS_MISMATCH: 'Two reports of GitHub contradict each other.',
  GRAPH_UNAUTHORIZED:
    'It takes a Graph of another cloud that Entra issues tokens for.',
  UNDELIVERED_NOT_KEPT: 'It takes a full disk and a Port that refuses.',
  DRY_RUN_NOT_WRITTEN: 'It takes a disk that fills up during a dry run.',
  CANCELLED: 'Somebody stopped the run.',
  INTERNAL: 'It is a bug of the action.',
}

const inTable: readonly unknown[] = ROWS.map(({ code }) => code)

describe('the table of remedies', () => {
  it('has at least 40 misconfigurations', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(40)
    expect(new Set(ROWS.map(({ title }) => title)).size).toBe(ROWS.length)
  })

  it('has every error code, or a reason why not', () => {
    const missing = ERROR_CODES.filter(
      (code) => !inTable.includes(code) && NOT_IN_TABLE[code] === undefined,
    )

    expect(missing).toEqual([])
  })

  it('gives no reason for a code that it has', () => {
    const codes = Object.keys(NOT_IN_TABLE)

    expect(codes.filter((code) => inTable.includes(code))).toEqual([])
  })

  it('has an applier for every kind of remedy', () => {
    const kinds = remedySchema.options.flatMap(({ shape }) => [
      ...shape.kind.values,
    ])

    expect(kinds.toSorted()).toEqual(Object.keys(APPLIERS).toSorted())
  })
})
