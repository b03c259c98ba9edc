// The last result of each file, in result.json beside this module.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Mutant } from './mutants/list-mutants.ts'

const RESULT = new URL('result.json', import.meta.url)
const EQUIVALENT = new URL('equivalent.json', import.meta.url)

/** A change that no test noticed. */
export type Survivor = Pick<Mutant, 'line' | 'code' | 'mutant' | 'context'>

export type FileResult = {
  /** The hash of the file when it was measured. */
  readonly source: string
  /** Mutants that the compiler accepts. */
  readonly mutants: number
  /** Killed mutants whose tests did not end. */
  readonly timeouts: number
  readonly survivors: readonly Survivor[]
}

export type Results = Readonly<Record<string, FileResult>>

/** Why a survivor behaves as the original does. */
export type Equivalence = {
  readonly file: string
  readonly context: string
  readonly code: string
  readonly mutant: string
  readonly reason: string
}

/** Returns a short text that differs between two versions of a file. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** Reads what earlier runs found. */
export function readResults(): Results {
  return JSON.parse(readFileSync(RESULT, 'utf8'))
}

/** Stores results, sorted by file. */
export function writeResults(results: Results): void {
  const sorted = Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify(Object.fromEntries(sorted), null, 2)
  writeFileSync(RESULT, `${text}\n`)
}

export function readEquivalences(): readonly Equivalence[] {
  return JSON.parse(readFileSync(EQUIVALENT, 'utf8'))
}

/** Whether two describe the same change. */
export function isSameChange(
  one: Omit<Survivor, 'line'>,
  other: Omit<Survivor, 'line'>,
): boolean {
  return (
    one.context === other.context &&
    one.code === other.code &&
    one.mutant === other.mutant
  )
}
