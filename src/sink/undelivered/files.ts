// Reads the undelivered records of earlier runs. Two replays may run at the same
// time, so a replay claims a file before it reads the file.
import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DATASET_NAMES, DATASETS } from '../../domain/dataset.ts'
import type { DataRecord, JsonValue } from '../../domain/record.ts'
import { errorMessage, SinkError } from '../../errors.ts'
import { readPrivateFile, refuseLink } from '../../output-dir/folder.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import { redact } from '../../runtime/redact.ts'
import { Batch, type BatchLimits } from '../batch.ts'
import { isClaimed, splitClaim } from './claims.ts'
import type { UndeliveredFile } from './store.ts'

const FILE_NAME = /^(\d+)-([a-z0-9-]+)\.json$/

export type UndeliveredListing = {
  /** In the order of their numbers. */
  readonly files: readonly UndeliveredFile[]
  /** The names of files that another replay is sending. */
  readonly claimed: readonly string[]
  /** The redacted names of JSON files that no run has written. */
  readonly unknown: readonly string[]
  /** The redacted names of folders, such as those of several artifacts. */
  readonly folders: readonly string[]
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

/**
 * Lists the files of a folder. A file that a dead process had claimed is free.
 * @throws {SinkError} UNDELIVERED_UNREADABLE if the folder is a symbolic link
 */
export function listUndelivered(folder: string): UndeliveredListing {
  const files: (UndeliveredFile & { readonly number: bigint })[] = []
  const claimed: string[] = []
  const unknown: string[] = []
  const folders: string[] = []
  for (const entry of namesIn(folder)) {
    const { name } = splitClaim(entry)
    const path = join(folder, entry)
    const found = parseName(name)
    if (found === undefined) {
      if (name.toLowerCase().endsWith('.json')) unknown.push(redact(name))
      else if (isFolder(path)) folders.push(redact(name))
    } else if (isClaimed(path)) claimed.push(name)
    else files.push({ ...found, folder, name, path })
  }
  files.sort((one, other) => (one.number < other.number ? -1 : 1))
  return {
    files: files.map(({ number: _, ...file }) => file),
    claimed,
    unknown,
    folders,
  }
}

/** Follows no symbolic link. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  try {
    refuseLink(folder)
    return readdirSync(folder)
  } catch (error) {
    throw new SinkError(
      'UNDELIVERED_UNREADABLE',
      `Cannot list the undelivered records: ${errorMessage(error)}.`,
      {
        cause: error,
        remedy: {
          system: 'workflow',
          kind: 'input',
          name: 'output-dir',
          expected: 'the folder of the earlier run',
        },
      },
    )
  }
}

function parseName(name: string) {
  const [, number, kind] = FILE_NAME.exec(name) ?? []
  const dataset = DATASET_NAMES.find((it) => DATASETS[it].kind === kind)
  if (number === undefined || dataset === undefined) return undefined
  return { number: BigInt(number), dataset }
}

/**
 * Puts records of a file into batches.
 * @throws {SinkError} PORT_RECORD_TOO_LARGE
 */
export function toBatches(
  file: UndeliveredFile,
  records: readonly DataRecord[],
  limits: BatchLimits,
): Batch[] {
  const batches: Batch[] = []
  for (const record of records) {
    if (batches.at(-1)?.add(record, undefined)) continue
    const next = new Batch(file.dataset, limits)
    if (!next.add(record, undefined)) throw tooLarge(file, limits)
    batches.push(next)
  }
  return batches
}

/** @throws {SinkError} UNDELIVERED_UNREADABLE */
export function readRecords(file: UndeliveredFile): readonly DataRecord[] {
  try {
    const { kind, records } = fileSchema.parse(
      JSON.parse(readPrivateFile(file.path)),
    )
    if (kind !== DATASETS[file.dataset].kind) {
      throw new Error(`its kind is "${kind}"`)
    }
    return records
  } catch (error) {
    throw new SinkError(
      'UNDELIVERED_UNREADABLE',
      `Cannot read the undelivered records in "${file.name}": ${describe(error)}.`,
      { cause: error, remedy: BROKEN_FILE },
    )
  }
}

const BROKEN_FILE: Remedy = {
  system: 'workflow',
  kind: 'input',
  name: 'output-dir',
  expected: 'a folder with the restored file, or without the file',
  also: [{ system: 'workflow', kind: 'wait', mode: 'ingest' }],
}

function tooLarge(
  { name }: UndeliveredFile,
  { maxBodyBytes }: BatchLimits,
): SinkError {
  return new SinkError(
    'PORT_RECORD_TOO_LARGE',
    `A record in "${name}" is larger than the ${maxBodyBytes / 1024} KiB that Port accepts in one request.`,
    {
      remedy: {
        system: 'workflow',
        kind: 'input',
        name: 'output-dir',
        expected: 'a folder without the file',
        note: 'If you need the record, make it smaller.',
      },
    },
  )
}

/** The file is foreign text: no message shows an excerpt of it. */
function describe(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not valid JSON'
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return redact(`"${issue?.path.join('.')}" ${issue?.message}`)
  }
  return redact(errorMessage(error))
}
