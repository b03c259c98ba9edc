import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { errorMessage, SinkError } from '../errors.ts'
import { makePrivateFolder, refuseLink } from '../output-dir/folder.ts'
import { isShared, occupy } from '../output-dir/presence.ts'
import { createExclusively } from '../output-dir/write.ts'
import type { Remedy } from '../remedy/remedy.ts'
import type { Batch, BatchLimits, BatchPosition, Content } from './batch.ts'
import { type BodyForm, type RunStamp, WEBHOOK_FORM } from './envelope.ts'
import type { Rejection, Transport } from './transport.ts'

const FILE_NAME = /^\d+-[a-z0-9-]+\.json$/

/** Writes the exact bodies to files instead of sending them. */
export class FileTransport implements Transport {
  readonly isSending = false
  readonly #folder: string
  readonly #stamp: RunStamp
  readonly #form: BodyForm
  #count = 0

  /**
   * Deletes the files of earlier dry runs, unless one of them still runs.
   * @throws {SinkError} DRY_RUN_NOT_WRITTEN
   */
  constructor(folder: string, stamp: RunStamp, form = WEBHOOK_FORM) {
    this.#folder = folder
    this.#stamp = stamp
    this.#form = form
    this.#attempt(() => {
      occupy(folder)
      removeBodies(folder)
    })
  }

  get limits(): BatchLimits {
    return this.#form.limits
  }

  async deliver(
    batch: Batch<Content>,
    position: BatchPosition,
  ): Promise<Rejection[]> {
    const body = this.#form.write(batch, position, this.#stamp)
    this.#attempt(() => this.#write(batch.destination.kind, body))
    return []
  }

  #write(kind: string, body: string): void {
    makePrivateFolder(this.#folder)
    let isCreated = false
    while (!isCreated) {
      this.#count += 1
      const name = `${this.#count}-${kind}.json`
      isCreated = createExclusively(join(this.#folder, name), body)
    }
  }

  #attempt(action: () => void): void {
    try {
      action()
    } catch (error) {
      throw new SinkError(
        'DRY_RUN_NOT_WRITTEN',
        `Cannot write the records of the dry run to "${this.#folder}": ${errorMessage(error)}.`,
        { cause: error, remedy: WRITABLE_FOLDER },
      )
    }
  }
}

const WRITABLE_FOLDER: Remedy = {
  system: 'workflow',
  kind: 'input',
  name: 'output-dir',
  expected: 'a writable folder on a disk with free space',
  note: 'A file named "dry-run" must not be in it.',
}

function removeBodies(folder: string): void {
  if (!existsSync(folder)) return
  refuseLink(folder)
  // In this order: a run that starts now may write, but not one of these files.
  const names = readdirSync(folder).filter((name) => FILE_NAME.test(name))
  if (isShared(folder)) return
  for (const name of names) rmSync(join(folder, name), { force: true })
}
