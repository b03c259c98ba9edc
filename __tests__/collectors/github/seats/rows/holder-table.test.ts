import { describe, expect, it } from '@jest/globals'
import { HolderTable } from '../../../../../src/collectors/github/seats/holder-table.ts'
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

describe('HolderTable', () => {
  it('returns every field of every row', () => {
    const table = new HolderTable()

    expect([MONA, NOBODY, HUBOT].map((holder) => table.push(holder))).toEqual([
      0, 1, 2,
    ])

    expect(table.size).toBe(3)
    expect([0, 1, 2].map((row) => table.get(row))).toEqual([
      MONA,
      NOBODY,
      HUBOT,
    ])
    expect([0, 1, 2].map((row) => table.userIdOf(row))).toEqual([
      1001,
      undefined,
      1002,
    ])
  })

  it('replaces a row', () => {
    const table = new HolderTable()
    table.push(MONA)
    table.push(HUBOT)

    table.set(0, NOBODY)

    expect(table.size).toBe(2)
    expect([0, 1].map((row) => table.get(row))).toEqual([NOBODY, HUBOT])
  })

  it('tells lists of names apart', () => {
    const table = new HolderTable()
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

    for (const teams of lists) table.push({ ...MONA, teams })

    expect(lists.map((_, row) => table.get(row).teams)).toEqual(lists)
  })

  it('has neither names nor a person where no row is', () => {
    expect(new HolderTable().get(0)).toEqual({ ...NOBODY, grants: 0 })
  })
})
