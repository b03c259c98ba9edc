// Reads the undelivered records of earlier runs.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DATASET_NAMES, DATASETS, type DatasetName } from '../domain/dataset.ts'
import type { DataRecord, JsonValue } from '../domain/record.ts'
import { errorMessage, SinkError } from '../errors.ts'
import { writeAtomically } from '../output-dir/write.ts'
import { Batch, type BatchLimits } from './batch.ts'
import { writeRecords } from './undelivered.ts'

const FILE_NAME = /^(\d+)-([a-z0-9-]+)\.json$/

/** One file of undelivered records; the dataset comes from its name. */
export type UndeliveredFile = {
  readonly name: string
  readonly path: string
  readonly dataset: DatasetName
}

const jsonValue: z.ZodType<JsonValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(jsonValue),
    z.record(z.string(), jsonValue),
  ]),
)

const fileSchema = z.looseObject({
  kind: z.string(),
  blueprint: z.string(),
  records: z.array(
    z
      .object({ identifier: z.string().min(1), title: z.string() })
      .catchall(jsonValue),
  ),
})

/** Lists files in the order of their numbers. */
export function listUndelivered(folder: string): UndeliveredFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const [, number, kind] = FILE_NAME.exec(name) ?? []
      const dataset = DATASET_NAMES.find((it) => DATASETS[it].kind === kind)
      if (number === undefined || dataset === undefined) return []
      return [
        { number: Number(number), name, path: join(folder, name), dataset },
      ]
    })
    .sort((one, other) => one.number - other.number)
}

/**
 * Reads the records of a file as batches.
 * @throws {SinkError} UNDELIVERED_UNREADABLE or PORT_RECORD_TOO_LARGE
 */
export function readUndelivered(
  file: UndeliveredFile,
  limits: BatchLimits,
): Batch[] {
  const batches = [new Batch(file.dataset, limits)]
  for (const record of readRecords(file)) {
    if (batches.at(-1)?.add(record, undefined)) continue
    const next = new Batch(file.dataset, limits)
    if (!next.add(record, undefined)) throw tooLarge(file, limits)
    batches.push(next)
  }
  return batches.filter(({ size }) => size > 0)
}

function readRecords(file: UndeliveredFile): readonly DataRecord[] {
  try {
    const { kind, records } = fileSchema.parse(
      JSON.parse(readFileSync(file.path, 'utf8')),
    )
    if (kind !== DATASETS[file.dataset].kind) {
      throw new Error(`its kind is "${kind}"`)
    }
    return records
  } catch (error) {
    throw new SinkError(
      'UNDELIVERED_UNREADABLE',
      `Cannot read the undelivered records in "${file.name}": ${firstLine(error)}. Restore the file, or delete it and run "mode: ingest" again.`,
      { cause: error },
    )
  }
}

function tooLarge(
  { name }: UndeliveredFile,
  { maxBodyBytes }: BatchLimits,
): SinkError {
  return new SinkError(
    'PORT_RECORD_TOO_LARGE',
    `A record in "${name}" is larger than the ${maxBodyBytes / 1024} KiB that Port accepts in one request. Make the record smaller, or delete the file.`,
  )
}

/** Keeps only these records in a file; deletes the file if there are none. */
export function keepOnly(file: UndeliveredFile, rest: readonly Batch[]): void {
  const unsent = rest.filter(({ size }) => size > 0)
  if (unsent.length === 0) {
    rmSync(file.path)
    return
  }
  const lists = unsent.map(({ recordsJson }) => recordsJson.slice(1, -1))
  const content = writeRecords(file.dataset, `[${lists.join(',')}]`)
  writeAtomically(file.path, content)
}

/** Zod's own message is a JSON text of many lines. */
function firstLine(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return `"${issue?.path.join('.')}" ${issue?.message}`
  }
  return errorMessage(error)
}
