// A process that runs the tests of one mutant after another.
import { readFileSync } from 'node:fs'
import { applyMutant } from '../mutants/list-mutants.ts'
import { importFresh, registerFreshModules } from './fresh-modules.ts'
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
    clearTests()
    try {
      const change = mutant && {
        file: mutant.file,
        text: applyMutant(readFileSync(mutant.file, 'utf8'), mutant),
      }
      await importFresh([SETUP, ...tests], change)
    } catch (error) {
      return `import: ${String(error).slice(0, 200)}`
    }
    return runTests(timeoutMs)
  }
}
