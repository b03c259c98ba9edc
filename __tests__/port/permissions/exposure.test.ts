// In any order of interrupted and repeated setups, nothing about a person is
// stored while members may read it. Webhook requests arrive all the time.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Account } from '../../../dev/emulators/start.ts'
import { CancelledError } from '../../../src/errors.ts'
import { applySetup } from '../../../src/port/setup/apply.ts'
import { planSetup } from '../../../src/port/setup/plan-setup.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'
import { WANTED } from '../setup/account.ts'
import {
  aClient,
  aWorld,
  PERSON_BLUEPRINTS,
  portError,
  sendPeople,
  type World,
} from './setup-world.ts'

const REFUSAL = portError(422)

type Interruption = {
  /** The number of requests until the process is killed. */
  readonly requests: number
  /** Whether Port still does what the last request asks. */
  readonly isAnswerLost: boolean
  /** Port refuses each request with a multiple of this number. */
  readonly refused: number
}
const NONE = { requests: 1_000, isAnswerLost: false, refused: 1_001 }

function interrupted({ requests, isAnswerLost, refused }: Interruption = NONE) {
  let left = requests
  return () => {
    const isLast = left === 0
    if (left < 0 || (isLast && !isAnswerLost)) throw new CancelledError()
    left -= 1
    if (left % refused === 0) return { isDone: false, error: REFUSAL }
    return { isDone: true, error: isLast ? new CancelledError() : undefined }
  }
}

async function setUp(world: World, interruption?: Interruption) {
  const client = aClient(world, interrupted(interruption))
  const { signal } = new AbortController()
  const deps = { client, clock: new FakeClock(), signal }
  await applySetup(deps, await planSetup(client, WANTED))
}

const exposed = ({ storedInTheOpen }: Account) =>
  PERSON_BLUEPRINTS.filter((name) => storedInTheOpen.has(name))

describe('the people in Port', () => {
  it('are never stored where members may read them', async () => {
    const setup = fc.record({
      requests: fc.nat(160),
      isAnswerLost: fc.boolean(),
      refused: fc.constantFrom(2, 3, 5, 7, 11, 1_001),
    })
    const late = fc.record({
      requests: fc.nat(4),
      status: fc.constantFrom(403 as const, 404 as const),
    })
    await fc.assert(
      fc.asyncProperty(
        late,
        fc.array(setup, { maxLength: 4 }),
        async (lateScopes, setups) => {
          const world = await aWorld(lateScopes)
          const { account } = world
          for (const interruption of setups) {
            await setUp(world, interruption)
            await sendPeople(account)
          }
          await setUp(world)
          await sendPeople(account)
          const { length } = account.writes
          await setUp(world)

          expect(account.writes).toHaveLength(length)
          expect(account.workflows.identifiers()).toEqual([
            'copilot_usage_backfill',
          ])
          expect(exposed(account)).toEqual([])
          expect(
            PERSON_BLUEPRINTS.map((it) => account.catalog.entities(it).length),
          ).toEqual([1, 1, 1, 1])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('would be found in the open without the lock', async () => {
    const world = await aWorld({ requests: 0, status: 404 })
    const client = aClient(world, interrupted())
    const { signal } = new AbortController()
    const open = WANTED.filter((it) => 'document' in it)
    await applySetup(
      { client, clock: new FakeClock(), signal },
      await planSetup(client, open),
    )

    await sendPeople(world.account)

    expect(exposed(world.account)).toEqual(PERSON_BLUEPRINTS)
  })
})
