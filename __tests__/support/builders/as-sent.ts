import type { DataRecord } from '../../../src/domain/record.ts'

/** Returns a record as Port sees it: without what has no value. */
export function asSent(record: DataRecord): DataRecord {
  return JSON.parse(JSON.stringify(record))
}
