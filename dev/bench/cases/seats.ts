// Reading the seats of one organization: how close the action comes to the
// fastest that GitHub's limits allow, and how much it gains over reading page
// after page.
import { fileURLToPath } from 'node:url'
import { withEmulatorHost } from '../emulator-host.ts'
import { type Measurement, measureStep, medianRun } from '../measured-step.ts'
import { repeat } from '../repeat.ts'
import { figure, grouped, printHead, printRow } from '../table.ts'
import { listGrown, type SizedRun } from './memory-growth.ts'

const SEQUENTIAL = fileURLToPath(
  new URL('../baselines/sequential-seats.ts', import.meta.url),
)
const PAGE_SIZE = 100
/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const MAX_PER_MINUTE = 900
const MAX_IN_FLIGHT = 100
const MIN_TIMES_FASTER = 8
const MAX_TIMES_FLOOR = 1.15

const INPUTS = { 'ingest-m365': 'false', datasets: 'github-seats' }

type CaseResult = SizedRun & { readonly problems: readonly string[] }
type SeatCase = { readonly seats: number; readonly latencyMs: number }

/** Measures organizations of these sizes; gives the limits that were broken. */
export async function benchSeats(
  sizes: readonly number[],
  latencies: readonly number[],
): Promise<string[]> {
  printHead([
    'seats',
    'ms a request',
    'seconds',
    'requests',
    'at once',
    'in 60 s',
    'peak MB',
    'in use MB',
    'floor s',
    '× floor',
    'sequential s',
    '× faster',
  ])
  const cases: CaseResult[] = []
  for (const seats of sizes) {
    for (const latencyMs of latencies) {
      cases.push(await benchCase({ seats, latencyMs }))
    }
  }
  // The pages of a burst are megabytes of garbage at any size of company.
  const grown = listGrown(cases)
  return [...cases.flatMap(({ problems }) => problems), ...grown]
}

async function benchCase(seatCase: SeatCase): Promise<CaseResult> {
  const { seats, latencyMs } = seatCase
  const world = { seats, users: 0, latencyMs }
  return withEmulatorHost(world, async (host) => {
    const sequential = await measureStep(host, { inputs: {}, main: SEQUENTIAL })
    const times = runsOf(seats)
    const runs = await repeat(times, () =>
      measureStep(host, { inputs: INPUTS }),
    )
    const run = medianRun(runs)
    const floor = floorSeconds(seatCase, run.traffic.githubInFlight)
    printRow(rowOf(seatCase, { run, sequential, floor }))
    const problems = [
      ...runs.flatMap((each) => listBroken(seatCase, each)),
      ...listSlow(seatCase, { run, sequential, floor }),
    ]
    return { people: seats, latencyMs, run, problems }
  })
}

/** Many seats are read within GitHub's pace, which does not vary. */
function runsOf(seats: number): number {
  return seats > MAX_PER_MINUTE * PAGE_SIZE ? 1 : 3
}

/** No client can be faster: the answers take so long, and GitHub's limit. */
function floorSeconds({ seats, latencyMs }: SeatCase, inFlight: number) {
  const pages = Math.ceil(seats / PAGE_SIZE)
  const answers = (latencyMs * pages) / inFlight / 1000
  const minutes = Math.floor((pages - 1) / MAX_PER_MINUTE)
  return Math.max(answers, minutes * 60)
}

type Outcome = {
  readonly run: Measurement
  readonly sequential: Measurement
  readonly floor: number
}

function rowOf(
  { seats, latencyMs }: SeatCase,
  { run, sequential, floor }: Outcome,
): string[] {
  const { githubRequests, githubInFlight, githubPerMinute } = run.traffic
  return [
    grouped(seats),
    String(latencyMs),
    figure(run.seconds),
    String(githubRequests),
    String(githubInFlight),
    String(githubPerMinute),
    figure(run.peakMb, 0),
    // A short run ends before any full collection.
    figure(run.liveMb || undefined, 0),
    figure(floor || undefined, 2),
    figure(floor > 0 ? run.seconds / floor : undefined, 2),
    describeSequential(sequential),
    figure(sequential.seconds / run.seconds),
  ]
}

/** Without the wait for an answer it is faster than GitHub allows. */
function describeSequential({ seconds, traffic }: Measurement): string {
  const isTooFast = traffic.githubPerMinute > MAX_PER_MINUTE
  return figure(seconds) + (isTooFast ? ' (refused by GitHub)' : '')
}

function listBroken({ seats }: SeatCase, { traffic }: Measurement): string[] {
  const { githubInFlight, githubPerMinute } = traffic
  return [
    ...(githubInFlight > MAX_IN_FLIGHT
      ? [`${seats} seats: ${githubInFlight} requests at once.`]
      : []),
    ...(githubPerMinute > MAX_PER_MINUTE
      ? [`${seats} seats: ${githubPerMinute} requests in 60 s.`]
      : []),
  ]
}

function listSlow(
  { seats, latencyMs }: SeatCase,
  { run, sequential, floor }: Outcome,
): string[] {
  const timesFaster = sequential.seconds / run.seconds
  const timesFloor = run.seconds / floor
  if (seats === 10_000 && latencyMs > 0 && timesFaster < MIN_TIMES_FASTER) {
    return [
      `${seats} seats: ${figure(timesFaster)} times as fast as the sequential client, less than ${MIN_TIMES_FASTER}.`,
    ]
  }
  if (seats === 100_000 && timesFloor > MAX_TIMES_FLOOR) {
    return [
      `${seats} seats: ${figure(timesFloor, 2)} times the floor, more than ${MAX_TIMES_FLOOR}.`,
    ]
  }
  return []
}
