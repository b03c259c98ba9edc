// `npm run record`: runs the bundle against the emulators and keeps the
// reports for `npm run preview`. Nothing in them is written by hand.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addDays, DAY_MS, utcDay } from '../../src/domain/day.ts'
import {
  type EmulatorOptions,
  type Emulators,
  startEmulators,
} from '../emulators/start.ts'
import { type Recorded, recordedFile } from '../recorded-reports.ts'
import { emulatedInputs } from '../runner/emulated-inputs.ts'
import { runStep } from '../runner/run-step.ts'
import {
  createDemoTenant,
  createEarlierDemoTenant,
  DEMO_ORG,
  DEMO_SECOND_ORG,
} from '../tenants/demo-tenant.ts'
import { createTenant } from '../tenants/tenant.ts'

const SHIFT_CLOCK = fileURLToPath(
  new URL('../runner/shift-clock.js', import.meta.url),
)
const NOW = new Date()
const USAGE_DAYS = 28

type Run = EmulatorOptions & {
  readonly inputs: (emulators: Emulators) => Readonly<Record<string, string>>
  readonly daysAgo?: number
}

const nightly = (daysAgo: number) => (): Record<string, string> => {
  const today = addDays(utcDay(NOW), -daysAgo)
  return {
    'github-org': `${DEMO_ORG}\n${DEMO_SECOND_ORG}`,
    since: addDays(today, -USAGE_DAYS - 1),
    until: addDays(today, -2),
  }
}
const portInputs = ({ urls, secrets }: Emulators) => ({
  'port-api-url': urls.portApi,
  'port-client-id': secrets.portClientId,
  'port-client-secret': secrets.portClientSecret,
  'port-webhook-secret': 'an-invented-signing-secret',
})

const tenant = createDemoTenant(NOW)

// Two nights in one folder: the second compares itself with the first.
await record('success', [
  {
    tenant: createEarlierDemoTenant(new Date(NOW.getTime() - DAY_MS)),
    inputs: nightly(1),
    daysAgo: 1,
  },
  { tenant, inputs: nightly(0) },
])
await record('partial', [
  {
    tenant: createTenant({
      ...tenant,
      m365: { ...tenant.m365, licencesAllowed: false, concealed: true },
    }),
    inputs: () => ({ 'github-org': `${DEMO_ORG}\nocto-nobody` }),
  },
])
await record('setup', [
  {
    tenant,
    port: { isEmpty: true },
    inputs: (emulators) => ({ ...portInputs(emulators), mode: 'setup' }),
  },
])
await record('check', [
  {
    tenant: createTenant({ ...tenant, usage: { policyEnabled: false } }),
    inputs: (emulators) => ({ ...portInputs(emulators), mode: 'check' }),
  },
])

async function record(name: Recorded, runs: readonly Run[]): Promise<void> {
  const tempDir = mkdtempSync(join(tmpdir(), 'record-'))
  for (const [index, run] of runs.entries()) {
    await applySetup(run, tempDir, index + 1)
  }
  const file = recordedFile(name)
  copyFileSync(join(tempDir, 'copilot-usage-for-port/report.json'), file)
  console.log(file)
}

async function applySetup(
  { inputs, daysAgo = 0, ...options }: Run,
  tempDir: string,
  number: number,
): Promise<void> {
  const emulators = await startEmulators(options)
  try {
    await runStep({
      tempDir,
      inputs: { ...emulatedInputs(emulators), ...inputs(emulators) },
      env: {
        NODE_EXTRA_CA_CERTS: emulators.caFile,
        GITHUB_REPOSITORY: 'octo-org/copilot-usage',
        GITHUB_RUN_ID: `170000000${number}`,
        NODE_OPTIONS: `--import ${SHIFT_CLOCK}`,
        DAYS_AGO: String(daysAgo),
      },
    })
  } finally {
    await emulators.close()
  }
}
