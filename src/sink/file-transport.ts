import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DATASETS } from '../domain/dataset.ts'
import type { Batch, BatchPosition } from './batch.ts'
import { type RunStamp, writeBody } from './envelope.ts'
import type { Transport } from './transport.ts'
import { writeAtomically } from './undelivered.ts'

const FILE_NAME = /^\d+-[a-z0-9-]+\.json$/

/** Writes the exact bodies into files instead of sending them. */
export class FileTransport implements Transport {
  readonly isSending = false
  readonly #folder: string
  readonly #stamp: RunStamp
  #count = 0

  /** Takes the folder; what an earlier dry run left there is removed. */
  constructor(folder: string, stamp: RunStamp) {
    this.#folder = folder
    this.#stamp = stamp
    removeBodies(folder)
  }

  async deliver(batch: Batch, position: BatchPosition): Promise<void> {
    mkdirSync(this.#folder, { recursive: true })
    this.#count += 1
    const { kind } = DATASETS[batch.dataset]
    writeAtomically(
      join(this.#folder, `${this.#count}-${kind}.json`),
      writeBody(batch, position, this.#stamp),
    )
  }
}

function removeBodies(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (FILE_NAME.test(name)) rmSync(join(folder, name))
  }
}
