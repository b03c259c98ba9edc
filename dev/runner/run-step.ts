// Runs a JavaScript action as GitHub's runner does: inputs as INPUT_…, files
// for outputs and summary. Of this process's own environment it has PATH, and
// Node's cache of compiled scripts if there is one.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BUNDLE = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

export type StepOptions = {
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** The script that runs; default: the bundle that ships. */
  readonly main?: string
  /** The runner's temporary folder; default: a new one. */
  readonly tempDir?: string
  /** The descriptor of the file to which the log goes, instead of the result. */
  readonly logTo?: number
  /** Is given every piece of the log as it comes. */
  readonly onLog?: (text: string) => void
  /** Can stop the step, as cancelling a workflow does. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void
}

export type StepResult = {
  readonly exitCode: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly tempDir: string
  readonly durationMs: number
}

/** Runs one step to its end. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const step = prepareStep(options)
  const startedAt = performance.now()
  const { exitCode, log } = await execute(options, step.env)
  const durationMs = performance.now() - startedAt
  return { exitCode, log, durationMs, ...step.readFiles() }
}

/** Prepares the variables and the files of a step. */
export function prepareStep({
  inputs,
  env,
  tempDir = mkdtempSync(join(tmpdir(), 'runner-')),
}: StepOptions) {
  mkdirSync(tempDir, { recursive: true })
  const outputFile = join(tempDir, 'outputs')
  const summaryFile = join(tempDir, 'summary.md')
  writeFileSync(outputFile, '')
  writeFileSync(summaryFile, '')
  return {
    env: {
      ...toInputVariables(inputs),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_RUN_ID: '1700000001',
      GITHUB_RUN_ATTEMPT: '1',
      RUNNER_TEMP: tempDir,
      ...env,
    },
    readFiles: () => ({
      outputs: parseOutputs(readFileSync(outputFile, 'utf8')),
      summary: readFileSync(summaryFile, 'utf8'),
      tempDir,
    }),
  }
}

/** What a process of a test has of the environment of this one. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) }
}

async function execute(
  options: StepOptions,
  env: Readonly<Record<string, string>>,
): Promise<Pick<StepResult, 'exitCode' | 'log'>> {
  const child = spawn(process.execPath, [options.main ?? BUNDLE], {
    env: { ...ownEnvironment(), ...env },
    stdio: ['ignore', options.logTo ?? 'pipe', 'pipe'],
  })
  options.onStart?.((signal) => child.kill(signal))
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => {
      log += text
      options.onLog?.(text)
    })
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { exitCode, log }
}

/** https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function toInputVariables(
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const variables = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  return Object.fromEntries(variables)
}

/** The runner's file format: `name<<end`, the lines of the value, `end`. */
function parseOutputs(content: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = content.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const [name, end] = (lines[at] ?? '').split('<<')
    if (name === undefined || end === undefined) continue
    const from = at + 1
    at = lines.indexOf(end, from)
    outputs[name] = lines.slice(from, at).join('\n')
  }
  return outputs
}
