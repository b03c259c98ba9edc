// Bodies that change who may read and write. Port refuses unknown keys on every
// level but the keys of properties and relations.
import { z } from 'zod'
import { querySchema } from '../query.ts'

const names = z.array(z.string())

const people = {
  users: names.exactOptional(),
  roles: names.exactOptional(),
  teams: names.exactOptional(),
}

const scopeSchema = z.strictObject({
  ...people,
  ownedByTeam: z.boolean().exactOptional(),
})

/** The published schema has a policy on `read` only. */
const readSchema = scopeSchema.safeExtend({
  policy: querySchema.exactOptional(),
})

const mapSchema = z.record(z.string(), scopeSchema)

export const blueprintPermissionsSchema = z.strictObject({
  entities: z.strictObject({
    read: readSchema.exactOptional(),
    register: scopeSchema.exactOptional(),
    update: scopeSchema.exactOptional(),
    unregister: scopeSchema.exactOptional(),
    updateProperties: mapSchema.exactOptional(),
    updateRelations: mapSchema.exactOptional(),
  }),
})

export const pagePermissionsSchema = z.strictObject({
  read: z.strictObject(people).exactOptional(),
  update: z.strictObject(people).exactOptional(),
})
