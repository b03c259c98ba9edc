import type { CollectorEvent } from '../../../src/collectors/collector.ts'
import type { GitHubClient } from '../../../src/collectors/github/client.ts'
import { collectSeats } from '../../../src/collectors/github/seats/collect-seats.ts'
import type { Collected } from '../../../src/domain/collected.ts'
import type { DatasetName } from '../../../src/domain/dataset.ts'
import type { DataRecord } from '../../../src/domain/record.ts'
import type { Scope } from '../../../src/domain/scope.ts'
import { toDataRecord } from '../../../src/records/records.ts'
import type { Logger } from '../../../src/runtime/logger.ts'
import { aContext } from '../builders/a-context.ts'
import { asSent } from '../builders/as-sent.ts'
import { FakeLogger } from '../fakes/fake-logger.ts'

type Given = {
  readonly client: GitHubClient
  readonly scope?: Scope
  readonly datasets?: readonly DatasetName[]
  readonly startedAt?: string
  readonly log?: Logger
  /** Seats may have any later date if it is left out. */
  readonly today?: string
}

/** Reads the seats of octo-org, for both datasets unless told otherwise. */
export async function seatEventsOf(given: Given): Promise<CollectorEvent[]> {
  const {
    client,
    scope = { type: 'organization', name: 'octo-org' },
    datasets = ['github-seats', 'github-seat-users'],
    log = new FakeLogger(),
    today,
  } = given
  const events: CollectorEvent[] = []
  const options = { client, scope, datasets, log, ...(today && { today }) }
  for await (const event of collectSeats(options)) {
    events.push(event)
  }
  return events
}

/** The records that come of what is read, as they would be sent. */
export async function seatRecordsOf(given: Given): Promise<DataRecord[]> {
  const startedAt = new Date(given.startedAt ?? '2026-11-22T03:30:00Z')
  const events = await seatEventsOf(given)
  return itemsIn(events).map((item) =>
    asSent(toDataRecord(item, aContext({ startedAt }))),
  )
}

/** What was found, without warnings and the like. */
export function itemsIn(events: readonly CollectorEvent[]): Collected[] {
  return events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
}
