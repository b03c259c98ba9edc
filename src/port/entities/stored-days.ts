import { addDays, type Day } from '../../domain/day.ts'
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

type Client = Parameters<typeof searchEntities>[0]

/** Samples the days of a blueprint's entities. Costs one request. */
export async function readStoredDays(
  client: Client,
  wanted: DaysOf,
): Promise<StoredDays> {
  return daysIn(await readSample(client, wanted), wanted)
}

async function readSample(
  client: Client,
  wanted: DaysOf,
): Promise<readonly FoundEntity[]> {
  const sample: FoundEntity[] = []
  for await (const entity of searchEntities(client, sampleOf(wanted))) {
    sample.push(entity)
    if (sample.length === SAMPLE_SIZE) break
  }
  return sample
}

function daysIn(
  sample: readonly FoundEntity[],
  { property }: DaysOf,
): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>()
  for (const entity of sample) {
    const { identifier } = entity
    const day = storedDay(entity, property)
    const prefix = identifier.slice(0, identifier.indexOf('/') + 1)
    if (day !== undefined) {
      days.set(prefix, (days.get(prefix) ?? new Set<string>()).add(day))
    }
  }
  return days
}

/** Knows the days that scopes had in Port before a run. */
export class EarlierDays {
  #days: StoredDays = new Map()
  /** The entities with an earlier day than the newest one of their scope. */
  readonly #older = new Map<string, string>()

  /** Costs a second request if a scope is large. */
  async read(client: Client, wanted: DaysOf): Promise<void> {
    const sample = await readSample(client, wanted)
    const days = daysIn(sample, wanted)
    const [newest] = [...days.values()]
      .flatMap((set) => [...set])
      .sort()
      .reverse()
    const all =
      sample.length < SAMPLE_SIZE || newest === undefined
        ? sample
        : searchEntities(client, sampleOf(wanted, addDays(newest, -1)))
    for await (const entity of all) {
      const day = storedDay(entity, wanted.property) ?? ''
      if (day < (newest ?? '')) this.#older.set(entity.identifier, day)
    }
    this.#days = new Map([...this.#days, ...days])
  }

  /**
   * The newest day that an earlier run has stored of everybody whom this run
   * has found. A run that failed in part has stored it only of some.
   */
  newestBefore(
    day: Day,
    prefix: string,
    found: ReadonlySet<string>,
  ): string | undefined {
    let newest = newestDayBefore(this.#days, prefix, day)
    for (const [identifier, older] of this.#older) {
      if (newest === undefined || !found.has(identifier)) continue
      if (older < newest) newest = older
    }
    return newest
  }
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

function sampleOf(
  { blueprint, property, prefix }: DaysOf,
  until = '2999-12-31',
): EntitySearch {
  const always = {
    from: '2015-01-01T00:00:00.000Z',
    to: `${until}T00:00:00.000Z`,
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
