// A batching sink with a fake transport and a folder of its own.
import { join } from 'node:path'
import type { DatasetName } from '../../src/domain/dataset.ts'
import type { Scope } from '../../src/domain/scope.ts'
import { CancelledError } from '../../src/errors.ts'
import { BatchingSink } from '../../src/sink/batching-sink.ts'
import type { Delivery } from '../../src/sink/sink.ts'
import type { Transport } from '../../src/sink/transport.ts'
import { UndeliveredStore } from '../../src/sink/undelivered/store.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { identifiersIn } from '../support/fakes/fake-transport.ts'

export const OCTO: Scope = { type: 'organization', name: 'octo-org' }
export const CORP: Scope = { type: 'enterprise', name: 'octo-corp' }

export class SinkBed implements Disposable {
  readonly folder = new FakeFolder()
  readonly abort: AbortController
  readonly sink: BatchingSink

  constructor(
    transport: Transport,
    {
      abort = new AbortController(),
      remembersIdentifiers = false,
    }: {
      readonly abort?: AbortController
      readonly remembersIdentifiers?: boolean
    } = {},
  ) {
    this.abort = abort
    this.sink = new BatchingSink({
      transport,
      remembersIdentifiers,
      undelivered: new UndeliveredStore(join(this.folder.path, 'undelivered')),
      signal: this.abort.signal,
    })
  }

  /** Cancels as a signal to the process does. */
  cancel(): void {
    this.abort.abort(new CancelledError())
  }

  /** The names of the files of undelivered records. */
  get kept(): string[] {
    return this.folder.names('undelivered')
  }

  /** The identifiers in all files of undelivered records. */
  get keptIdentifiers(): string[] {
    return this.kept.flatMap((name) => {
      const { records } = JSON.parse(this.folder.read(`undelivered/${name}`))
      return identifiersIn(JSON.stringify(records))
    })
  }

  [Symbol.dispose](): void {
    this.folder[Symbol.dispose]()
  }
}

/** A record of some dataset and scope. */
export function aDelivery(
  dataset: DatasetName,
  identifier: string,
  { scope, text }: { scope?: Scope; text?: string } = {},
): Delivery {
  const record = {
    identifier,
    title: identifier,
    ...(text !== undefined && { text }),
  }
  return { dataset, scope, record }
}

/** Puts a number of records, `u1` and so on, one after the other. */
export async function putPeople(
  { sink }: SinkBed,
  howMany: number,
  first = 1,
): Promise<void> {
  for (let number = first; number < first + howMany; number += 1) {
    await sink.put(aDelivery('m365-users', `u${number}`))
  }
}
