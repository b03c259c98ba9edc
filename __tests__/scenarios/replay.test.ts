import { renameSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { DatasetName } from '../../src/domain/dataset.ts'
import { CancelledError, SinkError } from '../../src/errors.ts'
import { replay } from '../../src/modes/replay.ts'
import { NewerStates } from '../../src/port/entities/newer-states.ts'
import { PortError } from '../../src/port/error.ts'
import { Batch } from '../../src/sink/batch.ts'
import type { Transport } from '../../src/sink/transport.ts'
import { UndeliveredStore } from '../../src/sink/undelivered/store.ts'
import { FakeClock } from '../support/fakes/fake-clock.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { FakeLogger } from '../support/fakes/fake-logger.ts'
import {
  FakeTransport,
  identifiersIn,
} from '../support/fakes/fake-transport.ts'

const REQUESTS = { github: 0, downloads: 0, entra: 0, graph: 0, port: 1 }

/** What an earlier run has kept, and replays of it. */
class ReplayBed implements Disposable {
  readonly folder = new FakeFolder()
  readonly logger = new FakeLogger()
  readonly #store = new UndeliveredStore(this.folder.path)

  /** Keeps people with the day of their state. */
  keepOf(day: string, ...identifiers: readonly string[]): void {
    const batch = new Batch('m365-users')
    for (const identifier of identifiers) {
      const report_date = `${day}T00:00:00.000Z`
      batch.add({ identifier, title: identifier, report_date }, undefined)
    }
    this.#store.keep(batch)
  }

  keep(dataset: DatasetName, ...identifiers: readonly string[]): void {
    const batch = new Batch(dataset)
    for (const name of identifiers) {
      batch.add({ identifier: name, title: name }, undefined)
    }
    this.#store.keep(batch)
  }

  replay(
    transport: Transport,
    signal = new AbortController().signal,
    newerStates?: NewerStates,
  ) {
    const clock = new FakeClock()
    const { logger } = this
    const folder = this.folder.path
    return replay(
      { folder, transport, newerStates, logger, signal },
      {
        runId: '42-1',
        startedAt: clock.now(),
        isDryRun: !transport.isSending,
        clock,
        usage: () => ({ requests: REQUESTS, waits_ms: 0 }),
      },
    )
  }

  identifiersIn(name: string): string[] {
    const { records } = JSON.parse(this.folder.read(name))
    return identifiersIn(JSON.stringify(records))
  }

  [Symbol.dispose](): void {
    this.folder[Symbol.dispose]()
  }
}

/** Port has people of two tenants, each with the day of a report. */
function portWith(answer: unknown) {
  const asked: unknown[] = []
  const post = async (_: string, __: unknown, body: unknown) => {
    asked.push(body)
    if (answer instanceof Error) throw answer
    return answer
  }
  return { asked, newerStates: new NewerStates({ post }) }
}

const STORED = {
  entities: [
    { identifier: 't/a', properties: { report_date: '2026-11-20T00:00:00Z' } },
    { identifier: 't/b', properties: { report_date: '2026-11-21T00:00:00Z' } },
    { identifier: 'u/a', properties: { report_date: '2026-11-19T00:00:00Z' } },
  ],
}

describe('a replay of people', () => {
  it('deletes who is older than what a later run has delivered', async () => {
    using bed = new ReplayBed()
    bed.keepOf('2026-11-20', 't/a', 't/gone', 'u/a', 'v/a')
    bed.keepOf('2026-11-21', 't/c')
    const transport = new FakeTransport()
    const { asked, newerStates } = portWith(STORED)

    const report = await bed.replay(transport, undefined, newerStates)

    expect(
      transport.delivered.flatMap(({ identifiers }) => identifiers),
    ).toEqual(['u/a', 'v/a', 't/c'])
    expect(report).toMatchObject({
      result: 'success',
      datasets: [{ collected: 5, sent: 3, superseded: 2, failed: 0 }],
    })
    // One search for each of the tenants t, u and v.
    expect(asked).toHaveLength(3)
    expect(bed.folder.names()).toEqual([])
    expect(bed.logger.messages('info')).toContain(
      '1-m365-copilot-users.json: 2 deleted, because Port has a later day; accepted and deleted.',
    )
  })

  it('keeps everybody while Port does not say what it has', async () => {
    using bed = new ReplayBed()
    bed.keepOf('2026-11-20', 't/a')
    const isDown = new PortError('PORT_UNAVAILABLE', 'Port is down.')
    const { newerStates } = portWith(isDown)
    const transport = new FakeTransport()

    const report = await bed.replay(transport, undefined, newerStates)

    expect(transport.delivered).toEqual([])
    expect(report.datasets).toMatchObject([
      { status: 'failed', error: { code: 'PORT_UNAVAILABLE' } },
    ])
    expect(bed.folder.names()).toEqual(['1-m365-copilot-users.json'])
  })

  it('sends days whatever Port has, because each is an entity', async () => {
    using bed = new ReplayBed()
    bed.keep('github-user-usage', 'octo-org/1@2026-11-01')
    const { asked, newerStates } = portWith(STORED)

    const report = await bed.replay(new FakeTransport(), undefined, newerStates)

    expect(report.datasets).toMatchObject([{ sent: 1 }])
    expect(asked).toEqual([])
  })
})

describe('a replay', () => {
  it('leaves in a file only what was rejected', async () => {
    using bed = new ReplayBed()
    bed.keep('m365-users', 'a', 'b', 'c')
    const rejecting = new FakeTransport(() => [
      { index: 1, reason: 'too long' },
    ])

    const report = await bed.replay(rejecting)

    expect(report.result).toBe('partial')
    expect(report.datasets).toMatchObject([
      {
        status: 'failed',
        collected: 3,
        sent: 2,
        failed: 1,
        kept: 1,
        failed_entities: [{ identifier: 'b', reason: 'too long' }],
        error: { code: 'PORT_ENTITIES_REJECTED' },
      },
    ])
    expect(bed.identifiersIn('1-m365-copilot-users.json')).toEqual(['b'])
    expect(bed.logger.messages('info')).toEqual([
      '1-m365-copilot-users.json: 2 accepted, 1 still stored (PORT_ENTITIES_REJECTED).',
    ])
  })

  it('goes on after the last batch that was accepted when it is repeated', async () => {
    using bed = new ReplayBed()
    const names = Array.from({ length: 501 }, (_, index) => `u${index + 1}`)
    bed.folder.write(
      '1-m365-copilot-users.json',
      JSON.stringify({
        kind: 'm365-copilot-users',
        blueprint: 'm365_copilot_user',
        records: names.map((name) => ({ identifier: name, title: name })),
      }),
    )
    const breaking = new FakeTransport(({ position }) => {
      if (position.index === 2) throw new SinkError('PORT_UNAVAILABLE', 'Down.')
    })

    const first = await bed.replay(breaking)

    expect(first.datasets).toMatchObject([{ sent: 500, failed: 1, kept: 1 }])
    expect(bed.identifiersIn('1-m365-copilot-users.json')).toEqual(['u501'])

    const second = await bed.replay(new FakeTransport())

    expect(second.datasets).toMatchObject([{ status: 'ok', sent: 1 }])
    expect(bed.folder.names()).toEqual([])
  })

  it('posts no more to a webhook that has refused', async () => {
    using bed = new ReplayBed()
    bed.keep('github-seats', 'a')
    bed.keep('github-usage', 'b')
    bed.keep('m365-users', 'c')
    const refusing = new FakeTransport(({ dataset }) => {
      if (dataset === 'm365-users') return
      throw new SinkError('PORT_WEBHOOK_REFUSED', 'No.')
    })

    const report = await bed.replay(refusing)

    expect(refusing.delivered.map(({ dataset }) => dataset)).toEqual([
      'github-seats',
      'm365-users',
    ])
    expect(report.datasets).toMatchObject([
      { dataset: 'github-seats', failed: 1, kept: 1 },
      { dataset: 'github-usage', failed: 1, error: { message: 'No.' } },
      { dataset: 'm365-users', sent: 1 },
    ])
    expect(bed.folder.names()).toEqual([
      '1-gh-copilot-seats.json',
      '2-gh-copilot-usage.json',
    ])
  })

  it('keeps every file in a dry run', async () => {
    using bed = new ReplayBed()
    bed.keep('m365-users', 'a')

    const report = await bed.replay(
      new FakeTransport(undefined, { isSending: false }),
    )

    expect(report).toMatchObject({ result: 'success', datasets: [{ sent: 0 }] })
    expect(bed.folder.names()).toEqual(['1-m365-copilot-users.json'])
    expect(bed.logger.messages('info')).toEqual([
      '1-m365-copilot-users.json: written, not sent.',
    ])
  })

  it('sends nothing more once it is cancelled', async () => {
    using bed = new ReplayBed()
    bed.keep('m365-users', 'a')
    const abort = new AbortController()
    abort.abort(new CancelledError())
    const transport = new FakeTransport()

    const report = await bed.replay(transport, abort.signal)

    expect(transport.delivered).toEqual([])
    expect(report.datasets).toMatchObject([
      { status: 'failed', error: { code: 'CANCELLED' } },
    ])
    expect(bed.folder.names()).toEqual(['1-m365-copilot-users.json'])
  })

  it('sends every record once when two run at the same time', async () => {
    using bed = new ReplayBed()
    for (const name of ['a', 'b', 'c', 'd']) bed.keep('m365-users', name)
    const slow = () => new Promise((resolve) => setImmediate(resolve))
    const [one, two] = [new FakeTransport(slow), new FakeTransport(slow)]

    const reports = await Promise.all([bed.replay(one), bed.replay(two)])

    expect(reports.map(({ result }) => result)).toEqual(['success', 'success'])
    const sent = [one, two].flatMap((it) => it.identifiersOf('m365-users'))
    expect(sent.toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(bed.folder.names()).toEqual([])
  })

  it('leaves a file to the replay that is sending it', async () => {
    using bed = new ReplayBed()
    bed.keep('m365-users', 'a')
    let release = () => {}
    const held = new FakeTransport(
      () => new Promise<void>((resolve) => (release = resolve)),
    )
    const other = new FakeTransport()

    const first = bed.replay(held)
    const second = await bed.replay(other)
    release()
    await first

    expect(second.result).toBe('success')
    expect(other.delivered).toEqual([])
    expect(bed.logger.messages('info')).toContain(
      '1-m365-copilot-users.json: another replay is sending it.',
    )
    expect(bed.folder.names()).toEqual([])
  })

  it('sends what a killed replay had taken', async () => {
    using bed = new ReplayBed()
    bed.keep('m365-users', 'a')
    const host = hostname()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 32)
    renameSync(
      join(bed.folder.path, '1-m365-copilot-users.json'),
      join(
        bed.folder.path,
        `1-m365-copilot-users.json.${host}-${process.pid}-1.0123abcd.claim`,
      ),
    )
    const transport = new FakeTransport()

    await bed.replay(transport)

    expect(transport.identifiersOf('m365-users')).toEqual(['a'])
    expect(bed.folder.names()).toEqual([])
  })

  it.each([
    {
      what: 'a file that no run has written',
      leave: (folder: FakeFolder) => {
        folder.write('1-mona@contoso.example.json', '{}')
      },
      warning:
        '"…" is ignored: its name is not the name of an undelivered file. Restore the name "<number>-<kind>.json".',
    },
    {
      what: 'a file whose name was changed',
      leave: (folder: FakeFolder) => folder.write('1-GH-COPILOT.JSON', '{}'),
      warning:
        '"1-GH-COPILOT.JSON" is ignored: its name is not the name of an undelivered file. Restore the name "<number>-<kind>.json".',
    },
    {
      what: 'the folder of an artifact',
      leave: (folder: FakeFolder) => {
        folder.makeFolder('copilot-usage-undelivered-42-1')
        folder.write(
          'copilot-usage-undelivered-42-1/1-gh-copilot-seats.json',
          '{}',
        )
      },
      warning:
        '"copilot-usage-undelivered-42-1" is ignored: it is a folder. Move its files into "undelivered".',
    },
  ])('warns of $what', async ({ leave, warning }) => {
    using bed = new ReplayBed()
    leave(bed.folder)

    const report = await bed.replay(new FakeTransport())

    expect(bed.logger.messages('warning')).toEqual([warning])
    expect(report.warnings).toEqual([
      { code: 'UNDELIVERED_IGNORED', message: warning },
    ])
  })
})
