// The sources of the product. A new source is one line in SOURCE_PARTS.
import type { Collector } from '../collectors/collector.ts'
import type { Config } from '../config/config.ts'
import type { Source } from '../domain/dataset.ts'
import { scopeKey } from '../domain/scope.ts'
import type { Checker } from '../modes/check.ts'
import type { RunContext } from './context.ts'
import { createGitHubCheck, createGitHubCollector } from './github.ts'
import { createM365Check, createM365Collector } from './m365.ts'
import { createPortCheck } from './port.ts'

/** Each part is undefined when the config has no dataset of the source. */
type SourceParts = {
  /** The heading of its lines in a check. */
  readonly area: string
  /** Names what it reads, as the record of a run does. */
  readonly scopesOf: (config: Config) => readonly string[]
  readonly createCollector: (
    context: RunContext,
  ) => Promise<Collector> | undefined
  readonly createCheck: (context: RunContext) => Checker['check'] | undefined
}

const SOURCE_PARTS: Readonly<Record<Source, SourceParts>> = {
  github: {
    area: 'GitHub',
    scopesOf: ({ github }) => github?.scopes.map(scopeKey) ?? [],
    createCollector: createGitHubCollector,
    createCheck: createGitHubCheck,
  },
  m365: {
    area: 'Microsoft 365',
    scopesOf: ({ m365 }) => (m365 === undefined ? [] : ['m365']),
    createCollector: createM365Collector,
    createCheck: createM365Check,
  },
}

/** Returns organizations, `enterprise:<slug>` and `m365`. */
export function scopesOf(config: Config): string[] {
  return Object.values(SOURCE_PARTS).flatMap((parts) => parts.scopesOf(config))
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
