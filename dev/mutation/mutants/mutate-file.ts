import { readFileSync } from 'node:fs'
import { type FileResult, isSameChange, type Survivor } from '../result.ts'
import { findTests } from '../tests/find-tests.ts'
import type { TestProcess } from '../tests/test-process.ts'
import { applyMutant, listMutants, type Mutant } from './list-mutants.ts'
import type { TypeChecker } from './type-check.ts'

/** How much longer a mutant may take than the code as it is. */
const PATIENCE = 10
const MIN_LIMIT_MS = 20_000

export type Surroundings = {
  readonly tests: TestProcess
  readonly types: TypeChecker
  /** The earlier result, when only its survivors are tried again. */
  readonly earlier: FileResult | undefined
}

/** Tries the mutants of a file; `undefined` if it has none. */
export async function mutateFile(
  file: string,
  surroundings: Surroundings,
): Promise<FileResult | undefined> {
  const { tests, types, earlier } = surroundings
  const text = readFileSync(file, 'utf8')
  const all = listMutants(file, text)
  const mutants = earlier ? all.filter(survivedIn(earlier)) : all
  if (mutants.length === 0) return earlier
  const files = findTests(file)
  const limitMs = await limitOf(tests, files)
  const survivors: Survivor[] = []
  let timeouts = earlier?.timeouts ?? 0
  let refused = 0
  for (const mutant of mutants) {
    const job = { mutant, tests: files, timeoutMs: limitMs }
    const answer = await tests.run(job, 2 * limitMs)
    if (answer === undefined) timeouts += 1
    if (answer === undefined || answer.failed !== undefined) continue
    if (types.accepts(file, applyMutant(text, mutant))) {
      survivors.push(survivorOf(mutant))
    } else refused += 1
  }
  return {
    mutants: (earlier?.mutants ?? mutants.length) - refused,
    timeouts,
    survivors,
  }
}

function survivedIn({ survivors }: FileResult): (mutant: Mutant) => boolean {
  return (mutant) => survivors.some((each) => isSameChange(each, mutant))
}

function survivorOf({ line, code, mutant, context }: Mutant): Survivor {
  return { line, code, mutant, context }
}

/** Runs the tests on the code as it is, which must pass. */
async function limitOf(
  tests: TestProcess,
  files: readonly string[],
): Promise<number> {
  if (files.length === 0) return MIN_LIMIT_MS
  const job = { mutant: undefined, tests: files, timeoutMs: 60_000 }
  const answer = await tests.run(job, 300_000)
  if (answer === undefined) throw new Error('The tests do not end.')
  if (answer.failed !== undefined) {
    throw new Error(`Without a mutant this test fails: ${answer.failed}`)
  }
  return Math.max(MIN_LIMIT_MS, PATIENCE * answer.durationMs)
}
