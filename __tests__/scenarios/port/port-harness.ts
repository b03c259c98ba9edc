// Whole runs over invented sources and an emulated Port.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Emulators, PortOptions } from '../../../dev/emulators/start.ts'
import type { Collector } from '../../../src/collectors/collector.ts'
import type { Webhook } from '../../../src/domain/dataset.ts'
import type { UserIdentity } from '../../../src/domain/user-key.ts'
import { systemClock } from '../../../src/host/system-clock.ts'
import { ingest } from '../../../src/modes/ingest/ingest.ts'
import { replay } from '../../../src/modes/replay.ts'
import { PortClient } from '../../../src/port/client.ts'
import { PortPruner } from '../../../src/port/entities/prune.ts'
import { PortVerifier } from '../../../src/port/entities/verify.ts'
import { UserDirectory } from '../../../src/port/user-directory.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import type { Clock } from '../../../src/runtime/clock.ts'
import { BatchingSink } from '../../../src/sink/batching-sink.ts'
import {
  ENTITIES_FORM,
  EntitiesTransport,
} from '../../../src/sink/entities-transport.ts'
import { WEBHOOK_FORM } from '../../../src/sink/envelope.ts'
import { FileTransport } from '../../../src/sink/file-transport.ts'
import type { Transport } from '../../../src/sink/transport.ts'
import { UndeliveredStore } from '../../../src/sink/undelivered/store.ts'
import { WebhookTransport } from '../../../src/sink/webhook-transport.ts'
import { startTrusted } from '../../dev/trusted-emulators.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { A_RUN } from '../../support/builders/a-run.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'
import { anHttpClient } from '../../support/fakes/fake-http-client.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'

/** Waits only until Port has processed everything; time moves on as asked. */
class PortClock implements Clock {
  readonly #catalog: Emulators['catalog']
  #aheadMs = 0

  constructor({ catalog }: Emulators) {
    this.#catalog = catalog
  }

  now(): Date {
    return new Date(Date.now() + this.#aheadMs)
  }

  monotonicMs(): number {
    return this.now().getTime()
  }

  async sleep(ms: number): Promise<void> {
    await this.#catalog.settled()
    this.#aheadMs += ms
  }
}

type RunSettings = {
  readonly collectors: readonly Collector[]
  /** Port's webhooks (default), or its Entities API. */
  readonly usesApi?: boolean
  readonly isDryRun?: boolean
  readonly webhookSecret?: string
  readonly prunesUpTo?: number
  readonly identity?: UserIdentity
}

/** An account at Port, a folder, and runs over them. */
export class PortHarness implements AsyncDisposable {
  readonly emulators: Emulators
  readonly logger = new FakeLogger()
  readonly folder = new FakeFolder()
  readonly #client: PortClient

  constructor(emulators: Emulators) {
    this.emulators = emulators
    const { portClientId, portClientSecret } = emulators.secrets
    this.#client = new PortClient({
      http: anHttpClient({}).http,
      clock: systemClock,
      apiUrl: emulators.urls.portApi,
      credentials: { clientId: portClientId, clientSecret: portClientSecret },
      secrets: { add: () => undefined },
    })
  }

  /** Starts an account that has everything that setup makes. */
  static async start(port: PortOptions = {}): Promise<PortHarness> {
    return new PortHarness(await startTrusted({}, { port }))
  }

  /** Collects, sends, verifies and, if asked to, prunes. */
  async run(settings: RunSettings): Promise<RunReport> {
    const { collectors, usesApi = false, isDryRun = false } = settings
    const startedAt = await nextMillisecond()
    const { signal } = new AbortController()
    const { logger } = this
    const client = this.#client
    const sink = new BatchingSink({
      transport: this.#transport(settings),
      undelivered: new UndeliveredStore(this.#undelivered),
      signal,
      remembersIdentifiers: true,
    })
    const verifier = new PortVerifier({
      client,
      clock: new PortClock(this.emulators),
      signal,
      timeoutMs: 60_000,
      portClock: usesApi ? undefined : { startedAt },
    })
    const { prunesUpTo: maxPercent } = settings
    const pruner =
      maxPercent === undefined
        ? undefined
        : new PortPruner({
            client,
            maxPercent,
            isDryRun,
            portClock: { startedAt, isTold: true },
          })
    const { identity = { mode: 'plain' } } = settings
    const context = aContext({ startedAt, identity })
    return ingest(
      { collectors, sink, logger, context, verifier, pruner, run: A_RUN },
      frame(startedAt, isDryRun),
    )
  }

  /** Sends what is kept through Port's Entities API. */
  async replay(): Promise<RunReport> {
    const { logger } = this
    const transport = new EntitiesTransport({ client: this.#client })
    const { signal } = new AbortController()
    return replay(
      { folder: this.#undelivered, transport, logger, signal },
      frame(new Date(), false),
    )
  }

  /** The identifiers of the entities of a blueprint. */
  identifiers(blueprint: string): string[] {
    const { catalog } = this.emulators
    return catalog.entities(blueprint).map(({ identifier }) => identifier)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.folder[Symbol.dispose]()
    await this.emulators.close()
  }

  get #undelivered(): string {
    return join(this.folder.path, 'undelivered')
  }

  #transport({ usesApi, isDryRun, webhookSecret }: RunSettings): Transport {
    const stamp = { runId: '42-1', collectedAt: '2026-11-22T03:30:00Z' }
    const users = new UserDirectory({
      client: this.#client,
      logger: this.logger,
    })
    if (isDryRun) {
      const form = usesApi ? ENTITIES_FORM : WEBHOOK_FORM
      return new FileTransport(join(this.folder.path, 'dry-run'), stamp, form)
    }
    if (usesApi) return new EntitiesTransport({ client: this.#client, users })
    const { http } = anHttpClient({})
    return new WebhookTransport({
      http,
      stamp,
      targetOf: (webhook) => ({
        url: this.#urlOf(webhook),
        secret: webhookSecret ?? this.emulators.secrets.webhookSecrets.seats,
      }),
    })
  }

  #urlOf(webhook: Webhook): string {
    const { seats, m365Summary, m365Users } = this.emulators.webhookUrls
    return { seats, 'm365-summary': m365Summary, 'm365-users': m365Users }[
      webhook
    ]
  }
}

/** What Port stored in the first millisecond of a run could be of that run. */
async function nextMillisecond(): Promise<Date> {
  const before = Date.now()
  while (Date.now() === before) await setImmediate()
  return new Date()
}

function frame(startedAt: Date, isDryRun: boolean) {
  const requests = { github: 0, downloads: 0, entra: 0, graph: 0, port: 0 }
  return {
    runId: '42-1',
    startedAt,
    isDryRun,
    clock: systemClock,
    usage: () => ({ requests, waits_ms: 0 }),
  }
}

const blueprintSchema = z.looseObject({
  schema: z.looseObject({ required: z.array(z.string()) }),
})

/** A blueprint of ours in which one property more is required. */
export function requiring(blueprint: string, property: string): unknown {
  const file = `configs/blueprints/${blueprint}.json`
  const ours = blueprintSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const required = [...ours.schema.required, property]
  return { ...ours, schema: { ...ours.schema, required } }
}
