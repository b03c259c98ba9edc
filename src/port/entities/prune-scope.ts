import type { Failure } from '../../errors.ts'
import type { Parts } from './parts.ts'
import { type FoundEntity, hasAll, UPDATED_AT } from './search.ts'
import { storedDay } from './stored-days.ts'

/** The entities of one scope that a complete run has found. */
export type PruneScope = {
  readonly blueprint: string
  /** What the entities are about, for messages; people if undefined. */
  readonly noun?: 'people' | 'teams' | undefined
  /** All begin with the scope, up to the first slash: `octo-org/`. */
  readonly identifiers: Iterable<string>
  /** Properties that all entities of the scope have. */
  readonly properties: Readonly<Record<string, string>>
  /** What follows the scope in an identifier of ours; anything if undefined. */
  readonly keyForm?: RegExp | undefined
  /** Set if the run has read a report. Entities of later reports stay. */
  readonly report?: DayProperty | undefined
  /**
   * Set if the run may lack a few who are not gone. A person counts as gone only
   * if an earlier report also lacked them: the stored day is older than the
   * newest day that an earlier run has stored.
   */
  readonly nearlyComplete?: DayProperty | undefined
  /** Set if an entity that is not found stays until its day is before this. */
  readonly notSince?: DayProperty | undefined
  /** Set if the list has entries that name nobody. */
  readonly nameless?: Nameless | undefined
  /** Set if Port may refuse a deletion because of related entities. */
  readonly parts?: Parts | undefined
}

/** A property that stores a day, and the day to compare it with. */
export type DayProperty = {
  readonly property: string
  readonly day: string
}

/** Entries of a list that name nobody, such as seats without a person. */
export type Nameless = {
  /** The property with the instant since which an entity is in the list. */
  readonly property: string
  /** The instants since which the entries are in the list, as epoch time. */
  readonly since: ReadonlySet<number>
}

export type PruneOutcome = {
  /** Entities of the scope in Port. */
  readonly known: number
  /** Entities in Port that the run did not find and may delete. */
  readonly gone: number
  /** Entities that the run did not find, but that are too new to delete. */
  readonly tooNew?: number
  /** Entities that the run did not find, but that changed since its start. */
  readonly changed?: number
  /** Entities that may be one of the list's entries that name nobody. */
  readonly nameless?: number
  readonly removed: number
  /** Why Port keeps entities that are gone. */
  readonly kept?: string
  readonly failure?: Failure
  /** In a dry run: why the run without `dry-run` would hold back. */
  readonly heldBack?: Failure
}

/** Whether an entity is of the scope and can be one that we have stored. */
export function isOurs(
  entity: FoundEntity,
  { properties, keyForm }: PruneScope,
): boolean {
  const { identifier } = entity
  const key = identifier.slice(identifier.indexOf('/') + 1)
  const hasForm = keyForm === undefined || keyForm.test(key)
  return hasForm && hasAll(entity, properties)
}

/** Whether an entity may be one of the list's entries that name nobody. */
export function isMaybeNameless(
  { properties }: FoundEntity,
  nameless: Nameless | undefined,
): boolean {
  if (nameless === undefined || nameless.since.size === 0) return false
  const since = Date.parse(String(properties[nameless.property]))
  return Number.isNaN(since) || nameless.since.has(since)
}

/** The fields of an entity that decide whether it is deleted. */
export function fieldsOf(scope: PruneScope): string[] {
  const { properties, report, nearlyComplete, notSince, nameless } = scope
  const rules = [report, nearlyComplete, notSince, nameless]
  const names = rules.flatMap((rule) => (rule ? [rule.property] : []))
  const all = new Set([...Object.keys(properties), ...names])
  return [
    UPDATED_AT,
    '$createdAt',
    ...[...all].map((name) => `properties.${name}`),
  ]
}

/** Microsoft may answer with an older report than the night before. */
export function isOfLaterReport(
  missing: FoundEntity,
  report: DayProperty | undefined,
): boolean {
  if (report === undefined) return false
  return (storedDay(missing, report.property) ?? '') > report.day
}

/** Whether an entity is of an earlier day, if that matters. */
export function isBefore(
  missing: FoundEntity,
  rule: DayProperty | undefined,
): boolean {
  if (rule === undefined) return true
  return (storedDay(missing, rule.property) ?? rule.day) < rule.day
}
