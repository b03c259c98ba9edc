import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { WaitBudget } from '../../src/http/wait-budget.ts'
import { FakeClock } from '../support/fakes/fake-clock.ts'

const LIMIT_MS = 60_000

type Step = { readonly pauseMs: number; readonly waitMs: number }

describe('WaitBudget', () => {
  it('adds up waits that follow each other', () => {
    const clock = new FakeClock()
    const budget = new WaitBudget(clock, LIMIT_MS)

    budget.reserve(10_000)
    clock.advance(10_000)
    budget.reserve(5_000)

    expect(budget.usedMs).toBe(15_000)
  })

  it('counts a wait from the first millisecond of the monotonic clock', () => {
    const clock = new FakeClock('1970-01-01T00:00:00Z')
    const budget = new WaitBudget(clock, LIMIT_MS)

    budget.reserve(10)

    expect(budget.usedMs).toBe(10)
  })

  it('counts the common part of waits that overlap once', () => {
    const clock = new FakeClock()
    const budget = new WaitBudget(clock, LIMIT_MS)

    budget.reserve(10_000)
    clock.advance(4_000)
    budget.reserve(10_000)
    budget.reserve(2_000)

    expect(budget.usedMs).toBe(14_000)
  })

  it('leaves the time between two waits out', () => {
    const clock = new FakeClock()
    const budget = new WaitBudget(clock, LIMIT_MS)

    budget.reserve(1_000)
    clock.advance(3_600_000)
    budget.reserve(1_000)

    expect(budget.usedMs).toBe(2_000)
  })

  it('grants exactly the limit and not a millisecond more', () => {
    const budget = new WaitBudget(new FakeClock(), LIMIT_MS)

    expect(budget.reserve(60_001)).toBe(false)
    expect(budget.reserve(60_000)).toBe(true)
    expect(budget.usedMs).toBe(60_000)
  })

  it('books nothing for a wait that it refuses', () => {
    const budget = new WaitBudget(new FakeClock(), LIMIT_MS)

    budget.reserve(3_600_000)

    expect(budget.usedMs).toBe(0)
  })

  it('grants a wait that an earlier one covers, however little is left', () => {
    const clock = new FakeClock()
    const budget = new WaitBudget(clock, LIMIT_MS)
    budget.reserve(60_000)
    clock.advance(1_000)

    expect(budget.reserve(59_000)).toBe(true)
    expect(budget.reserve(59_001)).toBe(false)
  })

  it('uses the length of the union of all waits, never over the limit', () => {
    const step = fc.record({ pauseMs: fc.nat(40), waitMs: fc.nat(40) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const clock = new FakeClock()
        const budget = new WaitBudget(clock, 100)

        const covered = coverMilliseconds(steps, clock, budget)

        expect(budget.usedMs).toBe(covered.size)
        expect(budget.usedMs).toBeLessThanOrEqual(100)
      }),
    )
  })
})

/** Plays the steps and gives each millisecond for which a wait was granted. */
function coverMilliseconds(
  steps: readonly Step[],
  clock: FakeClock,
  budget: WaitBudget,
): Set<number> {
  const covered = new Set<number>()
  for (const { pauseMs, waitMs } of steps) {
    clock.advance(pauseMs)
    if (!budget.reserve(waitMs)) continue
    for (let ms = 0; ms < waitMs; ms += 1)
      covered.add(clock.now().getTime() + ms)
  }
  return covered
}
