import { z } from 'zod'
import {
  type EntityBody,
  MAX_BULK_BYTES,
  MAX_BULK_ENTITIES,
} from '../port/entities.ts'
import type { Batch } from './batch.ts'
import type { BodyForm } from './envelope.ts'

/** As many requests at a time as Port's own integrations make. */
const MAX_IN_FLIGHT = 5

const recordsSchema = z.array(
  z.looseObject({ identifier: z.string(), title: z.string() }),
)

/** The bodies that Port's Entities API is sent. */
export const ENTITIES_FORM: BodyForm = {
  limits: {
    maxRecords: MAX_BULK_ENTITIES,
    maxBodyBytes: MAX_BULK_BYTES,
    maxInFlight: MAX_IN_FLIGHT,
  },
  write: (batch) => JSON.stringify({ entities: toEntities(batch) }),
}

/** Makes the entities of a batch: all but identifier and title is a property. */
export function toEntities(batch: Batch): EntityBody[] {
  const records = recordsSchema.parse(JSON.parse(batch.recordsJson))
  return records.map(({ identifier, title, ...properties }) => ({
    identifier,
    title,
    properties,
  }))
}
