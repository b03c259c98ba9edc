import { describe, expect, it } from '@jest/globals'
import { SeatRoster } from '../../../../src/collectors/github/seats/seat-roster.ts'
import type { SeatGrant } from '../../../../src/domain/github/seats.ts'
import { aGrant } from '../../../support/github/a-grant.ts'

const MONA = { userId: 1001, login: 'mona' }
const HUBOT = { userId: 1002, login: 'hubot' }

function rollOf(...grants: readonly SeatGrant[]): SeatRoster {
  const roll = new SeatRoster()
  for (const grant of grants) roll.add(grant)
  return roll
}

/** Adds the grants in both orders: the order of pages must not matter. */
function bothOrders(one: SeatGrant, other: SeatGrant) {
  return [rollOf(one, other), rollOf(other, one)].map((roll) => {
    const [holder] = roll.holders()
    return holder
  })
}

describe('SeatRoster', () => {
  it('counts a person with several grants once', () => {
    const roll = rollOf(
      aGrant({ person: MONA, team: 'core' }),
      aGrant({ person: HUBOT }),
      aGrant({ person: MONA, team: 'apps' }),
    )

    expect(roll.size).toBe(2)
    expect([...roll.people()]).toMatchObject([
      { userId: 1001, login: 'mona', grants: 2, teams: ['core', 'apps'] },
      { userId: 1002, login: 'hubot', grants: 1, teams: [] },
    ])
  })

  it('tells people apart by id, not by login', () => {
    const roll = rollOf(
      aGrant({ person: { userId: 1, login: 'mona' } }),
      aGrant({ person: { userId: 2, login: 'mona' } }),
    )

    expect(roll.size).toBe(2)
  })

  it('counts each grant without a person as a seat of its own', () => {
    const { person: _, ...unassigned } = aGrant()

    const roll = rollOf(unassigned, unassigned, aGrant({ person: MONA }))

    expect(roll.size).toBe(3)
    expect([...roll.people()].map(({ login }) => login)).toEqual(['mona'])
    expect([...roll.holders()].map(({ userId }) => userId)).toEqual([
      1001,
      undefined,
      undefined,
    ])
  })

  it('lists people by id, in whatever order the pages came', () => {
    const people = [30, 4, 1001].map((userId) =>
      aGrant({ person: { userId, login: `user-${userId}` } }),
    )

    const ids = [...rollOf(...people).people()].map(({ userId }) => userId)

    expect(ids).toEqual([4, 30, 1001])
  })

  it('is empty before anything is added', () => {
    expect(rollOf().size).toBe(0)
    expect([...rollOf().holders()]).toEqual([])
  })
})

