// How long a mistake in the inputs takes to be told, against the least that an
// action can be; and how large the bundle is.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runStep } from '../../runner/run-step.ts'
import { filesOf, ROOT } from '../../scripts/bundle.ts'
import { figure, printHead, printRow } from '../table.ts'

const CORE_ONLY = fileURLToPath(
  new URL('../baselines/core-only-action.js', import.meta.url),
)
const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
const ROUNDS = 15
const MAX_RATIO = 1.4
const MAX_BUNDLE_MB = 2.81

/** Measures the start; gives the limits that were broken. */
export async function benchStartup(): Promise<string[]> {
  const folder = buildCoreOnly()
  const { bundle, coreOnly } = await race(join(folder, 'index.js'))
  rmSync(folder, { recursive: true })
  const ratio = bundle / coreOnly
  const size = bundleMb()
  printHead(['bundle ms', '@actions/core alone ms', 'ratio', 'bundle MB'])
  printRow([
    figure(bundle, 0),
    figure(coreOnly, 0),
    figure(ratio, 2),
    figure(size, 2),
  ])
  return [
    ...(ratio < MAX_RATIO
      ? []
      : [`The start takes ${figure(ratio, 2)} times as long.`]),
    ...(size < MAX_BUNDLE_MB
      ? []
      : [`The bundle has ${figure(size, 2)} MB, not under ${MAX_BUNDLE_MB}.`]),
  ]
}

/** The median of each, run in turns so that both meet the same machine. */
async function race(coreOnly: string) {
  const times = { bundle: [] as number[], coreOnly: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bundle.push(await timeOf({ inputs: {} }))
    times.coreOnly.push(await timeOf({ inputs: {}, main: coreOnly }))
  }
  return { bundle: median(times.bundle), coreOnly: median(times.coreOnly) }
}

async function timeOf(step: Parameters<typeof runStep>[0]): Promise<number> {
  const { exitCode, durationMs, tempDir } = await runStep(step)
  rmSync(tempDir, { recursive: true })
  if (exitCode !== 1) throw new Error(`Ended with ${exitCode}, not with 1.`)
  return durationMs
}

function buildCoreOnly(): string {
  const folder = mkdtempSync(join(tmpdir(), 'core-only-'))
  const { status } = spawnSync(
    process.execPath,
    [NCC, 'build', CORE_ONLY, '-o', folder],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (status !== 0) throw new Error(`ncc ended with ${status}`)
  return folder
}

/** The action's own files; the command line has a folder of its own. */
function bundleMb(): number {
  const folder = join(ROOT, 'dist')
  const scripts = filesOf(folder).filter((name) => /^[^/\\]+\.js$/.test(name))
  const bytes = scripts.map((name) => statSync(join(folder, name)).size)
  return bytes.reduce((sum, size) => sum + size, 0) / 1_000_000
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
