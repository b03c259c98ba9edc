import { z } from 'zod'
import { keySchema, textSchema } from './names.ts'

const MAX_WORKFLOW_INPUTS = 10

export const workflowInputsSchema = z
  .record(z.string(), z.unknown())
  .refine(
    (inputs) => Object.keys(inputs).length <= MAX_WORKFLOW_INPUTS,
    'a workflow has at most 10 inputs',
  )

export const userInputsSchema = z
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

const workflow = {
  org: textSchema,
  repo: textSchema,
  workflow: textSchema,
  workflowInputs: workflowInputsSchema.optional(),
}

export const githubInvocationSchema = z.strictObject({
  ...workflow,
  type: z.literal('GITHUB'),
  reportWorkflowStatus: z.boolean().optional(),
})

const integrationInvocationSchema = z.strictObject({
  type: z.literal('INTEGRATION_ACTION'),
  installationId: textSchema,
  integrationActionType: z.literal('dispatch_workflow'),
  integrationActionExecutionProperties: z.looseObject(workflow),
})

export const triggerSchema = z.strictObject({
  type: z.literal('self-service'),
  operation: z.enum(['CREATE', 'DAY-2', 'DELETE']),
  userInputs: userInputsSchema,
  blueprintIdentifier: keySchema.optional(),
})

export const actionSchema = z
  .strictObject({
    identifier: keySchema,
    title: z.string().optional(),
    icon: z.string().optional(),
    description: z.string().optional(),
    trigger: triggerSchema,
    invocationMethod: z.discriminatedUnion('type', [
      githubInvocationSchema,
      integrationInvocationSchema,
    ]),
    requiredApproval: z.boolean().optional(),
    approvalNotification: z.looseObject({}).optional(),
    publish: z.boolean().optional(),
    allowAnyoneToViewRuns: z.boolean().optional(),
  })
  .superRefine(({ trigger, invocationMethod }, context) => {
    const { properties } = trigger.userInputs
    const text = JSON.stringify(invocationMethod)
    const stray = [...text.matchAll(/\{\{\s*\.inputs\.([\w-]+)/g)].find(
      ([, name = '']) => !Object.hasOwn(properties, name),
    )
    if (!stray) return
    const message = `there is no input "${stray[1]}"`
    context.addIssue({ code: 'custom', path: ['invocationMethod'], message })
  })
