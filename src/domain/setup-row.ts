import { z } from 'zod'
import { failureSchema } from './run/failure-schema.ts'

/** The kinds of objects in Port, in the order in which setup creates them. */
export const SETUP_KINDS = [
  'blueprint',
  'blueprint-permissions',
  'webhook',
  'scorecard',
  'page',
  'page-permissions',
  'action',
  'workflow',
] as const
export type SetupKind = (typeof SETUP_KINDS)[number]
/** What Port has beside an object: who may read it. */
export type LockKind = Extract<SetupKind, `${string}-permissions`>
/** The kinds of objects that have a document. */
export type DocumentKind = Exclude<SetupKind, LockKind>

const actionSchema = z
  .enum(['create', 'update', 'unchanged', 'skipped', 'refused', 'failed'])
  .describe(
    '`skipped`: an input is missing. `refused`: an administrator has to decide. `failed`: could not be read or written.',
  )
/** A dry run only plans `create` and `update`. */
export type SetupAction = z.infer<typeof actionSchema>

export const setupRowSchema = z.object({
  kind: z.enum(SETUP_KINDS),
  identifier: z.string(),
  action: actionSchema,
  changes: z
    .array(z.string())
    .readonly()
    .describe('One line for each change; never has a secret.'),
  note: z
    .string()
    .exactOptional()
    .describe('What setup leaves out or chooses, and why; not a failure.'),
  reason: z.string().exactOptional().describe('Why it was skipped.'),
  error: failureSchema
    .exactOptional()
    .describe('Why it was refused or failed.'),
})
export type SetupRow = Readonly<z.infer<typeof setupRowSchema>>
