// Reading and sending the people of Microsoft 365 Copilot: one long report in,
// 500 people a request out, and memory that does not grow with the report.
import { fileURLToPath } from 'node:url'
import { withEmulatorHost } from '../emulator-host.ts'
import { type Measurement, measureStep, medianRun } from '../measured-step.ts'
import { repeat } from '../repeat.ts'
import { figure, grouped, printHead, printRow } from '../table.ts'
import { listGrown } from './memory-growth.ts'

const SEQUENTIAL = fileURLToPath(
  new URL('../baselines/sequential-users.ts', import.meta.url),
)
const RUNS = 3
const MAX_BATCH_RECORDS = 500
const REQUESTS_TO_PORT_AT_ONCE = 4
/** A body of this size may have been closed because no more fitted in. */
const FULL_BODY_BYTES = 500 * 1024
/** The summary of Microsoft 365, and the record of the run. */
const SINGLE_REQUESTS = 2

const INPUTS = { 'ingest-github': 'false', datasets: 'm365-summary,m365-users' }

type UserCase = { readonly users: number; readonly latencyMs: number }
type CaseRun = UserCase & { readonly run: Measurement }

/** Measures tenants of these sizes; gives the limits that were broken. */
export async function benchUsers(
  sizes: readonly number[],
  latencies: readonly number[],
): Promise<string[]> {
  printHead([
    'users',
    'ms a request',
    'seconds',
    'to Microsoft',
    'to Port',
    'peak MB',
    'in use MB',
    'floor s',
    '× floor',
    'sequential s',
    '× faster',
  ])
  const runs: CaseRun[] = []
  for (const users of sizes) {
    for (const latencyMs of latencies) {
      runs.push(await benchCase({ users, latencyMs }))
    }
  }
  const sizedRuns = runs.map((each) => ({ ...each, people: each.users }))
  return [...runs.flatMap(listTooMany), ...listGrown(sizedRuns)]
}

async function benchCase(userCase: UserCase): Promise<CaseRun> {
  const { users, latencyMs } = userCase
  return withEmulatorHost({ seats: 0, users, latencyMs }, async (host) => {
    const sequential = await measureStep(host, { inputs: {}, main: SEQUENTIAL })
    const runs = await repeat(RUNS, () => measureStep(host, { inputs: INPUTS }))
    const run = medianRun(runs)
    printRow(rowOf(userCase, run, sequential))
    return { ...userCase, run }
  })
}

/** Microsoft is asked one thing after the other; Port four at a time. */
function floorSeconds(latencyMs: number, { traffic }: Measurement): number {
  const { microsoftRequests, bodyBytes } = traffic
  const turns = microsoftRequests + bodyBytes.length / REQUESTS_TO_PORT_AT_ONCE
  return (latencyMs * turns) / 1000
}

function rowOf(
  { users, latencyMs }: UserCase,
  run: Measurement,
  sequential: Measurement,
): string[] {
  const floor = floorSeconds(latencyMs, run)
  return [
    grouped(users),
    String(latencyMs),
    figure(run.seconds),
    String(run.traffic.microsoftRequests),
    String(run.traffic.bodyBytes.length),
    figure(run.peakMb, 0),
    // A short run ends before any full collection.
    figure(run.liveMb || undefined, 0),
    figure(floor || undefined, 2),
    figure(floor > 0 ? run.seconds / floor : undefined, 2),
    figure(sequential.seconds),
    figure(sequential.seconds / run.seconds),
  ]
}

function listTooMany({ users, run }: CaseRun): string[] {
  const { bodyBytes } = run.traffic
  const full = bodyBytes.filter((bytes) => bytes > FULL_BODY_BYTES).length
  const allowed = Math.ceil(users / MAX_BATCH_RECORDS) + full + SINGLE_REQUESTS
  if (bodyBytes.length <= allowed) return []
  return [
    `${users} users: ${bodyBytes.length} requests to Port, more than ${allowed}.`,
  ]
}
