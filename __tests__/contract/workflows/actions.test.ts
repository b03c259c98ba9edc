import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import {
  workflowFault,
  workflowSchema,
} from '../../../dev/port-rules/workflow/workflow.ts'
import { INPUT_NAMES } from '../../../src/config/inputs.ts'
import { listJson, readJson } from '../configs/config-files.ts'
import { actionSchema } from '../configs/config-schemas.ts'

const PATH = 'configs/actions/copilot_usage_backfill.json'
const action = actionSchema.parse(readJson(PATH))
const { userInputs } = action.trigger

describe('the self-service action', () => {
  it('is one, named like its file', () => {
    expect(listJson('configs/actions')).toEqual([PATH])
    expect(action.identifier).toBe('copilot_usage_backfill')
  })

  it('asks for both days, so that no template stays without a value', () => {
    expect(userInputs.required).toEqual(['since', 'until'])
    expect(userInputs.order).toEqual(['since', 'until'])
    expect(Object.keys(userInputs.properties)).toEqual(['since', 'until'])
  })

  it.each(['since', 'until'])('takes days only as %s', (name) => {
    const pattern = new RegExp(userInputs.properties[name]?.pattern ?? '')

    expect(
      ['2026-10-01', '2026-1-1', '2026-10-01T00:00:00Z', 'yesterday'].filter(
        (value) => pattern.test(value),
      ),
    ).toEqual(['2026-10-01'])
  })

  it('hands both days to the workflow and waits for its end', () => {
    expect(action.invocationMethod).toEqual({
      type: 'GITHUB',
      org: 'REPLACE_WITH_GITHUB_ORG',
      repo: 'REPLACE_WITH_REPOSITORY',
      workflow: 'REPLACE_WITH_WORKFLOW_FILE',
      workflowInputs: {
        since: '{{ .inputs.since }}',
        until: '{{ .inputs.until }}',
      },
      reportWorkflowStatus: true,
    })
  })
})

describe('the workflow in Port', () => {
  const workflow = workflowSchema.parse(
    readJson('configs/workflows/copilot_usage_backfill.json'),
  )
  const [trigger, dispatch] = workflow.nodes

  it('is accepted by Port, and has the name of the action', () => {
    expect(listJson('configs/workflows')).toHaveLength(1)
    expect(workflowFault(workflow)).toBeUndefined()
    expect(workflow.identifier).toBe(action.identifier)
  })

  it('asks for the same days as the action', () => {
    expect(trigger?.config).toMatchObject({ userInputs })
  })

  it('is for administrators, who alone see its runs', () => {
    expect(trigger?.config).toMatchObject({
      permissions: { roles: ['Admin'], users: [], teams: [] },
    })
    expect(workflow.allowAnyoneToViewRuns).toBe(false)
  })

  it('hands both days on, whatever Port calls them', () => {
    expect(dispatch?.config).toMatchObject({
      integrationActionExecutionProperties: {
        workflowInputs: {
          since:
            '{{ .outputs.trigger.since // .outputs.trigger.inputs.since }}',
          until:
            '{{ .outputs.trigger.until // .outputs.trigger.inputs.until }}',
        },
        reportWorkflowStatus: true,
      },
    })
  })
})

describe('actionSchema', () => {
  it('refuses a workflow input that no one is asked for', () => {
    const { invocationMethod } = action
    const workflowInputs = { since: '{{ .inputs.from }}' }

    expect(
      actionSchema.safeParse({
        ...action,
        invocationMethod: { ...invocationMethod, workflowInputs },
      }).success,
    ).toBe(false)
  })
})

describe('docs/dashboard.md', () => {
  const doc = readFileSync('docs/dashboard.md', 'utf8')
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(doc) ?? []
  const workflow = parse(yaml)

  it('has a workflow that takes what the action sends', () => {
    expect(Object.keys(workflow.on.workflow_dispatch.inputs)).toEqual([
      'since',
      'until',
    ])
  })

  it('has a workflow whose inputs all exist', () => {
    const given = Object.keys(workflow.jobs.backfill.steps[0].with)

    expect(given).toEqual(expect.arrayContaining(['since', 'until']))
    expect(INPUT_NAMES).toEqual(expect.arrayContaining(given))
  })

  it('names every placeholder of the action', () => {
    const { org, repo, workflow: file } = action.invocationMethod

    expect(
      [org, repo, file].filter((name) => !doc.includes(`\`${name}\``)),
    ).toEqual([])
  })
})
