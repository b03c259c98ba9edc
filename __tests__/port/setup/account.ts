// An account at the emulated Port, and setup running against it.
import type { Emulators, PortOptions } from '../../../dev/emulators/start.ts'
import { DATASET_NAMES } from '../../../src/domain/dataset.ts'
import type { SetupRow } from '../../../src/domain/setup-row.ts'
import { setup } from '../../../src/modes/setup.ts'
import { PortClient } from '../../../src/port/client.ts'
import {
  type Desired,
  desiredObjects,
  type SetupOptions,
} from '../../../src/port/setup/desired.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { startTrusted } from '../../dev/trusted-emulators.ts'
import { anHttpClient } from '../../support/fakes/fake-http-client.ts'

/** What setup signs the webhooks with. */
export const SECRET = 'signing-secret-of-a-test'
const OPTIONS: SetupOptions = {
  usesWebhooks: true,
  peopleReaders: [],
  collected: { datasets: DATASET_NAMES, hasEnterprise: false, currency: 'USD' },
  webhookSecrets: {
    seats: SECRET,
    'm365-summary': SECRET,
    'm365-users': SECRET,
  },
  backfill: {
    repository: 'octo-org/copilot-usage',
    workflow: 'backfill.yml',
  },
}
/** What setup wants here. */
export const WANTED = desiredObjects(OPTIONS)

/** What setup wants with these inputs about the backfill. */
export function wantedWith(
  backfill: NonNullable<SetupOptions['backfill']>,
): readonly Desired[] {
  return desiredObjects({ ...OPTIONS, backfill })
}

/** What setup wants if these teams, or everyone, may read people's data. */
export function wantedFor(
  peopleReaders: SetupOptions['peopleReaders'],
): readonly Desired[] {
  return desiredObjects({ ...OPTIONS, peopleReaders })
}

/** What setup wants if the runs collect this. */
export function wantedOf(
  collected: SetupOptions['collected'],
): readonly Desired[] {
  return desiredObjects({ ...OPTIONS, collected })
}

let emulators: Emulators | undefined

/** Ends the account of a test. */
export async function closePort(): Promise<void> {
  await emulators?.close()
}

/** Starts an account at Port that has only what is given. */
export async function startPort(port: PortOptions = {}) {
  const started = await startTrusted({}, { port: { isEmpty: true, ...port } })
  emulators = started
  const { portClientId: clientId, portClientSecret: clientSecret } =
    started.secrets
  const { http, clock, abort } = anHttpClient({})
  const masked: string[] = []
  const secrets = { add: (value: string) => masked.push(value) }
  const client = new PortClient({
    http,
    clock,
    secrets,
    apiUrl: started.urls.portApi,
    credentials: { clientId, clientSecret },
  })
  const requests = { github: 0, downloads: 0, entra: 0, graph: 0, port: 29 }
  const run = (
    isDryRun = false,
    wanted: readonly Desired[] = WANTED,
  ): Promise<RunReport> =>
    setup(
      { client, wanted, clock, signal: abort.signal },
      {
        runId: '42-1',
        startedAt: clock.now(),
        isDryRun,
        clock,
        usage: () => ({ requests, waits_ms: 0 }),
      },
    )
  return {
    client,
    clock,
    secrets,
    masked,
    run,
    port: started.port,
    addFault: started.addFault,
    ingestUrl: started.urls.ingest,
  }
}

/** What was done about each object that did not stay as it was. */
export function actionsOf(report: RunReport) {
  const rows = report.setup ?? []
  return Object.fromEntries(
    rows
      .filter(({ action }) => action !== 'unchanged')
      .map((row) => [nameOf(row), row.action]),
  )
}

function nameOf({ kind, identifier }: SetupRow): string {
  return kind.endsWith('-permissions')
    ? `permissions of ${identifier}`
    : identifier
}

/** Returns a row of the report. */
export function rowOf(report: RunReport, name: string) {
  return report.setup?.find((row) => nameOf(row) === name)
}
