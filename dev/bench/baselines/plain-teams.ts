// What the action is compared with: a client that loads the seat list and both
// reports of each day into maps, and counts the seats and active people of teams.
export {}

const { 'INPUT_GITHUB-API-URL': apiUrl, 'INPUT_GITHUB-TOKEN': token } =
  process.env
const COPILOT = `${apiUrl}/orgs/octo-org/copilot`
const REPORTS = `${COPILOT}/metrics/reports`
const SEATS_PER_PAGE = 100
const DAYS = 5
const DAY_MS = 86_400_000

const headers = { authorization: `Bearer ${token}` }
const seats = await seatHolders()
const counts = new Map<string, { active: number; seats: number }>()
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
    const count = counts.get(key) ?? { active: 0, seats: 0 }
    count.active += Number(isActive)
    count.seats += Number(seats.has(Number(id)))
    counts.set(key, count)
  }
}
console.log(`${counts.size} teams and days, ${seats.size} seats`)

/** Reads page after page, as GitHub lists them. */
async function seatHolders(): Promise<ReadonlyMap<number, unknown>> {
  const holders = new Map<number, unknown>()
  for (let page = 1; ; page += 1) {
    const url = `${COPILOT}/billing/seats?per_page=${SEATS_PER_PAGE}&page=${page}`
    const response = await fetch(url, { headers })
    const { seats: rows } = Object(await response.json())
    for (const row of rows) holders.set(Number(row.assignee.id), row)
    if (rows.length < SEATS_PER_PAGE) return holders
  }
}

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
