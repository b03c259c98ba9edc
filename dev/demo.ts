// `npm run demo`: an invented company, emulated services on this machine, and
// the bundle that ships in between. No account, no network, no configuration.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DATASET_NAMES, DATASETS } from '../src/domain/dataset.ts'
import { addDays, DAY_MS, utcDay } from '../src/domain/day.ts'
import { firstOfMonth } from '../src/domain/money/credit-month.ts'
import { PAGES } from '../src/port/setup/configs.ts'
import { tailorPage } from '../src/port/setup/tailor-page.ts'
import { type Emulators, startEmulators } from './emulators/start.ts'
import { drawPage } from './port-page/draw-page.ts'
import { emulatedInputs } from './runner/emulated-inputs.ts'
import { runStep, type StepResult } from './runner/run-step.ts'
import { RunnerLog } from './runner/runner-log.ts'
import { renderPage } from './summary-page.ts'
import {
  createDemoTenant,
  createEarlierDemoTenant,
  DEMO_ENTERPRISE,
  DEMO_ORG,
  DEMO_SECOND_ORG,
} from './tenants/demo-tenant.ts'

const FOLDER = fileURLToPath(new URL('../demo-output', import.meta.url))
/** Everything for the page that all can read. */
const COLLECTED = DATASET_NAMES.filter(
  (name) => !DATASETS[name].isPerPerson || DATASETS[name].isDefault,
)
const SHOWN_PEOPLE = 3
const EARLIER_NIGHTS = 6
/** In this many nights. */
const NEW_PEOPLE_SINCE = 3
const SHIFT_CLOCK = new URL('./runner/shift-clock.js', import.meta.url)
// A run up to yesterday is a nightly one, and not a backfill.
const UNTIL = addDays(utcDay(new Date()), -1)
// A bill is read by whole months, so the window begins with one.
const SINCE = firstOfMonth(addDays(UNTIL, -14))

const emulators = await startEmulators({
  tenant: createDemoTenant(new Date()),
  latencyMs: 20,
})
await runEarlierNights(emulators)
heading('The action runs: GitHub, Entra, Graph and Port are emulated here')
const log = new RunnerLog((line) => console.log(line))
const step = await runStep({
  inputs: {
    ...inputsOf(emulators),
    datasets: COLLECTED.join(','),
    // It stays, so that the next demo shows what has changed since this one.
    'output-dir': join(FOLDER, 'run'),
    since: SINCE,
    until: UNTIL,
  },
  env: { NODE_EXTRA_CA_CERTS: emulators.caFile },
  onLog: (text) => log.add(text),
})
await emulators.catalog.settled()
showOutputs(step)
showCatalog(emulators)
writeSummary(step)
writePortPage(emulators)
await emulators.close()
process.exitCode = isComplete(step, emulators) ? 0 : 1

function inputsOf(running: Emulators): Readonly<Record<string, string>> {
  return {
    ...emulatedInputs(running),
    'github-org': `${DEMO_ORG}\n${DEMO_SECOND_ORG}`,
    'github-enterprise': DEMO_ENTERPRISE,
    'license-prices': 'github-business=19,github-enterprise=39,m365=30',
  }
}

/** Without them, the charts of seats and licenses would be single dots. */
async function runEarlierNights(running: Emulators): Promise<void> {
  heading(`${EARLIER_NIGHTS} nights before`)
  for (let night = EARLIER_NIGHTS; night > 0; night -= 1) {
    const then = new Date(Date.now() - night * DAY_MS)
    const isNewest = night < NEW_PEOPLE_SINCE
    running.setTenant(
      isNewest ? createDemoTenant(then) : createEarlierDemoTenant(then),
    )
    const { exitCode } = await runStep({
      inputs: inputsOf(running),
      env: {
        NODE_EXTRA_CA_CERTS: running.caFile,
        NODE_OPTIONS: `--import ${SHIFT_CLOCK.href}`,
        DAYS_AGO: String(night),
      },
    })
    console.log(`${utcDay(then)}: exit code ${exitCode}`)
  }
  running.setTenant(createDemoTenant(new Date()))
}

function showOutputs({ outputs, exitCode }: StepResult): void {
  heading(`The step ends with exit code ${exitCode} and these outputs`)
  for (const [name, value] of Object.entries(outputs)) {
    console.log(`${name.padEnd(24)} ${value}`)
  }
}

function showCatalog({ catalog }: Emulators): void {
  heading('What the emulated Port has in its catalog now')
  const ours = [...catalog.blueprints.keys()].filter(
    (it) => !it.startsWith('_'),
  )
  for (const blueprint of ours) {
    const entities = catalog.entities(blueprint)
    console.log(`${String(entities.length).padStart(5)}  ${blueprint}`)
    for (const { identifier, title } of entities.slice(0, SHOWN_PEOPLE)) {
      console.log(`         ${identifier}  (${title})`)
    }
  }
  console.log(
    `\n${catalog.rejected.length} entities rejected, ${catalog.dropped.length} requests dropped.`,
  )
}

function writeSummary({ summary }: StepResult): void {
  mkdirSync(FOLDER, { recursive: true })
  const markdown = join(FOLDER, 'summary.md')
  const page = join(FOLDER, 'summary.html')
  writeFileSync(markdown, summary)
  writeFileSync(page, renderPage([summary]))
  heading('The job summary')
  console.log(readFileSync(markdown, 'utf8'))
  heading('Open the summary as GitHub shows it')
  console.log(page)
}

function writePortPage({ port }: Emulators): void {
  const collected = {
    datasets: COLLECTED,
    hasEnterprise: true,
    currency: 'USD',
  }
  const [page] = PAGES
  if (page === undefined) throw new Error('configs/ has no page')
  const file = join(FOLDER, 'page.html')
  writeFileSync(file, drawPage(tailorPage(page, collected), port))
  heading('Open the page that Port shows, drawn here')
  console.log(file)
}

function isComplete({ exitCode }: StepResult, { catalog }: Emulators): boolean {
  const isFilled = [
    'github_copilot_seats',
    'github_copilot_usage',
    'github_copilot_team',
    'github_copilot_team_usage',
    'github_copilot_credits',
    'm365_copilot_usage_summary',
    'm365_copilot_user',
  ].every((blueprint) => catalog.entities(blueprint).length > 0)
  return exitCode === 0 && isFilled && catalog.rejected.length === 0
}

function heading(text: string): void {
  console.log(`\n=== ${text} ===\n`)
}
