// Workflows are in beta. Port publishes no schema; its own tools show the rules.
import { z } from 'zod'
import { checkWith } from '../checked.ts'
import { textSchema } from '../names.ts'
import { graphFault } from './graph.ts'
import { nodeSchema } from './nodes.ts'

const MAX_IDENTIFIER_LENGTH = 60
const MAX_CATEGORY_LENGTH = 40
const MAX_TITLE_LENGTH = 100
const MAX_DESCRIPTION_LENGTH = 200

const connectionSchema = z.strictObject({
  sourceIdentifier: textSchema,
  targetIdentifier: textSchema,
  sourceOutletIdentifier: z.string().optional(),
  fallback: z.boolean().optional(),
})

export const workflowSchema = z.strictObject({
  identifier: z
    .string()
    .max(MAX_IDENTIFIER_LENGTH)
    .regex(/^[\p{L}0-9@_:-]+$/u),
  title: z.string().max(MAX_TITLE_LENGTH).optional(),
  icon: z.string().optional(),
  description: z.string().max(MAX_DESCRIPTION_LENGTH).optional(),
  category: z.string().max(MAX_CATEGORY_LENGTH).optional(),
  allowAnyoneToViewRuns: z.boolean().optional(),
  nodes: z.array(nodeSchema).min(1),
  connections: z.array(connectionSchema),
})

/** Returns why Port refuses a workflow; `undefined` if it accepts it. */
export function workflowFault(document: unknown): string | undefined {
  const checked = checkWith(workflowSchema, document)
  return 'fault' in checked ? checked.fault : graphFault(checked.value)
}
