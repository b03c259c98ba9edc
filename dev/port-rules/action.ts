// What Port's API refuses of a self-service action.
import { z } from 'zod'
import type { Document } from '../emulators/port/api/document-store.ts'
import { keySchema } from './blueprint.ts'
import { checkWith } from './checked.ts'

const MAX_WORKFLOW_INPUTS = 10

const workflowInputsSchema = z
  .record(z.string(), z.unknown())
  .refine(
    (inputs) => Object.keys(inputs).length <= MAX_WORKFLOW_INPUTS,
    'a workflow takes 10 inputs at most',
  )

const userInputsSchema = z
  .strictObject({
    properties: z.record(keySchema, z.looseObject({ type: z.string() })),
    required: z.array(z.string()).optional(),
    order: z.array(z.string()).optional(),
  })
  .refine(
    ({ properties, required = [], order = [] }) =>
      [...required, ...order].every((name) => Object.hasOwn(properties, name)),
    'required and order must name inputs',
  )

const invocationSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('GITHUB'),
    org: z.string().min(1),
    repo: z.string().min(1),
    workflow: z.string().min(1),
    workflowInputs: workflowInputsSchema.optional(),
    reportWorkflowStatus: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('INTEGRATION_ACTION'),
    installationId: z.string().min(1),
    integrationActionType: z.literal('dispatch_workflow'),
    integrationActionExecutionProperties: z.looseObject({
      org: z.string().min(1),
      repo: z.string().min(1),
      workflow: z.string().min(1),
      workflowInputs: workflowInputsSchema.optional(),
    }),
  }),
])

const actionSchema = z.strictObject({
  identifier: keySchema,
  title: z.string().optional(),
  icon: z.string().optional(),
  description: z.string().optional(),
  trigger: z.strictObject({
    type: z.literal('self-service'),
    operation: z.enum(['CREATE', 'DAY-2', 'DELETE']),
    userInputs: userInputsSchema,
    blueprintIdentifier: keySchema.optional(),
  }),
  invocationMethod: invocationSchema,
  requiredApproval: z.boolean().optional(),
})

/** Says why an action is refused; `undefined` when it is taken. */
export function actionFault(document: Document): string | undefined {
  const checked = checkWith(actionSchema, document)
  if ('fault' in checked) return checked.fault
  const { trigger, invocationMethod } = checked.value
  const text = JSON.stringify(invocationMethod)
  const stray = [...text.matchAll(/\{\{\s*\.inputs\.([\w-]+)/g)].find(
    ([, name = '']) => !Object.hasOwn(trigger.userInputs.properties, name),
  )
  return stray && `invocationMethod: there is no input "${stray[1]}"`
}
