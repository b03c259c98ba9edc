// A process that runs the tests of one mutant after another.
import { readFileSync } from 'node:fs'
import { applyMutant } from '../mutants/list-mutants.ts'
import {
  type Change,
  importFresh,
  registerFreshModules,
} from './fresh-modules.ts'
import type { Answer, Job } from './protocol.ts'
import { clearTests, runTests } from './test-tree.ts'

const SETUP = '__tests__/support/jest/setup.ts'

registerFreshModules()

process.on('message', (job: Job) => {
  void answer(job)
})

// What a mutant leaves behind must not end the run of the next one.
process.on('unhandledRejection', () => undefined)
process.on('uncaughtException', () => undefined)

async function answer({ mutant, tests, timeoutMs }: Job): Promise<void> {
  const startedAt = performance.now()
  const failed = await run()
  const durationMs = performance.now() - startedAt
  const answer: Answer = { failed, durationMs, rss: process.memoryUsage.rss() }
  process.send?.(answer)

  async function run(): Promise<string | undefined> {
    const change = mutant && {
      file: mutant.file,
      text: applyMutant(readFileSync(mutant.file, 'utf8'), mutant),
    }
    for (const test of tests) {
      const failed = await runFile(test, change, timeoutMs)
      if (failed !== undefined) return failed
    }
    return undefined
  }
}

/** Runs a file alone, as jest does: hooks such as those of nock end with it. */
async function runFile(
  test: string,
  change: Change | undefined,
  timeoutMs: number,
): Promise<string | undefined> {
  clearTests()
  try {
    await importFresh([SETUP, test], change)
  } catch (error) {
    return `import: ${String(error).slice(0, 200)}`
  }
  return runTests(timeoutMs)
}
