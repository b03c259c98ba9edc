// `csv: true`: writes each record to the file of its dataset, beside what
// another sink does with it.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetName, Destination } from '../../domain/dataset.ts'
import type { DataRecord } from '../../domain/record.ts'
import type { Scope } from '../../domain/scope.ts'
import { errorMessage } from '../../errors.ts'
import { refuseLink } from '../../output-dir/folder.ts'
import type { Delivery, DeliveryCount, Sink } from '../sink.ts'
import { CsvFile } from './csv-file.ts'
import { toCsvLine } from './csv-row.ts'

export type CsvSinkOptions = {
  readonly sink: Sink
  readonly folder: string
  readonly datasets: readonly DatasetName[]
  /** The names of all properties that records of the dataset can have. */
  readonly columnsOf: (dataset: DatasetName) => readonly string[]
  readonly warn: (message: string) => void
}

type Table = { readonly file: CsvFile; readonly columns: readonly string[] }

export class CsvSink implements Sink {
  readonly #options: CsvSinkOptions
  readonly #sink: Sink
  readonly #tables = new Map<DatasetName, Table>()
  #isBroken = false

  /** Deletes the files of an earlier run, which could pass for new ones. */
  constructor(options: CsvSinkOptions) {
    this.#options = options
    this.#sink = options.sink
    this.#attempt(() => {
      refuseLink(options.folder)
      for (const dataset of options.datasets) {
        rmSync(this.#pathOf(dataset), { force: true })
      }
    })
  }

  put(delivery: Delivery): Promise<void> {
    this.#attempt(() => this.#write(delivery.dataset, delivery.record))
    return this.#sink.put(delivery)
  }

  async close(): Promise<void> {
    this.#attempt(() => {
      for (const { file } of this.#tables.values()) file.finish()
    })
    await this.#sink.close()
  }

  /** A run's record of itself is no record of a dataset. */
  sendUncounted(record: DataRecord, destination: Destination): Promise<void> {
    return this.#sink.sendUncounted(record, destination)
  }

  countOf(dataset: DatasetName, scope?: Scope): DeliveryCount {
    return this.#sink.countOf(dataset, scope)
  }

  identifiersOf(dataset: DatasetName, scopeKey?: string): Iterable<string> {
    return this.#sink.identifiersOf(dataset, scopeKey)
  }

  #write(dataset: DatasetName, record: DataRecord): void {
    const { file, columns } = this.#tables.get(dataset) ?? this.#open(dataset)
    file.write(toCsvLine(columns.map((name) => record[name])))
  }

  #open(dataset: DatasetName): Table {
    const columns = ['identifier', 'title', ...this.#options.columnsOf(dataset)]
    const table = { file: new CsvFile(this.#pathOf(dataset)), columns }
    this.#tables.set(dataset, table)
    table.file.write(toCsvLine(columns))
    return table
  }

  #pathOf(dataset: DatasetName): string {
    return join(this.#options.folder, `${dataset}.csv`)
  }

  /** A full disk costs the files, and never the delivery. */
  #attempt(action: () => void): void {
    if (this.#isBroken) return
    try {
      action()
    } catch (error) {
      this.#isBroken = true
      this.#options.warn(
        `Cannot write CSV files to "${this.#options.folder}": ${errorMessage(error)}. This run leaves none, and goes on. Free disk space, or set "output-dir" to another folder.`,
      )
      this.#abandonAll()
    }
  }

  #abandonAll(): void {
    for (const [dataset, { file }] of this.#tables) {
      file.abandon()
      removeIfPossible(this.#pathOf(dataset))
    }
    this.#tables.clear()
  }
}

/** What cannot be written often cannot be deleted either. */
function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {}
}
