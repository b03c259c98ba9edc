// What Port accepts as a self-service action that starts a GitHub workflow.
import { z } from 'zod'
import { icon, key, text } from './port-page-rules.ts'

const MAX_INPUTS = 10

const inputSchema = z.strictObject({
  type: z.literal('string'),
  title: text,
  description: text.max(200),
  pattern: text,
})
const userInputsSchema = z
  .strictObject({
    properties: z.record(key, inputSchema),
    required: z.array(key),
    order: z.array(key),
  })
  .refine(
    ({ properties }) => Object.keys(properties).length <= MAX_INPUTS,
    'an action has at most 10 inputs',
  )
  .refine(
    ({ properties, required, order }) =>
      [...required, ...order].every((name) => Object.hasOwn(properties, name)),
    'required and order must name inputs',
  )

/** An action of Port's GitHub app, as `POST /v1/actions` takes it. */
export const actionSchema = z
  .strictObject({
    identifier: key,
    title: text.max(100),
    icon,
    description: text.max(200),
    trigger: z.strictObject({
      type: z.literal('self-service'),
      operation: z.literal('CREATE'),
      userInputs: userInputsSchema,
    }),
    invocationMethod: z.strictObject({
      type: z.literal('GITHUB'),
      org: text,
      repo: text,
      workflow: text,
      workflowInputs: z.record(key, text),
      reportWorkflowStatus: z.boolean(),
    }),
    requiredApproval: z.boolean(),
  })
  .refine(
    ({ trigger, invocationMethod }) =>
      Object.values(invocationMethod.workflowInputs).every((template) =>
        Object.keys(trigger.userInputs.properties).includes(
          /^\{\{ \.inputs\.(\w+) \}\}$/.exec(template)?.[1] ?? '',
        ),
      ),
    'workflow inputs must be templates of inputs',
  )
