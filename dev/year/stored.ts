// What Port has at the end, and what other tools have put there.
import type { Catalog } from '../emulators/start.ts'

export const DAYS_OF_PEOPLE = 'github_copilot_user_usage'
const OLD_DAY = '2026-09-20'

/** Of an organization that the run does not read, and of other tools. */
const FOREIGN = [
  ['octo-museum', `octo-museum/1@${OLD_DAY}`],
  ['octo-org', `mona@octo-org@${OLD_DAY}`],
  ['octo-org', 'octo-org/mona'],
] as const

const FOREIGN_IDENTIFIERS: readonly string[] = FOREIGN.map(([, name]) => name)

/** Adds old days of people that no run may delete. */
export function seedForeign(catalog: Catalog): void {
  for (const [scope, identifier] of FOREIGN) {
    catalog.keep(DAYS_OF_PEOPLE, identifier, {
      scope,
      scope_type: 'organization',
      record_date: `${OLD_DAY}T00:00:00Z`,
    })
  }
}

export type Stored = {
  /** Entities by blueprint, without those of other tools. */
  readonly counts: ReadonlyMap<string, number>
  /** The days of people, the oldest first. */
  readonly days: readonly string[]
  /** Entities of other tools that are gone. */
  readonly lostForeign: readonly string[]
}

export function readStored(catalog: Catalog): Stored {
  const own = (blueprint: string) =>
    catalog
      .entities(blueprint)
      .filter(({ identifier }) => !FOREIGN_IDENTIFIERS.includes(identifier))
  const days = own(DAYS_OF_PEOPLE).map(({ properties }) =>
    String(properties.record_date).slice(0, 10),
  )
  return {
    counts: new Map(
      [...catalog.blueprints.keys()].map((name) => [name, own(name).length]),
    ),
    days: [...new Set(days)].sort(),
    lostForeign: FOREIGN_IDENTIFIERS.filter(
      (name) => catalog.get(DAYS_OF_PEOPLE, name) === undefined,
    ),
  }
}
