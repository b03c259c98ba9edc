// The sources of the product. A new source is one line in SOURCE_PARTS.
import type { Collector } from '../collectors/collector.ts'
import type { Source } from '../domain/dataset.ts'
import type { Checker } from '../modes/check.ts'
import type { RunContext } from './context.ts'
import { createGitHubCheck, createGitHubCollector } from './github.ts'
import { createM365Check, createM365Collector } from './m365.ts'
import { createPortCheck } from './port.ts'

/** Each part is undefined when the config has no dataset of the source. */
type SourceParts = {
  /** The heading of its lines in a check. */
  readonly area: string
  readonly createCollector: (
    context: RunContext,
  ) => Promise<Collector> | undefined
  readonly createCheck: (context: RunContext) => Checker['check'] | undefined
}

const SOURCE_PARTS: Readonly<Record<Source, SourceParts>> = {
  github: {
    area: 'GitHub',
    createCollector: createGitHubCollector,
    createCheck: createGitHubCheck,
  },
  m365: {
    area: 'Microsoft 365',
    createCollector: createM365Collector,
    createCheck: createM365Check,
  },
}

export function createCollectors(context: RunContext): Promise<Collector[]> {
  const collectors = Object.values(SOURCE_PARTS).flatMap(
    ({ createCollector }) => createCollector(context) ?? [],
  )
  return Promise.all(collectors)
}

/** Creates the checkers in the order of the report: the sources, then Port. */
export function createCheckers(context: RunContext): Checker[] {
  const sources = Object.values(SOURCE_PARTS).flatMap(
    ({ area, createCheck }) => {
      const check = createCheck(context)
      return check === undefined ? [] : [{ area, check }]
    },
  )
  return [...sources, { area: 'Port', check: createPortCheck(context) }]
}
