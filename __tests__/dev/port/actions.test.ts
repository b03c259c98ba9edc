import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { call, startAccount } from './caller.ts'

const WORKFLOW_INPUTS = {
  since: '{{ .inputs.since }}',
  port_run_id: '{{ .run.id }}',
}
const GITHUB = {
  type: 'GITHUB',
  org: 'octo-org',
  repo: 'octo-repo',
  workflow: 'backfill.yml',
  workflowInputs: WORKFLOW_INPUTS,
  reportWorkflowStatus: true,
}
const ACTION = {
  identifier: 'backfill',
  title: 'Backfill',
  trigger: {
    type: 'self-service',
    operation: 'CREATE',
    userInputs: {
      properties: { since: { type: 'string', title: 'From day' } },
      required: ['since'],
      order: ['since'],
    },
  },
  invocationMethod: GITHUB,
}

let emulators: Emulators

async function refusalOf(change: object): Promise<string> {
  const document = { ...ACTION, ...change }
  const { status, body } = await call(emulators, 'POST /actions', document)
  expect(status).toBe(422)
  return body.message
}

describe('self-service actions of the emulated Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
  })

  afterEach(() => emulators.close())

  it('creates, replaces and deletes one', async () => {
    const changed = { ...ACTION, title: 'Fetch again' }

    const created = await call(emulators, 'POST /actions', ACTION)
    const put = await call(emulators, 'PUT /actions/backfill', changed)
    const shown = await call(emulators, 'GET /actions/backfill')
    await call(emulators, 'DELETE /actions/backfill')

    expect(created.status).toBe(201)
    expect(put.status).toBe(200)
    expect(shown.body.action).toMatchObject(changed)
    expect(emulators.port.actions.identifiers()).toEqual([])
    expect(emulators.port.writes).toEqual([
      'POST /v1/actions',
      'PUT /v1/actions/backfill',
      'DELETE /v1/actions/backfill',
    ])
  })

  it('takes the form for the newer GitHub integration', async () => {
    const { org, repo, workflow } = GITHUB
    const invocationMethod = {
      type: 'INTEGRATION_ACTION',
      installationId: '1234',
      integrationActionType: 'dispatch_workflow',
      integrationActionExecutionProperties: { org, repo, workflow },
    }

    const document = { ...ACTION, invocationMethod }
    const { status } = await call(emulators, 'POST /actions', document)

    expect(status).toBe(201)
  })

  it('refuses a template of an input that it does not ask for', async () => {
    const workflowInputs = { until: '{{ .inputs.until }}' }

    const invocationMethod = { ...GITHUB, workflowInputs }
    expect(await refusalOf({ invocationMethod })).toBe(
      'invocationMethod: there is no input "until"',
    )
  })

  it('refuses more than ten inputs of a workflow', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `input-${index}`)
    const workflowInputs = Object.fromEntries(names.map((name) => [name, 'x']))

    const invocationMethod = { ...GITHUB, workflowInputs }
    expect(await refusalOf({ invocationMethod })).toBe(
      'invocationMethod.workflowInputs: a workflow has at most 10 inputs',
    )
  })

  it('refuses an order of inputs that are not there', async () => {
    const userInputs = { ...ACTION.trigger.userInputs, order: ['until'] }

    const trigger = { ...ACTION.trigger, userInputs }
    expect(await refusalOf({ trigger })).toBe(
      'trigger.userInputs: required and order must name inputs',
    )
  })

  it('refuses a body that is no JSON object', async () => {
    const { status } = await call(emulators, 'POST /actions', ['backfill'])

    expect(status).toBe(400)
  })
})