describe('a person with several grants', () => {
  it('has the latest activity with its editor', () => {
    const holders = bothOrders(
      aGrant({ lastActivityAt: 2_000, lastActivityEditor: 'vim/9' }),
      aGrant({ lastActivityAt: 1_000, lastActivityEditor: 'vscode/1' }),
    )

    for (const holder of holders) {
      expect(holder).toMatchObject({
        lastActivityAt: 2_000,
        lastActivityEditor: 'vim/9',
      })
    }
  })

  it('has no editor when the latest activity names none', () => {
    const holders = bothOrders(
      aGrant({ lastActivityAt: 2_000 }),
      aGrant({ lastActivityAt: 1_000, lastActivityEditor: 'vscode/1' }),
    )

    for (const holder of holders) {
      expect(holder?.lastActivityAt).toBe(2_000)
      expect(holder?.lastActivityEditor).toBeUndefined()
    }
  })

  it('keeps the activity that only one grant knows of', () => {
    const holders = bothOrders(
      aGrant({ lastActivityAt: 1_000, lastActivityEditor: 'vscode/1' }),
      aGrant({ lastActivityEditor: 'vim/9' }),
    )

    for (const holder of holders) {
      expect(holder).toMatchObject({
        lastActivityAt: 1_000,
        lastActivityEditor: 'vscode/1',
      })
    }
  })

  it.each([
    { case: 'the same instant', lastActivityAt: 1_000 },
    { case: 'no activity', lastActivityAt: undefined },
  ])('takes the editor that sorts first at $case', ({ lastActivityAt }) => {
    const holders = bothOrders(
      aGrant({ lastActivityAt, lastActivityEditor: 'vscode/1' }),
      aGrant({ lastActivityAt, lastActivityEditor: 'vim/9' }),
    )

    for (const holder of holders) {
      expect(holder?.lastActivityEditor).toBe('vim/9')
    }
  })

  it('takes the one editor that is known at the same instant', () => {
    const holders = bothOrders(
      aGrant({ lastActivityAt: 1_000, lastActivityEditor: 'vscode/1' }),
      aGrant({ lastActivityAt: 1_000 }),
    )

    for (const holder of holders) {
      expect(holder?.lastActivityEditor).toBe('vscode/1')
    }
  })

  it('has the earliest grant and the latest sign-in', () => {
    const holders = bothOrders(
      aGrant({ createdAt: 500, lastAuthenticatedAt: 700 }),
      aGrant({ createdAt: 300, lastAuthenticatedAt: 900 }),
    )

    for (const holder of holders) {
      expect(holder).toMatchObject({ createdAt: 300, lastAuthenticatedAt: 900 })
    }
  })

  it('takes dates that only one grant has', () => {
    const holders = bothOrders(
      aGrant({ createdAt: 500, lastAuthenticatedAt: undefined }),
      aGrant({ createdAt: undefined, lastAuthenticatedAt: 900 }),
    )

    for (const holder of holders) {
      expect(holder).toMatchObject({ createdAt: 500, lastAuthenticatedAt: 900 })
    }
  })

  it.each([
    { one: 'business', other: 'enterprise', plan: 'enterprise' },
    { one: 'business', other: undefined, plan: 'business' },
    { one: 'enterprise', other: undefined, plan: 'enterprise' },
    { one: 'business', other: 'business', plan: 'business' },
    { one: undefined, other: undefined, plan: undefined },
  ] as const)('with $one and $other has the plan $plan', (plans) => {
    const holders = bothOrders(
      aGrant({ plan: plans.one }),
      aGrant({ plan: plans.other }),
    )

    for (const holder of holders) expect(holder?.plan).toBe(plans.plan)
  })

  it('is pending only when every grant is, until the last of them ends', () => {
    const allPending = bothOrders(
      aGrant({ pendingCancellationDate: '2026-12-01' }),
      aGrant({ pendingCancellationDate: '2027-01-01' }),
    )
    const onePending = bothOrders(
      aGrant({ pendingCancellationDate: '2026-12-01' }),
      aGrant(),
    )

    for (const holder of allPending) {
      expect(holder?.pendingCancellationDate).toBe('2027-01-01')
    }
    for (const holder of onePending) {
      expect(holder?.pendingCancellationDate).toBeUndefined()
    }
  })

  it('is not pending again after a grant that was not', () => {
    const roll = rollOf(
      aGrant({ pendingCancellationDate: '2026-12-01' }),
      aGrant(),
      aGrant({ pendingCancellationDate: '2026-12-01' }),
    )

    const [holder] = roll.holders()
    expect(holder).toMatchObject({ grants: 3 })
    expect(holder?.pendingCancellationDate).toBeUndefined()
  })

  it('has each team and organization once', () => {
    const roll = rollOf(
      aGrant({ team: 'core', organization: 'octo-eng' }),
      aGrant({ team: 'core', organization: 'octo-data' }),
      aGrant({ organization: 'octo-eng' }),
    )

    const [holder] = roll.holders()
    expect(holder?.teams).toEqual(['core'])
    expect(holder?.organizations).toEqual(['octo-eng', 'octo-data'])
  })
})
