import { describe, expect, it } from '@jest/globals'
import { SeatRows } from '../../../../../src/collectors/github/seats/seat-rows.ts'
import type { SeatHolder } from '../../../../../src/domain/github/seats.ts'

const NOBODY: SeatHolder = {
  userId: undefined,
  login: undefined,
  plan: undefined,
  createdAt: undefined,
  lastActivityAt: undefined,
  lastActivityEditor: undefined,
  lastAuthenticatedAt: undefined,
  pendingCancellationDate: undefined,
  grants: 1,
  teams: [],
  organizations: [],
}

const MONA: SeatHolder = {
  userId: 1001,
  login: 'mona',
  plan: 'business',
  createdAt: 1_795_000_000_000,
  lastActivityAt: 1_795_000_001_000,
  lastActivityEditor: 'vscode/1.100.0',
  lastAuthenticatedAt: 1_795_000_002_000,
  pendingCancellationDate: '2026-12-01',
  grants: 2,
  teams: ['frontend', 'docs'],
  organizations: ['octo-org'],
}

const HUBOT: SeatHolder = {
  ...MONA,
  userId: 1002,
  login: 'hubot',
  plan: 'enterprise',
  teams: ['frontend'],
  organizations: ['octo-org', 'octo-labs'],
}

describe('SeatRows', () => {
  it('returns every field of every row', () => {
    const rows = new SeatRows()

    expect([MONA, NOBODY, HUBOT].map((holder) => rows.push(holder))).toEqual([
      0, 1, 2,
    ])

    expect(rows.size).toBe(3)
    expect([0, 1, 2].map((row) => rows.get(row))).toEqual([MONA, NOBODY, HUBOT])
    expect([0, 1, 2].map((row) => rows.userIdOf(row))).toEqual([
      1001,
      undefined,
      1002,
    ])
  })

  it('replaces a row', () => {
    const rows = new SeatRows()
    rows.push(MONA)
    rows.push(HUBOT)

    rows.set(0, NOBODY)

    expect(rows.size).toBe(2)
    expect([0, 1].map((row) => rows.get(row))).toEqual([NOBODY, HUBOT])
  })

  it('tells lists of names apart', () => {
    const rows = new SeatRows()
    const lists = [
      ['a', 'b'],
      ['a b'],
      ['b', 'a'],
      ['a'],
      [],
      [''],
      ['a', 'bc'],
      ['ab', 'c'],
    ]

    for (const teams of lists) rows.push({ ...MONA, teams })

    expect(lists.map((_, row) => rows.get(row).teams)).toEqual(lists)
  })

  it('has neither names nor a person where no row is', () => {
    expect(new SeatRows().get(0)).toEqual({ ...NOBODY, grants: 0 })
  })
})
