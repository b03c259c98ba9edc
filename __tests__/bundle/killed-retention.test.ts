import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import {
  emulatedInputs,
  portApiInputs,
} from '../../dev/runner/emulated-inputs.ts'
import { runStep } from '../../dev/runner/run-step.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { addDays, utcDay } from '../../src/domain/day.ts'
import { emptyCatalog, store, viewCatalog } from '../faults/catalog-view.ts'
import { expectSame } from '../support/expect-same.ts'
import { withEmulators } from './support/emulated-step.ts'

const BLUEPRINT = 'github_copilot_user_usage'
const TRIES = 8
/** The run after a kill can be killed as well. */
const KILLS_IN_A_ROW = 2
const OLD_DAYS = 12
const PEOPLE = 50
const SEED = Number(process.env.SEED ?? 20_261_122)

const now = new Date()
const tenant = createTenant({
  now,
  orgs: [{ login: 'octo-org', seats: 20 }],
})

/** 600 days that are too old, and one of another tool. */
function seed({ catalog }: Emulators): void {
  const first = addDays(utcDay(now), -60)
  const put = (identifier: string, day: string) => {
    const properties = {
      scope: 'octo-org',
      scope_type: 'organization',
      user_key: identifier,
      record_date: `${day}T00:00:00Z`,
    }
    const entity = { identifier, blueprint: BLUEPRINT, title: identifier }
    const updatedAt = '2026-01-01T00:00:00.000Z'
    store(catalog, { ...entity, properties, relations: {} }, updatedAt)
  }
  for (let day = 0; day < OLD_DAYS; day += 1) {
    const date = addDays(first, day)
    for (let person = 0; person < PEOPLE; person += 1) {
      put(`octo-org/old-${person}@${date}`, date)
    }
  }
  put(`mona@octo-org@${first}`, first)
}

/** Runs the bundle, and kills it when this number of requests has come in. */
async function run(emulators: Emulators, killAt = Number.POSITIVE_INFINITY) {
  const before = emulators.requests.length
  const sent = () => emulators.requests.length - before
  let isOver = false
  const step = await runStep({
    inputs: {
      ...emulatedInputs(emulators),
      ...portApiInputs(emulators),
      'ingest-m365': 'false',
      datasets: 'github-user-usage',
      'verify-delivery': 'false',
      'retention-days': '30',
    },
    env: { NODE_EXTRA_CA_CERTS: emulators.caFile },
    onStart: async (kill) => {
      while (!isOver && sent() < killAt) await delay(1)
      if (!isOver) kill('SIGKILL')
    },
  })
  isOver = true
  return { step, sent: sent(), catalog: await viewCatalog(emulators.catalog) }
}

/**
 * One request of each part of the run, so that no part is missed; a part of the
 * first half is followed by one of the second. The same seed (of a linear
 * congruential generator) kills at the same requests.
 */
function spreadRequests(last: number): number[] {
  const half = TRIES / KILLS_IN_A_ROW
  let state = SEED
  return Array.from({ length: TRIES }, (_, index) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const part =
      (index % KILLS_IN_A_ROW) * half + Math.floor(index / KILLS_IN_A_ROW)
    return 1 + Math.floor(((part + state / 2 ** 32) / TRIES) * last)
  })
}

describe('the bundle, killed while it deletes old days', () => {
  it(`ends with the same catalog after the next run (SEED=${SEED})`, async () => {
    await withEmulators(tenant, async (emulators) => {
      seed(emulators)
      const whole = await run(emulators)
      expect(whole.step.exitCode).toBe(0)
      expect(Object.keys(whole.catalog)).toContain(
        `${BLUEPRINT} mona@octo-org@${addDays(utcDay(now), -60)}`,
      )
      expect(Object.keys(whole.catalog).join()).not.toContain('/old-')

      let killed = 0
      for (const [index, killAt] of spreadRequests(whole.sent).entries()) {
        if (index % KILLS_IN_A_ROW === 0) {
          await emptyCatalog(emulators.catalog)
          seed(emulators)
        }
        const { step } = await run(emulators, killAt)
        if (step.exitCode === null) killed += 1
        if ((index + 1) % KILLS_IN_A_ROW !== 0) continue
        const again = await run(emulators)

        expect([killAt, again.step.exitCode]).toEqual([killAt, 0])
        expectSame(again.catalog, whole.catalog)
      }
      // A kill at one of the last requests can come too late.
      expect(killed).toBeGreaterThan(TRIES / 2)
    })
  }, 300_000)
})
