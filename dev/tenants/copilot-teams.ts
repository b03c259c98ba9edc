// Who is in which team: most people in one, some in two, a few in none.
import { dayText } from './calendar.ts'
import type { Crowd } from './copilot/records.ts'
import { personAt } from './people.ts'

const NAMES = ['frontend', 'backend', 'mobile', 'platform', 'data', 'docs']
/** GitHub leaves out teams with fewer people. */
const MIN_PEOPLE = 5
const FIRST_TEAM = { organization: 42, enterprise: 9001 }
/** Every fifth person is in two teams. */
const IN_TWO_TEAMS = 5

/** Writes a row for each person and team. */
export function* teamRows(
  { ids, people }: Crowd,
  { day, teams }: { readonly day: number; readonly teams: number },
) {
  const isEnterprise = ids.organization_id === undefined
  const first = FIRST_TEAM[isEnterprise ? 'enterprise' : 'organization']
  const sizes = sizesOf(people, teams)
  for (const index of people) {
    const { githubId, login } = personAt(index)
    for (const team of teamsOf(index, teams)) {
      if ((sizes[team] ?? 0) < MIN_PEOPLE) continue
      const name = NAMES[team] ?? `team-${team + 1}`
      yield {
        user_id: githubId,
        user_login: login,
        day: dayText(day),
        ...ids,
        team_id: first + team,
        slug: isEnterprise ? `ent:${name}` : name,
      }
    }
  }
}

function sizesOf(people: Uint32Array, teams: number): Uint32Array {
  const sizes = new Uint32Array(teams)
  for (const index of people) {
    for (const team of teamsOf(index, teams)) {
      sizes[team] = (sizes[team] ?? 0) + 1
    }
  }
  return sizes
}

/** The person of the last place of each round is in no team. */
function teamsOf(index: number, teams: number): number[] {
  const place = index % (teams + 1)
  if (place === teams) return []
  const other = (place + 2) % teams
  return index % IN_TWO_TEAMS === 0 && other !== place
    ? [place, other]
    : [place]
}
