// Somebody is gone, and something else in Port still points to them.
import { describe, expect, it } from '@jest/globals'
import { readBlueprint } from '../../../dev/emulators/port/blueprints/blueprint.ts'
import type { Emulators } from '../../../dev/emulators/start.ts'
import type { Logger } from '../../../src/runtime/logger.ts'
import {
  aCollector,
  anM365User,
  aSeatOf,
  found,
  OCTO_ORG,
} from '../../support/builders/a-collector.ts'
import { PortHarness } from './port-harness.ts'

const SEATS = '/v1/blueprints/github_copilot_seat'
const LAPTOP = {
  identifier: 'laptop',
  title: 'Laptop',
  schema: { properties: {}, required: [] },
  relations: {
    seat: { target: 'github_copilot_seat', many: false, required: false },
  },
}

/** An organization in which the people up to this number have seats. */
function seats(last: number, first = 1) {
  const events = Array.from({ length: last - first + 1 }, (_, index) =>
    found(aSeatOf(first + index, `p${first + index}`)),
  )
  return aCollector('github', {
    datasets: ['github-seat-users'],
    scope: OCTO_ORG,
    events,
  })
}

/** A laptop that belongs to the seat of this identifier. */
function addLaptopOf({ catalog }: Emulators, seat: string): void {
  catalog.blueprints.set('laptop', readBlueprint(LAPTOP))
  catalog.put('laptop', 'l1', { properties: {}, relations: { seat } })
}

/** Who was asked for together, request by request, and the single deletions. */
function deletionsOf({ requests }: Emulators) {
  const together = `${SEATS}/bulk/entities/delete`
  return {
    together: requests.flatMap(({ path, body }) =>
      path === together ? [JSON.parse(body).entities] : [],
    ),
    alone: requests.flatMap(({ method, path }) =>
      method === 'DELETE' ? [path] : [],
    ),
  }
}

describe('a run that removes people, of whom one must stay', () => {
  it('removes 99 of 100, and asks only for the one the next time', async () => {
    await using harness = await PortHarness.start()
    const { emulators } = harness
    await harness.run({ collectors: [seats(120)] })
    addLaptopOf(emulators, 'octo-org/77')
    const night = { collectors: [seats(20)], prunesUpTo: 90 }

    const first = await harness.run(night)

    expect(first.result).toBe('partial')
    expect(first.datasets).toMatchObject([
      {
        status: 'failed',
        failed: 0,
        pruned: 99,
        error: {
          code: 'PORT_API_REFUSED',
          message: expect.stringMatching(
            /confirmed 99 of 100\. .*"octo-org\/77" has dependents/,
          ),
        },
      },
    ])
    const left = harness.identifiers('github_copilot_seat')
    expect(left).toHaveLength(21)
    expect(left).toContain('octo-org/77')
    expect(harness.identifiers('laptop')).toEqual(['l1'])
    const asked = deletionsOf(emulators)
    expect(asked.together).toMatchObject([{ length: 100 }])
    expect(asked.alone).toHaveLength(100)
    expect(asked.alone).toContain(
      `${SEATS}/entities/octo-org%2F77?delete_dependents=false`,
    )

    const second = await harness.run(night)

    expect(second.datasets).toMatchObject([{ status: 'failed', pruned: 0 }])
    expect(deletionsOf(emulators).together.slice(1)).toEqual([['octo-org/77']])
    expect(deletionsOf(emulators).alone).toHaveLength(100)

    emulators.catalog.delete('laptop', 'l1')
    const third = await harness.run(night)

    expect(third.result).toBe('success')
    expect(third.datasets).toMatchObject([{ status: 'ok', pruned: 1 }])
    expect(harness.identifiers('github_copilot_seat')).toHaveLength(20)
  })
})

describe('a run that removes people, while another run adds some', () => {
  it('keeps those whom it could not find yet', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [seats(20)] })
    const slow = seats(19)
    const other = {
      ...slow,
      units: () =>
        slow.units().map((unit) => ({
          datasets: unit.datasets,
          scope: OCTO_ORG,
          requestCount: 1,
          collect: async function* (log: Logger) {
            yield* unit.collect(log)
            // Everybody but person 20, who has left, and 21 and 22.
            const now = [...seats(19).units(), ...seats(22, 21).units()]
            const collector = { ...slow, units: () => now }
            await harness.run({ collectors: [collector] })
          },
        })),
    }

    const report = await harness.run({ collectors: [other], prunesUpTo: 20 })

    expect(report.datasets).toMatchObject([{ status: 'ok', pruned: 1 }])
    const left = harness.identifiers('github_copilot_seat')
    expect(left).toHaveLength(21)
    expect(left).toContain('octo-org/22')
    expect(left).not.toContain('octo-org/20')
    expect(harness.logger.messages('info')).toContain(
      'github-seat-users of octo-org: 1 of 22 people deleted from Port; 2 more stay, because they may have changed in Port during this run.',
    )
  })
})

/** A tenant with the people 1 to n in the report of a day. */
function licensed(people: number, reportDate: string) {
  const events = Array.from({ length: people }, (_, index) =>
    found(anM365User(`p${index + 1}@contoso.example`, { reportDate })),
  )
  return aCollector('m365', { datasets: ['m365-users'], events })
}

describe('a run that removes people, with an old report of Microsoft', () => {
  it('keeps those who are only in a later report', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [licensed(20, '2026-11-20')] })
    const night = (people: number, day: string) =>
      harness.run({ collectors: [licensed(people, day)], prunesUpTo: 20 })

    const old = await night(18, '2026-11-16')
    expect(old.datasets).toMatchObject([{ status: 'ok', pruned: 0 }])
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(20)

    const next = await night(18, '2026-11-21')
    expect(next.datasets).toMatchObject([{ status: 'ok', pruned: 2 }])
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(18)
  })
})
