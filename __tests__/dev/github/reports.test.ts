import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import type { TenantSettings } from '../../../dev/tenants/tenant.ts'
import { userRowSchema } from '../../../src/collectors/github/usage/reports/schemas.ts'
import { toUserUsageDay } from '../../../src/collectors/github/usage/to-domain.ts'
import { activityOf } from '../../../src/domain/github/activity.ts'
import { fetchGithub, startTrusted } from '../trusted-emulators.ts'

const REPORTS = '/orgs/octo-org/copilot/metrics/reports'
const orgs = [{ login: 'octo-org', seats: 60 }]

let emulators: Emulators

async function start(settings: Omit<TenantSettings, 'now'> = {}) {
  emulators = await startTrusted({ orgs, ...settings })
}

async function linksOf(path: string): Promise<string[]> {
  const response = await fetchGithub(emulators, `${REPORTS}/${path}`)
  return (await response.json()).download_links
}

async function rowsOf(link: string) {
  const text = await (await fetch(link)).text()
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line))
}

describe('usage reports of the emulated GitHub', () => {
  afterEach(() => emulators.close())

  it('adds up to the same figures in the aggregate and in the user rows', async () => {
    await start()

    const [aggregateLink = ''] = await linksOf(
      'organization-1-day?day=2026-11-19',
    )
    const [usersLink = ''] = await linksOf('users-1-day?day=2026-11-19')
    const [aggregate] = await rowsOf(aggregateLink)
    const users = await rowsOf(usersLink)

    const sum = (name: string) => {
      return users.reduce((total, row) => total + row[name], 0)
    }
    expect(users.length).toBeGreaterThan(10)
    expect(aggregate.code_generation_activity_count).toBe(
      sum('code_generation_activity_count'),
    )
    expect(aggregate.user_initiated_interaction_count).toBe(
      sum('user_initiated_interaction_count'),
    )
    expect(aggregate.daily_active_users).toBe(
      users.filter((row) => row.code_generation_activity_count > 0).length,
    )
  })

  it('has fewer active people on a Saturday than on a Thursday', async () => {
    await start()

    const active = async (day: string) => {
      const [link = ''] = await linksOf(`organization-1-day?day=${day}`)
      const [row] = await rowsOf(link)
      return row.daily_active_users
    }

    expect(await active('2026-11-14')).toBeLessThan(
      (await active('2026-11-19')) / 2,
    )
  })

  it('has no report yet for yesterday', async () => {
    await start()

    const path = `${REPORTS}/organization-1-day?day=2026-11-21`
    const response = await fetchGithub(emulators, path)

    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
  })

  it('knows nothing that is older than a year', async () => {
    await start()

    const path = `${REPORTS}/organization-1-day?day=2025-11-21`
    const response = await fetchGithub(emulators, path)

    expect(response.status).toBe(404)
  })

  it('can answer a missing day with a file that holds nothing', async () => {
    await start({
      usage: { missingDays: ['2026-11-18'], missingDay: 'empty-file' },
    })

    const [link = ''] = await linksOf('users-1-day?day=2026-11-18')

    expect(await rowsOf(link)).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['empty-text', '""'],
    ['sentence', '"No report available for this day"'],
    ['null', 'null'],
    ['empty-object', '{}'],
    ['empty-list', '[]'],
    ['null-links', '{"download_links":null,"report_day":"2026-11-18"}'],
  ] as const)(
    'can answer a missing day 200 with %s',
    async (missingDay, body) => {
      await start({ usage: { missingDays: ['2026-11-18'], missingDay } })

      const path = `${REPORTS}/users-1-day?day=2026-11-18`
      const response = await fetchGithub(emulators, path)

      expect(response.status).toBe(200)
      expect(await response.text()).toBe(body)
    },
  )

  it('has people on every surface, a third of them in the CLI', async () => {
    await start({ orgs: [{ login: 'octo-org', seats: 600 }] })

    const people = new Map<number, Set<string>>()
    for (const day of ['2026-11-17', '2026-11-18', '2026-11-19']) {
      const [link = ''] = await linksOf(`users-1-day?day=${day}`)
      for (const row of await rowsOf(link)) {
        const usage = toUserUsageDay(userRowSchema.parse(row))
        const seen = people.get(usage.userId) ?? new Set()
        for (const surface of activityOf(usage).surfaces) seen.add(surface)
        people.set(usage.userId, seen)
      }
    }

    const active = [...people.values()].filter(({ size }) => size > 0)
    const share = (test: (surfaces: Set<string>) => boolean) =>
      active.filter(test).length / active.length
    expect(share((each) => each.has('cli'))).toBeGreaterThan(0.2)
    expect(share((each) => each.has('cli'))).toBeLessThan(0.4)
    expect(share((each) => each.has('cli') && each.size === 1)).toBeGreaterThan(
      0.04,
    )
    expect(new Set(active.flatMap((each) => [...each])).size).toBe(7)
  })

  it('has as many people in its phases as are active in 28 days', async () => {
    await start()

    const path = `${REPORTS}/organization-28-day/latest`
    const body = await (await fetchGithub(emulators, path)).json()
    const [row] = await rowsOf(body.download_links[0])

    const last = row.day_totals.at(-1)
    const inPhases = last.totals_by_ai_adoption_phase.reduce(
      (sum: number, phase: { users_in_phase_28d: number }) =>
        sum + phase.users_in_phase_28d,
      0,
    )
    expect(inPhases).toBe(last.monthly_active_users)
    expect(row.copilot_feature_engagement.active_user_count).toBe(inPhases)
  })

  it('cuts users into shards, the same person in two of them if asked', async () => {
    await start({ usage: { shards: 2, overlappingShards: true } })

    const [first = '', second = ''] = await linksOf(
      'users-1-day?day=2026-11-19',
    )
    const firstIds = (await rowsOf(first)).map((row) => row.user_id)
    const secondIds = (await rowsOf(second)).map((row) => row.user_id)

    const shared = firstIds.filter((id) => secondIds.includes(id))
    expect(shared).toEqual([secondIds[0]])
  })

  it('spans 28 days up to the last finished report', async () => {
    await start()

    const path = `${REPORTS}/organization-28-day/latest`
    const body = await (await fetchGithub(emulators, path)).json()
    const [row] = await rowsOf(body.download_links[0])

    expect(body).toMatchObject({
      report_start_day: '2026-10-24',
      report_end_day: '2026-11-20',
    })
    expect(row.day_totals).toHaveLength(28)
  })

  it('says that the policy is off', async () => {
    await start({ usage: { policyEnabled: false } })

    const path = `${REPORTS}/users-1-day?day=2026-11-19`
    const response = await fetchGithub(emulators, path)

    expect(response.status).toBe(403)
    expect(await response.text()).toContain(
      "The 'Copilot usage metrics' policy must be enabled",
    )
  })

  it('serves bodies that a test wrote by hand, one link each', async () => {
    const report = () => ['{"user_id":1}\n', '{"user_id":2}\n']
    await start({ overrides: { report } })

    const links = await linksOf('users-1-day?day=2026-11-19')

    const rows = await Promise.all(links.map(rowsOf))
    expect(rows).toEqual([[{ user_id: 1 }], [{ user_id: 2 }]])
  })
})

describe('downloads of the emulated GitHub', () => {
  afterEach(() => emulators.close())

  const daily = 'users-1-day?day=2026-11-19'

  it('fails loudly when a token is sent along', async () => {
    await start()
    const [link = ''] = await linksOf(daily)

    const headers = { authorization: 'Bearer leaked' }
    const response = await fetch(link, { headers })

    expect(response.status).toBe(400)
  })

  it('refuses a link whose signature was changed', async () => {
    await start()
    const [link = ''] = await linksOf(daily)

    const response = await fetch(link.replace(/sig=[^&]+/, 'sig=forged'))

    expect(response.status).toBe(403)
  })

  it('refuses a link that has expired', async () => {
    emulators = await startTrusted({ orgs }, { linkLifetimeMs: -1 })
    const [link = ''] = await linksOf(daily)

    const response = await fetch(link)

    expect(response.status).toBe(403)
  })
})
