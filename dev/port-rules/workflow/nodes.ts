import { z } from 'zod'
import { userInputsSchema, workflowInputsSchema } from '../action.ts'
import { textSchema } from '../names.ts'
import { querySchema } from '../query.ts'

const names = z.array(z.string())

/** Without permissions only administrators start the workflow. */
const triggerSchema = z.strictObject({
  type: z.literal('SELF_SERVE_TRIGGER'),
  userInputs: userInputsSchema,
  permissions: z
    .strictObject({
      roles: names.optional(),
      users: names.optional(),
      teams: names.optional(),
      policy: querySchema.optional(),
    })
    .optional(),
  contexts: z.array(z.looseObject({})).optional(),
  variant: z.string().optional(),
  published: z.boolean().optional(),
})

/** Starts a workflow of GitHub. */
const dispatchSchema = z.strictObject({
  type: z.literal('INTEGRATION_ACTION'),
  installationId: textSchema,
  integrationProvider: z.literal('github-ocean'),
  integrationInvocationType: z.literal('dispatch_workflow'),
  integrationActionExecutionProperties: z.strictObject({
    org: textSchema,
    repo: textSchema,
    workflow: textSchema,
    workflowInputs: workflowInputsSchema.optional(),
    reportWorkflowStatus: z.boolean().optional(),
  }),
  onFailure: z.enum(['terminate', 'continue']).optional(),
})

/** Their own fields are not checked. */
const otherSchema = z.looseObject({
  type: z.enum([
    'EVENT_TRIGGER',
    'SCHEDULE_TRIGGER',
    'WEBHOOK',
    'UPSERT_ENTITY',
    'CONDITION',
    'INPUT',
    'AI',
  ]),
})

export const nodeSchema = z
  .strictObject({
    identifier: textSchema,
    title: z.string().optional(),
    icon: z.string().optional(),
    description: z.string().optional(),
    config: z.discriminatedUnion('type', [
      triggerSchema,
      dispatchSchema,
      otherSchema,
    ]),
  })
  .refine(
    ({ title, icon, description, config }) =>
      !endsAsTrigger(config.type) || !(title ?? icon ?? description),
    'a trigger has no title, icon or description',
  )

export type Node = z.infer<typeof nodeSchema>

/** Whether a run can begin at a node. */
export function isTrigger({ config }: Node): boolean {
  return endsAsTrigger(config.type)
}

function endsAsTrigger(type: string): boolean {
  return type.endsWith('_TRIGGER')
}
