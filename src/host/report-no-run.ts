import { MODES, type RawInputs } from '../config/inputs.ts'
import { writeReportOfNoRun } from '../report/no-run-report.ts'
import { redact } from '../runtime/redact.ts'
import { systemClock } from './system-clock.ts'

/** The inputs are as given: they may be what is wrong. */
export function reportNoRun(
  error: unknown,
  inputs: RawInputs,
  { outputDir, runId }: { readonly outputDir: string; readonly runId: string },
): string | undefined {
  return writeReportOfNoRun(error, {
    mode: nameOf(inputs.mode),
    isDryRun: inputs['dry-run'] === 'true',
    outputDir,
    runId,
    clock: systemClock,
  })
}

/** A token could be in its place. */
function nameOf(mode: string): string {
  if (mode === '') return 'ingest'
  return MODES.some((name) => name === mode) ? mode : redact(mode)
}
