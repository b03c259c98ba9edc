// Workflows as data: those of this repository and those to copy.
import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

export type Step = {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly 'continue-on-error'?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

export type Job = {
  readonly uses?: string
  readonly needs?: string | readonly string[]
  readonly 'timeout-minutes'?: number
  readonly concurrency?: unknown
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> }
  readonly steps?: readonly Step[]
  readonly with?: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, unknown>>
}

export type Workflow = {
  readonly name: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

export type WorkflowFile = {
  readonly file: string
  readonly text: string
  readonly workflow: Workflow
}

/** Workflows that others call or copy; they run the action. */
export const SHIPPED = [
  '.github/workflows/copilot-usage-organizations.yml',
  ...globSync('docs/examples/*.yml').sort(),
]

/** Where a reusable workflow checks out the action. */
export const CHECKED_OUT = './.copilot-usage-for-port'

/** All workflows. */
export const ALL = [
  ...globSync('.github/workflows/*.yml').sort(),
  ...globSync('docs/examples/*.yml').sort(),
]

/** Reads one workflow. */
export function readWorkflow(file: string): WorkflowFile {
  const text = readFileSync(file, 'utf8')
  return { file, text, workflow: parse(text) }
}

/** Lists the steps of all jobs. */
export function stepsOf({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap((job) => job.steps ?? [])
}

/** Whether a step runs this action. */
export function isOurs({ uses = '' }: Step): boolean {
  return (
    uses === CHECKED_OUT ||
    uses.startsWith('octo-tools/copilot-usage-for-port@')
  )
}
