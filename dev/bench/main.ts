// `npm run bench`: measures the bundle that ships between emulated services,
// on loopback only. `npm run bench -- seats-10k startup` measures only these.
// Ends with 1 when a limit is broken. What it showed: docs/performance.md.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { benchSeats } from './cases/seats.ts'
import { benchStartup } from './cases/startup.ts'
import { benchTeams } from './cases/teams.ts'
import { benchUsers } from './cases/users.ts'

const LATENCIES_MS = [0, 150]
const SEATS = { 'seats-1k': 1_000, 'seats-10k': 10_000, 'seats-100k': 100_000 }
const USERS = { 'm365-1k': 1_000, 'm365-20k': 20_000, 'm365-100k': 100_000 }
const TEAMS = { 'teams-1k': 1_000, 'teams-100k': 100_000 }
const REPORT_STREAM = fileURLToPath(
  new URL('cases/report-stream.ts', import.meta.url),
)
const NAMES = [
  'startup',
  'report-stream',
  ...Object.keys(SEATS),
  ...Object.keys(USERS),
  ...Object.keys(TEAMS),
]

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !NAMES.includes(name))
if (unknown.length > 0) {
  console.error(`No bench "${unknown.join('", "')}": ${NAMES.join(', ')}`)
  process.exitCode = 1
} else {
  const problems = await bench(chosen.length > 0 ? chosen : NAMES)
  console.log()
  for (const problem of problems) console.error(`Limit broken: ${problem}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

async function bench(names: readonly string[]): Promise<string[]> {
  console.log(describeMachine())
  const seats = sizesOf(SEATS, names)
  const users = sizesOf(USERS, names)
  const teams = sizesOf(TEAMS, names)
  return [
    ...(names.includes('startup') ? await benchStartup() : []),
    ...(names.includes('report-stream') ? await benchReportStream() : []),
    ...(users.length > 0 ? await benchUsers(users, LATENCIES_MS) : []),
    ...(seats.length > 0 ? await benchSeats(seats, LATENCIES_MS) : []),
    ...(teams.length > 0 ? await benchTeams(teams) : []),
  ]
}

function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${process.platform} ${process.arch}, ${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}`
}

function sizesOf(
  sizes: Readonly<Record<string, number>>,
  names: readonly string[],
): number[] {
  return Object.entries(sizes).flatMap(([name, size]) =>
    names.includes(name) ? [size] : [],
  )
}

async function benchReportStream(): Promise<string[]> {
  console.log()
  const [exitCode] = await once(fork(REPORT_STREAM), 'exit')
  return exitCode === 0 ? [] : ['The report stream takes too much memory.']
}
