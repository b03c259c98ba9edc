// Stores undelivered records on disk for `mode: replay`. A file gets its name
// only when it is complete.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DATASETS, type DatasetName } from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import { writeAtomically } from '../output-dir/write.ts'
import type { Batch } from './batch.ts'

const FILE_NAME = /^(\d+)-[a-z0-9-]+\.json$/

/** Stores undelivered records as `<n>-<kind>.json` in one folder. */
export class UndeliveredStore {
  readonly #folder: string
  #lastNumber: number | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  keep(batch: Batch): void {
    this.#write(batch.dataset, batch.recordsJson)
  }

  /** Stores a record that is too large for any batch. */
  keepOne(dataset: DatasetName, record: DataRecord): void {
    this.#write(dataset, JSON.stringify([record]))
  }

  #write(dataset: DatasetName, recordsJson: string): void {
    const { kind } = DATASETS[dataset]
    mkdirSync(this.#folder, { recursive: true })
    const file = join(this.#folder, `${this.#nextNumber()}-${kind}.json`)
    writeAtomically(file, writeRecords(dataset, recordsJson))
  }

  /** Continues after the numbers of earlier runs. */
  #nextNumber(): number {
    this.#lastNumber ??= numbersIn(this.#folder).reduce(
      (highest, number) => Math.max(highest, number),
      0,
    )
    this.#lastNumber += 1
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

function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = FILE_NAME.exec(name)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
}
