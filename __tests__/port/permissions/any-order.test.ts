// Setups that are interrupted in any way, customers who open and close
// permissions, and runs in between, in any order.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aWorld, PERSON_BLUEPRINTS } from './setup-world.ts'
import {
  type Fault,
  MAX_LATE_REQUESTS,
  OPENINGS,
  type Step,
  Story,
  TROUBLES,
} from './story.ts'

const fault: fc.Arbitrary<Fault> = fc.record({
  trouble: fc.constantFrom(...TROUBLES),
  at: fc.integer({ min: 1, max: 110 }),
  times: fc.constantFrom(1, 1, 2, 5, 40),
})
const blueprint = fc.constantFrom(...PERSON_BLUEPRINTS)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('setup' as const),
      readers: fc.constantFrom(
        'nobody' as const,
        'nobody' as const,
        'team' as const,
        'everyone' as const,
      ),
      faults: fc.array(fault, { maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('collect' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      blueprint,
      opening: fc.constantFrom(...OPENINGS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('tighten' as const), blueprint }),
  },
)
const lateScopes = fc.record({
  requests: fc.nat(MAX_LATE_REQUESTS),
  // The HTTP client, which is not part of this test, retries after 5xx.
  status: fc.constantFrom(403 as const, 404 as const),
})

describe('setups, runs and customers in any order', () => {
  it('never store people in the open, and end as one setup does', async () => {
    await fc.assert(
      fc.asyncProperty(
        lateScopes,
        fc.array(step, { maxLength: 8 }),
        async (late, steps) => {
          const story = new Story(await aWorld(late))
          for (const each of steps) await story.perform(each)
          await story.setUp('nobody')
          const failed = await story.setUp('nobody')
          const { account } = story
          await story.perform({ do: 'collect' })
          const { length } = account.writes
          await story.setUp('nobody')

          expect([...story.violations]).toEqual([])
          expect(failed).toEqual([])
          expect(account.writes).toHaveLength(length)
          for (const { found, wanted } of story.readersInTheEnd()) {
            expect(found).toEqual({
              users: [],
              roles: wanted,
              teams: [],
              ownedByTeam: false,
            })
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
