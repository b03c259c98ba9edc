import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import {
  teamRowSchema,
  userRowSchema,
} from '../../../src/collectors/github/usage/reports/schemas.ts'
import { toUserUsageDay } from '../../../src/collectors/github/usage/to-domain.ts'
import { MembershipBuilder } from '../../../src/domain/github/teams/membership.ts'
import { TeamDay } from '../../../src/domain/github/teams/team-day.ts'
import { fetchGithub, startTrusted } from '../trusted-emulators.ts'

const DAY = '2026-11-19'
const ORG = '/orgs/octo-org/copilot/metrics/reports'
const CORP = '/enterprises/octo-corp/copilot/metrics/reports'

let emulators: Emulators

async function rowsOf(path: string) {
  const response = await fetchGithub(emulators, `${path}?day=${DAY}`)
  const { download_links: links } = await response.json()
  const texts: string[] = []
  for (const link of links) texts.push(await (await fetch(link)).text())
  const lines = texts.join('').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}

async function start() {
  emulators = await startTrusted({
    orgs: [{ login: 'octo-org', seats: 60 }],
    enterprise: { slug: 'octo-corp', orgs: ['octo-org'] },
    usage: { teams: 11 },
  })
}

describe('reports on teams of the emulated GitHub', () => {
  afterEach(() => emulators.close())

  it('have the fields of each scope, as GitHub documents them', async () => {
    await start()

    const [ofOrg] = await rowsOf(`${ORG}/user-teams-1-day`)
    const [ofCorp] = await rowsOf(`${CORP}/user-teams-1-day`)

    expect(ofOrg).toMatchObject({
      user_id: expect.any(Number),
      user_login: expect.any(String),
      day: DAY,
      organization_id: expect.any(String),
      team_id: 42,
      slug: 'frontend',
    })
    expect(ofCorp).toMatchObject({
      enterprise_id: expect.any(String),
      team_id: 9001,
      slug: 'ent:frontend',
    })
    expect(ofCorp).not.toHaveProperty('organization_id')
  })

  it('leave out teams of fewer than five people, and list some people twice', async () => {
    await start()

    const rows = await rowsOf(`${ORG}/user-teams-1-day`)

    const sizes = Map.groupBy(rows, ({ team_id: team }) => team)
    const people = Map.groupBy(rows, ({ user_id: id }) => id)
    expect(sizes.size).toBeGreaterThan(1)
    expect([...sizes.values()].every(({ length }) => length >= 5)).toBe(true)
    expect([...people.values()].some(({ length }) => length > 1)).toBe(true)
    expect(people.size).toBeLessThan(60)
  })

  it('agree with the people of the day, as the action joins them', async () => {
    await start()
    const builder = new MembershipBuilder()
    for (const row of await rowsOf(`${ORG}/user-teams-1-day`)) {
      const { user_id: userId, team_id: teamId } = teamRowSchema.parse(row)
      builder.add({ userId, teamId, slug: undefined })
    }
    const day = new TeamDay(builder.build())
    const users = await rowsOf(`${ORG}/users-1-day`)
    for (const row of users) day.add(toUserUsageDay(userRowSchema.parse(row)))

    const { inTeams, inReports } = day.reconcile(users.length)

    expect(inTeams).toBe(inReports)
    expect(inTeams).toBeGreaterThan(users.length - 1)
  })
})
