import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Job } from './protocol.ts'

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
const MAX_RSS = 1_500_000_000

/** Runs jobs in a child process, which is replaced when it hangs or grows. */
export class TestProcess {
  #child: ChildProcess | undefined

  /** Returns `undefined` when the job does not end within the limit. */
  async run(job: Job, limitMs: number): Promise<Answer | undefined> {
    this.#child ??= fork(WORKER, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    const answer = await ask(this.#child, job, limitMs)
    if (answer === undefined || answer.rss > MAX_RSS) this.close()
    return answer
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

function ask(
  child: ChildProcess,
  job: Job,
  limitMs: number,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, limitMs)
    child.once('message', end)
    child.once('exit', end)
    child.send(job)

    function end(answer: unknown): void {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(isAnswer(answer) ? answer : undefined)
    }
  })
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'durationMs' in value
}
