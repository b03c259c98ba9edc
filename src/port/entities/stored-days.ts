import {
  beginsWith,
  type EntitySearch,
  type FoundEntity,
  searchEntities,
} from './search.ts'

/** Nearly all entities have the newest day, so a few of them show it. */
const SAMPLE_SIZE = 1_000

/** Days as `YYYY-MM-DD` that entities had before a run, by identifier prefix. */
export type StoredDays = ReadonlyMap<string, ReadonlySet<string>>

/** Whose days to read: those of a blueprint, or of a part of it. */
export type DaysOf = {
  readonly blueprint: string
  readonly property: string
  /** What the identifiers begin with. */
  readonly prefix?: string | undefined
}

/** Samples the days of a blueprint's entities. Costs one request. */
export async function readStoredDays(
  client: Parameters<typeof searchEntities>[0],
  wanted: DaysOf,
): Promise<StoredDays> {
  const { property } = wanted
  const found = searchEntities(client, sampleOf(wanted))
  const days = new Map<string, Set<string>>()
  let count = 0
  for await (const entity of found) {
    const day = storedDay(entity, property)
    const prefix = entity.identifier.slice(
      0,
      entity.identifier.indexOf('/') + 1,
    )
    if (day !== undefined) {
      days.set(prefix, (days.get(prefix) ?? new Set<string>()).add(day))
    }
    count += 1
    if (count === SAMPLE_SIZE) break
  }
  return days
}

/** The newest stored day before another one; undefined if there is none. */
export function newestDayBefore(
  days: StoredDays | undefined,
  prefix: string,
  day: string,
): string | undefined {
  const earlier = [...(days?.get(prefix) ?? [])].filter((each) => each < day)
  return earlier.toSorted().at(-1)
}

/** Reads the day of a stored `date-time`. */
export function storedDay(
  { properties }: FoundEntity,
  property: string,
): string | undefined {
  const value = properties[property]
  return typeof value === 'string' ? value.slice(0, 10) : undefined
}

function sampleOf({ blueprint, property, prefix }: DaysOf): EntitySearch {
  const always = {
    from: '2015-01-01T00:00:00.000Z',
    to: '2999-12-31T00:00:00.000Z',
  }
  return {
    blueprint,
    rules: [
      { property, operator: 'between', value: always },
      ...(prefix === undefined ? [] : [beginsWith(prefix)]),
    ],
    fields: [`properties.${property}`],
    limit: SAMPLE_SIZE,
  }
}
