// Measures the memory that reading a users report takes: once for 100 people
// and once for 100,000 (about 300 MB), each in a process of its own, from a
// server in a third one. Usage: node dev/bench/cases/report-stream.ts [files]
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { readSeats } from '../../../src/collectors/github/seats/read-seats.ts'
import { collectPeople } from '../../../src/collectors/github/teams/collect-people.ts'
import { limitMemory } from '../../../src/host/memory.ts'
import { systemClock } from '../../../src/host/system-clock.ts'
import { BufferedResponse } from '../../../src/http/buffered-response.ts'
import { HttpClient } from '../../../src/http/http-client.ts'
import { DEFAULT_TIME_LIMITS } from '../../../src/http/http-request.ts'
import { undiciTransport } from '../../../src/http/transport.ts'
import { WaitBudget } from '../../../src/http/wait-budget.ts'

const DAY = '2026-11-20'
const SIZES = [100, 100_000]
const MAX_DIFFERENCE_MB = 60

const [role = 'compare', ...rest] = process.argv.slice(2)
if (role === 'serve') await serve()
else if (role === 'measure') await measure(rest)
else await compare(Number(role) || 1)

async function compare(files: number): Promise<void> {
  const server = fork(import.meta.filename, ['serve'])
  const port = await messageOf(server)
  const peaks: number[] = []
  for (const people of SIZES) {
    const child = fork(import.meta.filename, [
      'measure',
      ...[port, people, files].map(String),
    ])
    const result = Object(await messageOf(child))
    console.log(
      `${people} people in ${files} file(s): ${result.rows} rows in ${result.seconds} s, peak RSS ${result.peakRssMb} MB`,
    )
    peaks.push(result.peakRssMb)
  }
  server.kill()
  const [small = 0, large = 0] = peaks
  const difference = large - small
  console.log(`Difference: ${difference.toFixed(1)} MB of RSS`)
  process.exitCode = difference > MAX_DIFFERENCE_MB ? 1 : 0
}

async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, 'message')
  return message
}

async function measure([port, people, files]: string[]): Promise<void> {
  // As the entries do.
  limitMemory()
  const links = Array.from(
    { length: Number(files) },
    (_, index) => `http://127.0.0.1:${port}/${people}/${files}/${index}`,
  )
  const started = performance.now()
  let rows = 0
  for await (const event of collectPeople(optionsFor(links))) {
    if (event.type !== 'item') throw new Error(JSON.stringify(event))
    rows += 1
  }
  process.send?.({
    rows,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    peakRssMb: Math.round((process.resourceUsage().maxRSS * 10) / 1024) / 10,
  })
}

function optionsFor(links: readonly string[]) {
  const silent = () => undefined
  const logger = { debug: silent, info: silent, warning: silent }
  const log = { ...logger, group: () => ({ ...log, end: silent }) }
  return {
    client: {
      credential: 'token' as const,
      get: async () => toResponse({ download_links: links }),
    },
    downloads: new HttpClient({
      clock: systemClock,
      budget: new WaitBudget(systemClock, 60_000),
      logger: log,
      signal: new AbortController().signal,
      random: Math.random,
      wire: undiciTransport,
      limits: DEFAULT_TIME_LIMITS,
      userAgent: 'copilot-usage-for-port/bench',
    }),
    secrets: { add: silent },
    apiUrl: 'http://127.0.0.1',
    scope: { type: 'organization', name: 'octo-org' } as const,
    window: { since: DAY, until: DAY },
    datasets: ['github-user-usage'] as const,
    selected: ['github-user-usage'] as const,
    minTeamSize: 5,
    seatsActiveSince: 0,
    readSeats,
    log,
  }
}

/** Serves `/<people>/<files>/<index>`: a file's share of a number of people. */
async function serve(): Promise<void> {
  const server = createServer((request, response) => {
    const [, people, files, index] = (request.url ?? '').split('/').map(Number)
    void sendRows(response, { people, files, index })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.send?.(Object(server.address()).port)
}

type Share = Record<'people' | 'files' | 'index', number | undefined>

async function sendRows(response: ServerResponse, share: Share): Promise<void> {
  const { people = 0, files = 1, index = 0 } = share
  for (let person = index; person < people; person += files) {
    const isTaken = response.write(rowOf(person))
    if (!isTaken) await once(response, 'drain')
  }
  response.end()
}

function rowOf(person: number): string {
  const head = `"user_id":${10_000_000 + person},"user_login":"user-${person}"`
  return `{${head},"day":"${DAY}",${ROW_REST}}\n`
}

const FIGURES = {
  user_initiated_interaction_count: 12,
  code_generation_activity_count: 30,
  code_acceptance_activity_count: 9,
  loc_suggested_to_add_sum: 200,
  loc_suggested_to_delete_sum: 0,
  loc_added_sum: 140,
  loc_deleted_sum: 22,
}
/** The same for everybody, with the breakdowns of a busy day: 3 KB. */
const ROW_REST = JSON.stringify({
  ...FIGURES,
  totals_by_ide: [{ ide: 'vscode', ...FIGURES }],
  totals_by_feature: ['code_completion', 'chat_panel_ask_mode'].map(
    (feature) => ({ feature, ...FIGURES }),
  ),
  totals_by_language_feature: ['typescript', 'python', 'go', 'sql'].map(
    (language) => ({ language, feature: 'code_completion', ...FIGURES }),
  ),
  totals_by_model_feature: ['gpt-5.4', 'claude-sonnet-4.6', 'auto'].map(
    (model) => ({ model, feature: 'chat_panel_ask_mode', ...FIGURES }),
  ),
  used_chat: true,
  used_agent: false,
  used_cli: null,
  ai_credits_used: 12.5,
}).slice(1, -1)

function toResponse(body: object): BufferedResponse {
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  return new BufferedResponse({ status: 200, headers: new Headers() }, [bytes])
}
