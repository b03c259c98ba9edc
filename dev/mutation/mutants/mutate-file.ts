import { readFileSync } from 'node:fs'
import {
  type FileResult,
  hashOf,
  isSameChange,
  type Survivor,
} from '../result.ts'
import { findTests, isNamedAfter } from '../tests/find-tests.ts'
import type { TestProcess } from '../tests/test-process.ts'
import { applyMutant, listMutants, type Mutant } from './list-mutants.ts'
import type { TypeChecker } from './type-check.ts'

/** How much longer one test may take than the slowest file of tests. */
const PATIENCE = 5
/** How many times longer all tests may take than one. */
const TESTS_PATIENCE = 4
const MIN_LIMIT_MS = 6_000
const BATCH_SIZE = 100

export type Surroundings = {
  readonly tests: TestProcess
  readonly types: TypeChecker
  /** The earlier result, when only its survivors are tried again. */
  readonly earlier: FileResult | undefined
}

type Setting = {
  readonly tests: TestProcess
  readonly files: readonly string[]
  /** How long one test may take. */
  readonly limitMs: number
}

type Outcome = {
  readonly mutant: Mutant
  readonly isKilled: boolean
  readonly isEnded: boolean
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
  const times = await timeTests(tests, findTests(file))
  // Most mutants die early, in the tests of the file or in quick ones.
  const files = times
    .toSorted((one, other) => one.ms - other.ms)
    .map((each) => each.test)
    .sort((one, other) => {
      return Number(isNamedAfter(other, file)) - Number(isNamedAfter(one, file))
    })
  const slowestMs = Math.max(0, ...times.map(({ ms }) => ms))
  const limitMs = Math.max(MIN_LIMIT_MS, PATIENCE * slowestMs)
  const outcomes = await tryAll(mutants, { tests, files, limitMs })
  const survived = outcomes.filter(({ isKilled }) => !isKilled)
  const accepted = survived.filter(({ mutant }) => {
    return types.accepts(file, applyMutant(text, mutant))
  })
  const refused = survived.length - accepted.length
  const timeouts = outcomes.filter(({ isEnded }) => !isEnded).length
  return {
    source: hashOf(text),
    mutants: (earlier?.mutants ?? mutants.length) - refused,
    timeouts: (earlier?.timeouts ?? 0) + timeouts,
    survivors: accepted.map(({ mutant }) => survivorOf(mutant)),
  }
}

/** Tries mutants in batches, each of which proves that its tests still pass. */
async function tryAll(
  mutants: readonly Mutant[],
  setting: Setting,
): Promise<Outcome[]> {
  const { tests, files, limitMs } = setting
  const outcomes: Outcome[] = []
  for (let at = 0; at < mutants.length; at += BATCH_SIZE) {
    const batch = mutants.slice(at, at + BATCH_SIZE)
    const found: Outcome[] = []
    for (const mutant of batch) found.push(await tryOne(mutant, setting))
    const job = { mutant: undefined, tests: files, timeoutMs: limitMs }
    const answer = await tests.run(job, TESTS_PATIENCE * limitMs)
    if (answer?.failed !== undefined || answer === undefined) {
      // A mutant has left something behind that fails the tests of the next.
      found.length = 0
      for (const mutant of batch) {
        tests.close()
        found.push(await tryOne(mutant, setting))
      }
      tests.close()
    }
    outcomes.push(...found)
  }
  return outcomes
}

async function tryOne(mutant: Mutant, setting: Setting): Promise<Outcome> {
  const { tests, files, limitMs } = setting
  const job = { mutant, tests: files, timeoutMs: limitMs }
  const answer = await tests.run(job, TESTS_PATIENCE * limitMs)
  const isKilled = answer === undefined || answer.failed !== undefined
  return { mutant, isKilled, isEnded: answer !== undefined }
}

function survivedIn({ survivors }: FileResult): (mutant: Mutant) => boolean {
  return (mutant) => survivors.some((each) => isSameChange(each, mutant))
}

function survivorOf({ line, code, mutant, context }: Mutant): Survivor {
  return { line, code, mutant, context }
}

/** Runs each test file on the code as it is, which must pass. */
async function timeTests(
  tests: TestProcess,
  files: readonly string[],
): Promise<{ readonly test: string; readonly ms: number }[]> {
  const times: { test: string; ms: number }[] = []
  for (const test of files) {
    const job = { mutant: undefined, tests: [test], timeoutMs: 60_000 }
    const answer = await tests.run(job, 300_000)
    if (answer === undefined) throw new Error(`${test} does not end.`)
    if (answer.failed !== undefined) {
      throw new Error(`Without a mutant this test fails: ${answer.failed}`)
    }
    times.push({ test, ms: answer.durationMs })
  }
  return times
}
