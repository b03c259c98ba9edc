// Stores undelivered records on disk for `mode: replay`. Several runs may share
// the folder: a file is created exclusively, and gets its name only when it is
// complete.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DATASETS, type DatasetName } from '../../domain/dataset.ts'
import type { DataRecord } from '../../domain/record.ts'
import { makePrivateFolder } from '../../output-dir/folder.ts'
import { createExclusively } from '../../output-dir/write.ts'
import type { Batch } from '../batch.ts'

/** Matches a file that a replay has claimed as well. */
const NUMBERED = /^(\d+)-[a-z0-9-]+\.json(?:\.|$)/
/** A longer number is no number of ours, and its file name could be too long. */
const MAX_DIGITS = 30

/** One file of undelivered records; the dataset comes from its name. */
export type UndeliveredFile = {
  readonly folder: string
  /** `<n>-<kind>.json`, also while a replay has claimed the file. */
  readonly name: string
  readonly path: string
  readonly dataset: DatasetName
}

/** Stores undelivered records as `<n>-<kind>.json` in one folder. */
export class UndeliveredStore {
  readonly #folder: string
  #lastNumber: bigint | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  keep(batch: Batch): void {
    this.keepJson(batch.dataset, batch.recordsJson)
  }

  /** Stores a record that is too large for any batch. */
  keepOne(dataset: DatasetName, record: DataRecord): void {
    this.keepJson(dataset, JSON.stringify([record]))
  }

  /** Takes the next number if another run has just used this one. */
  keepJson(dataset: DatasetName, recordsJson: string): void {
    makePrivateFolder(this.#folder)
    const content = writeRecords(dataset, recordsJson)
    let isCreated = false
    while (!isCreated) {
      const name = `${this.#nextNumber()}-${DATASETS[dataset].kind}.json`
      isCreated = createExclusively(join(this.#folder, name), content)
    }
  }

  /** Continues after the numbers of earlier runs. */
  #nextNumber(): bigint {
    this.#lastNumber ??= numbersIn(this.#folder).reduce(
      (highest, number) => (number > highest ? number : highest),
      0n,
    )
    this.#lastNumber += 1n
    return this.#lastNumber
  }
}

/** Returns the content of a file of undelivered records. */
export function writeRecords(
  dataset: DatasetName,
  recordsJson: string,
): string {
  const { kind, blueprint } = DATASETS[dataset]
  const head = JSON.stringify({ kind, blueprint })
  return `${head.slice(0, -1)},"records":${recordsJson}}`
}

function numbersIn(folder: string): bigint[] {
  return readdirSync(folder).flatMap((name) => {
    const number = NUMBERED.exec(name)?.[1]
    if (number === undefined || number.length > MAX_DIGITS) return []
    return [BigInt(number)]
  })
}
