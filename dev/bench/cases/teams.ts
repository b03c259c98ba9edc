// Joining people and teams of five days: each report is downloaded once, and
// memory must not grow with the people.
import { fileURLToPath } from 'node:url'
import { withEmulatorHost } from '../emulator-host.ts'
import { type Measurement, measureStep } from '../measured-step.ts'
import { figure, grouped, printHead, printRow } from '../table.ts'
import { listGrown } from './memory-growth.ts'

const PLAIN = fileURLToPath(
  new URL('../baselines/plain-teams.ts', import.meta.url),
)
const LATENCY_MS = 150
const PEOPLE_PER_TEAM = 20
/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const MAX_PER_MINUTE = 900

const INPUTS = {
  'ingest-m365': 'false',
  datasets: 'github-team-usage,github-teams',
}

type SizedMeasurement = {
  readonly people: number
  readonly latencyMs: number
  readonly run: Measurement
}

/** Measures organizations of these sizes; gives the limits that were broken. */
export async function benchTeams(sizes: readonly number[]): Promise<string[]> {
  printHead([
    'people',
    'teams',
    'seconds',
    'requests',
    'in 60 s',
    'to Port',
    'peak MB',
    'in use MB',
    'plain s',
    'plain peak MB',
  ])
  const runs: SizedMeasurement[] = []
  for (const people of sizes) runs.push(await benchCase(people))
  return [...runs.flatMap(listTooMany), ...listGrown(runs)]
}

async function benchCase(people: number): Promise<SizedMeasurement> {
  const teams = people / PEOPLE_PER_TEAM
  const world = { seats: people, users: 0, latencyMs: LATENCY_MS, teams }
  return withEmulatorHost(world, async (host) => {
    const plain = await measureStep(host, { inputs: {}, main: PLAIN })
    const run = await measureStep(host, { inputs: INPUTS })
    printRow([
      grouped(people),
      grouped(teams),
      figure(run.seconds),
      String(run.traffic.githubRequests),
      String(run.traffic.githubPerMinute),
      String(run.traffic.bodyBytes.length),
      figure(run.peakMb, 0),
      figure(run.liveMb || undefined, 0),
      figure(plain.seconds),
      figure(plain.peakMb, 0),
    ])
    return { people, latencyMs: LATENCY_MS, run }
  })
}

function listTooMany({ people, run }: SizedMeasurement): string[] {
  const { githubPerMinute } = run.traffic
  if (githubPerMinute <= MAX_PER_MINUTE) return []
  return [
    `${grouped(people)} people in teams: ${githubPerMinute} requests to GitHub within a minute, more than ${MAX_PER_MINUTE}.`,
  ]
}
