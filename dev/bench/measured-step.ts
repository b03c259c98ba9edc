import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runStep } from '../runner/run-step.ts'
import type { EmulatorHost } from './emulator-host.ts'
import type { Traffic } from './traffic.ts'

const MEMORY_MODULE = new URL('peak-memory.js', import.meta.url).href
const SHOWN_LOG = 2_000
const MIB = 1024 * 1024

const memorySchema = z.object({
  peakBytes: z.number(),
  liveBytes: z.number(),
})

/** What one run took. */
export type Measurement = {
  readonly seconds: number
  /** Most memory that the process had, garbage included. */
  readonly peakMb: number
  /** Most memory that was still in use after a full garbage collection. */
  readonly liveMb: number
  readonly traffic: Traffic
}

export type MeasuredStep = {
  readonly inputs: Readonly<Record<string, string>>
  /** The script that runs; default: the bundle that ships. */
  readonly main?: string
}

/**
 * Runs a step against the emulators and measures it from outside.
 * @throws when it fails: figures of half a run would say nothing
 */
export async function measureStep(
  host: EmulatorHost,
  { inputs, ...program }: MeasuredStep,
): Promise<Measurement> {
  const tempDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const memoryFile = join(tempDir, 'memory.json')
  const step = await runStep({
    ...program,
    tempDir,
    inputs: { ...host.inputs, ...inputs },
    env: {
      NODE_EXTRA_CA_CERTS: host.caFile,
      NODE_OPTIONS: `--import ${MEMORY_MODULE}`,
      BENCH_MEMORY_FILE: memoryFile,
    },
  })
  const traffic = await host.takeTraffic()
  if (step.exitCode !== 0) {
    throw new Error(`The step failed:\n${step.log.slice(-SHOWN_LOG)}`)
  }
  const memory = memorySchema.parse(
    JSON.parse(readFileSync(memoryFile, 'utf8')),
  )
  rmSync(tempDir, { recursive: true })
  return {
    seconds: step.durationMs / 1000,
    peakMb: memory.peakBytes / MIB,
    liveMb: memory.liveBytes / MIB,
    traffic,
  }
}

/** Returns the run whose time lies in the middle. */
export function medianRun(runs: readonly Measurement[]): Measurement {
  const sorted = runs.toSorted((one, other) => one.seconds - other.seconds)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('Nothing was measured.')
  return middle
}
