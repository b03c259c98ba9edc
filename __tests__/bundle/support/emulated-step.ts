// The bundle as a child process, between emulated services.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type EmulatorOptions,
  type Emulators,
  startEmulators,
} from '../../../dev/emulators/start.ts'
import { emulatedInputs } from '../../../dev/runner/emulated-inputs.ts'
import { runStep, type StepResult } from '../../../dev/runner/run-step.ts'
import type { Tenant } from '../../../dev/tenants/tenant.ts'
import { parseReport } from '../../support/valid-report.ts'

/** Runs a test over emulators that are closed whatever happens. */
export async function withEmulators(
  tenant: Tenant,
  test: (emulators: Emulators) => Promise<void>,
  options: Omit<EmulatorOptions, 'tenant'> = {},
): Promise<void> {
  const emulators = await startEmulators({ tenant, ...options })
  try {
    await test(emulators)
  } finally {
    await emulators.close()
  }
}

/** Runs the action with the emulators' inputs, and these on top. */
export async function runAction(
  emulators: Emulators,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const step = await runStep({
    inputs: { ...emulatedInputs(emulators), ...inputs },
    env: { NODE_EXTRA_CA_CERTS: emulators.caFile, ...env },
  })
  await emulators.catalog.settled()
  return step
}

/** Reads what the step says of itself in `report.json`. */
export function readReport(step: StepResult) {
  const file = join(step.tempDir, 'copilot-usage-for-port', 'report.json')
  return parseReport(readFileSync(file, 'utf8'))
}
