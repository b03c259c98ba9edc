import type { DatasetName } from '../../domain/dataset.ts'
import { RequestCounter } from '../../http/http-client.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { CollectionUnit, Collector, CollectorEvent } from '../collector.ts'
import type { M365CollectorOptions } from './options.ts'
import { M365Session } from './session.ts'
import {
  collectDaily,
  collectSummary,
  collectSummaryAndUsers,
  collectUsers,
} from './units.ts'

type Story = (
  session: M365Session,
  log: Logger,
) => AsyncGenerator<CollectorEvent>

/** Reads Microsoft 365 Copilot licences and usage of one tenant. */
export function m365Collector(options: M365CollectorOptions): Collector {
  const counter = new RequestCounter()
  const session = new M365Session({
    ...options,
    graphHttp: options.graphHttp.countedBy(counter),
    entraHttp: options.entraHttp.countedBy(counter),
  })
  const units = listStories(options.datasets).map(
    ({ datasets, story }) => new Unit({ datasets, story, session, counter }),
  )
  return { source: 'm365', concurrency: 1, units: () => units }
}

type Chapter = {
  readonly datasets: readonly DatasetName[]
  readonly story: Story
}

function listStories(datasets: readonly DatasetName[]): Chapter[] {
  const has = (name: DatasetName): boolean => datasets.includes(name)
  const chapters: Chapter[] = []
  if (has('m365-summary') && has('m365-users')) {
    chapters.push({
      datasets: ['m365-summary', 'm365-users'],
      story: collectSummaryAndUsers,
    })
  } else if (has('m365-summary')) {
    chapters.push({ datasets: ['m365-summary'], story: collectSummary })
  } else if (has('m365-users')) {
    chapters.push({ datasets: ['m365-users'], story: collectUsers })
  }
  if (has('m365-daily')) {
    chapters.push({ datasets: ['m365-daily'], story: collectDaily })
  }
  return chapters
}

/** One story of the session; units are read one after the other. */
class Unit implements CollectionUnit {
  readonly datasets: readonly DatasetName[]
  readonly #story: Story
  readonly #session: M365Session
  readonly #counter: RequestCounter
  #before: number | undefined
  #after: number | undefined

  constructor(
    options: Chapter & {
      readonly session: M365Session
      readonly counter: RequestCounter
    },
  ) {
    this.datasets = options.datasets
    this.#story = options.story
    this.#session = options.session
    this.#counter = options.counter
  }

  get requestCount(): number {
    if (this.#before === undefined) return 0
    return (this.#after ?? this.#counter.count) - this.#before
  }

  async *collect(log: Logger): AsyncGenerator<CollectorEvent> {
    this.#before = this.#counter.count
    try {
      yield* this.#story(this.#session, log)
    } finally {
      this.#after = this.#counter.count
    }
  }
}
