// What the action is compared with: a client that loads both reports of each
// day into maps, and counts the active people of each team.
export {}

const { 'INPUT_GITHUB-API-URL': apiUrl, 'INPUT_GITHUB-TOKEN': token } =
  process.env
const REPORTS = `${apiUrl}/orgs/octo-org/copilot/metrics/reports`
const DAYS = 5
const DAY_MS = 86_400_000

const headers = { authorization: `Bearer ${token}` }
const counts = new Map<string, number>()
for (let age = 1; age <= DAYS; age += 1) {
  const day = new Date(Date.now() - age * DAY_MS).toISOString().slice(0, 10)
  const people = new Map<number, Record<string, unknown>>()
  for (const row of await rowsOf('users-1-day', day)) {
    people.set(Number(row.user_id), row)
  }
  for (const { user_id: id, team_id: team } of await rowsOf(
    'user-teams-1-day',
    day,
  )) {
    const row = people.get(Number(id))
    const isActive = Number(row?.user_initiated_interaction_count ?? 0) > 0
    const key = `${team} ${day}`
    counts.set(key, (counts.get(key) ?? 0) + Number(isActive))
  }
}
console.log(`${counts.size} teams and days`)

async function rowsOf(report: string, day: string) {
  const response = await fetch(`${REPORTS}/${report}?day=${day}`, { headers })
  if (response.status === 204) return []
  const { download_links: links } = Object(await response.json())
  const rows: Record<string, unknown>[] = []
  for (const link of links) {
    const text = await (await fetch(link)).text()
    for (const line of text.split('\n')) {
      if (line !== '') rows.push(JSON.parse(line))
    }
  }
  return rows
}
