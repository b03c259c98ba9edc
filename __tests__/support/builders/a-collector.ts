import type {
  CollectionUnit,
  Collector,
  CollectorEvent,
} from '../../../src/collectors/collector.ts'
import type { Collected } from '../../../src/domain/collected.ts'
import type { DatasetName, Source } from '../../../src/domain/dataset.ts'
import type { M365Summary, M365User } from '../../../src/domain/m365.ts'
import type { Scope } from '../../../src/domain/scope.ts'
import { aSeatList, aSeatPerson } from '../github/a-seat-holder.ts'

export const OCTO_ORG: Scope = { type: 'organization', name: 'octo-org' }
export const TENANT = '11111111-2222-3333-4444-555555555555'

/** What a unit does: what it finds in turn, and at last perhaps an error. */
type Course = {
  readonly datasets: readonly DatasetName[]
  readonly scope?: Scope
  readonly events?: readonly CollectorEvent[]
  readonly error?: unknown
  readonly requestCount?: number
}

/** A source that finds what it is told to find. */
export function aCollector(source: Source, ...courses: Course[]): Collector {
  return {
    source,
    concurrency: 2,
    units: () => courses.map(aUnit),
  }
}

function aUnit(course: Course): CollectionUnit {
  const { datasets, scope, events = [], requestCount = 3 } = course
  return {
    datasets,
    ...(scope && { scope }),
    requestCount,
    async *collect() {
      yield* events
      if (course.error !== undefined) throw course.error
    },
  }
}

/** Creates the event of an item that was found. */
export function found(item: Collected): CollectorEvent {
  return { type: 'item', item }
}

/** The seats of an organization: four, of which three are active. */
export function someSeats(scope: Scope = OCTO_ORG): Collected {
  const lastActivityAt = Date.parse('2026-11-20T10:00:00Z')
  const seats = aSeatList(
    { lastActivityAt },
    { lastActivityAt },
    { lastActivityAt },
    {},
  )
  return { dataset: 'github-seats', scope, seats }
}

/** The seat of one person. */
export function aSeatOf(userId: number, login: string): Collected {
  const holder = aSeatPerson({ person: { userId, login } })
  return { dataset: 'github-seat-users', scope: OCTO_ORG, holder }
}

/** What an organization's report says of a day. */
export function usageOf(day: string, scope: Scope = OCTO_ORG): Collected {
  const people = { dailyActive: 3 }
  const usage = { day, people, totals: {}, breakdown: {} }
  return { dataset: 'github-usage', scope, usage }
}

/** What the summary report says of the tenant. */
export function someM365Usage(overrides: Partial<M365Summary> = {}): Collected {
  return {
    dataset: 'm365-summary',
    summary: {
      tenantId: TENANT,
      period: 'D28',
      reportVersion: 'v2',
      reportDate: '2026-11-19',
      anyApp: { enabled: 300, active: 240 },
      apps: {},
      ...overrides,
    },
  }
}

/** What the detail report says of a person. */
export function anM365User(
  userPrincipalName: string,
  overrides: Partial<M365User> = {},
): Collected {
  return {
    dataset: 'm365-users',
    user: {
      tenantId: TENANT,
      period: 'D28',
      reportDate: '2026-11-19',
      userPrincipalName,
      isConcealed: false,
      activity: {},
      ...overrides,
    },
  }
}
