// The scripts inside the workflows, run as a runner does.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runStep } from '../../../dev/runner/run-step.ts'
import {
  isOurs,
  readWorkflow,
  type Step,
  stepsOf,
} from '../../contract/workflows/workflow-files.ts'

const ORGANIZATIONS = '.github/workflows/copilot-usage-organizations.yml'
const NIGHTLY = 'docs/examples/copilot-usage.yml'
const REPLAY = 'docs/examples/copilot-usage-replay.yml'
const RELEASE = '.github/workflows/release.yml'

export type ScriptResult = {
  readonly exitCode: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}
type Variables = Readonly<Record<string, string>>

/** Runs a script of the workflow for organizations. */
export function runScript(id: string, folder: string, env: Variables) {
  return execute(
    stepOf(ORGANIZATIONS, (step) => step.id === id),
    folder,
    env,
  )
}

/** Adds up the reports in the folder `reports`, as the workflow does. */
export async function addUp(folder: string, organizations: readonly string[]) {
  const reports = join(folder, 'copilot-usage-total')
  cpSync(join(folder, 'reports'), reports, { recursive: true })
  const isTotal = (step: Step) => step.with?.mode === 'total'
  return runStep({
    inputs: inputsOf(stepOf(ORGANIZATIONS, isTotal), {
      'runner.temp': folder,
      'inputs.datasets': 'github-seats',
      "join(fromJSON(needs.plan.outputs.organizations), ' ')":
        organizations.join(' '),
    }),
    env: {},
    tempDir: folder,
  })
}

/** Runs the script of the replay workflow. */
export function runReplayScript(folder: string, env: Variables) {
  return execute(
    stepOf(REPLAY, (step) => step.id === 'find'),
    folder,
    env,
  )
}

/** Runs the script of the nightly workflow that finds the run before. */
export function runNightlyScript(folder: string, env: Variables) {
  return execute(
    stepOf(NIGHTLY, (step) => step.id === 'before'),
    folder,
    env,
  )
}

/** Runs a script of the release by the name of its step. */
export function runReleaseScript(name: string, folder: string, env: Variables) {
  return execute(
    stepOf(RELEASE, (step) => step.name === name),
    folder,
    env,
  )
}

/** Returns the action's inputs, with these values in place of expressions. */
export function stepInputs(values: Variables): Record<string, string> {
  return inputsOf(stepOf(ORGANIZATIONS, isOurs), values)
}

function inputsOf(
  { with: given = {} }: Step,
  values: Variables,
): Record<string, string> {
  const inputs = Object.entries(given).map(([name, value]) => [
    name,
    String(value).replace(
      /\$\{\{ (.+?) \}\}/g,
      (_, expression: string) => values[expression] ?? '',
    ),
  ])
  return Object.fromEntries(inputs)
}

function stepOf(file: string, isWanted: (step: Step) => boolean): Step {
  const step = stepsOf(readWorkflow(file).workflow).find(isWanted)
  if (step === undefined) throw new Error(`${file} has no such step.`)
  return step
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunshell */
function execute(step: Step, folder: string, env: Variables): ScriptResult {
  const missing = Object.keys(step.env ?? {}).filter((name) => !(name in env))
  if (missing.length > 0) throw new Error(`No value for ${missing.join()}.`)
  const script = join(folder, 'script.sh')
  const outputFile = join(folder, 'outputs')
  const summaryFile = join(folder, 'summary.md')
  writeFileSync(script, step.run ?? '')
  writeFileSync(outputFile, '')
  writeFileSync(summaryFile, '')
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', script],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...env,
      },
    },
  )
  const lines = readFileSync(outputFile, 'utf8').split('\n').filter(Boolean)
  return {
    exitCode: status,
    log: stdout + stderr,
    outputs: Object.fromEntries(lines.map((line) => splitAt(line, '='))),
    summary: readFileSync(summaryFile, 'utf8'),
  }
}

function splitAt(line: string, sign: string): [string, string] {
  const at = line.indexOf(sign)
  return [line.slice(0, at), line.slice(at + 1)]
}
