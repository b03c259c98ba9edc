// The button in Port that starts a backfill, in an emulated account.
import { afterEach, describe, expect, it } from '@jest/globals'
import type { PortOptions } from '../../../../dev/emulators/start.ts'
import { checkDrift } from '../../../../src/port/check/drift.ts'
import type { SetupOptions } from '../../../../src/port/setup/desired.ts'
import { closePort, startPort, wantedWith } from '../account.ts'

const NAME = 'copilot_usage_backfill'
const ONE = {
  installationId: 'github-ocean-octo',
  installationAppType: 'github-ocean',
}
const TWO = { ...ONE, installationId: 'github-ocean-lab' }
const REPOSITORY = 'octo-org/copilot-usage'
const ASKED = { repository: REPOSITORY, workflow: 'backfill.yml' }
const TARGET = {
  org: 'octo-org',
  repo: 'copilot-usage',
  workflow: 'backfill.yml',
}

type Asked = NonNullable<SetupOptions['backfill']>
type Started = Awaited<ReturnType<typeof startPort>>

/** The rows of the buttons, and what Port then has. */
async function setUp({ run, port }: Started, asked: Asked = ASKED) {
  const report = await run(false, wantedWith(asked))
  const rows = (report.setup ?? []).filter(({ identifier }) => {
    return identifier === NAME
  })
  return {
    rows,
    action: port.actions.get(NAME),
    workflow: port.workflows.get(NAME),
  }
}

function actionsIn(rows: readonly { kind: string; action: string }[]) {
  return rows.map(({ kind, action }) => `${kind} ${action}`)
}

async function check({ client }: Started, asked: Asked = ASKED) {
  const wanted = wantedWith(asked)
  const findings = await checkDrift({ client, wanted, datasets: [] })
  return findings
    .filter(({ subject }) => subject.endsWith(NAME))
    .map(({ subject, status, detail }) => ({ subject, status, detail }))
}

describe('the backfill button', () => {
  afterEach(closePort)

  it('is a workflow where Port has workflows and an integration', async () => {
    const started = await startPort({ integrations: [ONE] })

    const { rows, action, workflow } = await setUp(started)

    expect(actionsIn(rows)).toEqual(['workflow create'])
    expect(rows[0]?.note).toBe(
      'Setup chose a workflow of the GitHub integration "github-ocean-octo", because this account has Port\'s workflows.',
    )
    expect(action).toBeUndefined()
    expect(workflow).toMatchObject({
      allowAnyoneToViewRuns: false,
      nodes: [
        { config: { type: 'SELF_SERVE_TRIGGER' } },
        {
          config: {
            installationId: 'github-ocean-octo',
            integrationActionExecutionProperties: {
              ...TARGET,
              workflowInputs: {
                since:
                  '{{ .outputs.trigger.since // .outputs.trigger.inputs.since }}',
                until:
                  '{{ .outputs.trigger.until // .outputs.trigger.inputs.until }}',
              },
            },
          },
        },
      ],
    })
  })

  it.each([403, 404] as const)(
    'is an action of the integration where workflows answer %i',
    async (workflows) => {
      const started = await startPort({ integrations: [ONE], workflows })

      const { rows, action } = await setUp(started)

      expect(actionsIn(rows)).toEqual(['action create'])
      expect(rows[0]?.note).toBe(
        'Setup chose an action of the GitHub integration "github-ocean-octo", because this account has no workflows in Port.',
      )
      expect(action?.invocationMethod).toEqual({
        type: 'INTEGRATION_ACTION',
        installationId: 'github-ocean-octo',
        integrationActionType: 'dispatch_workflow',
        integrationActionExecutionProperties: {
          ...TARGET,
          workflowInputs: {
            since: '{{ .inputs.since }}',
            until: '{{ .inputs.until }}',
          },
          reportWorkflowStatus: true,
        },
      })
    },
  )

  it.each([
    ['no integration', []],
    ['an integration of another kind', [{ ...ONE, installationAppType: 'x' }]],
    [
      'an integration that starts nothing',
      [{ ...ONE, actionsProcessingEnabled: false }],
    ],
  ])("is an action of Port's older App beside %s", async (_, integrations) => {
    const started = await startPort({ integrations })

    const { rows, action } = await setUp(started)

    expect(actionsIn(rows)).toEqual(['action create'])
    expect(rows[0]?.note).toBe(
      "Setup chose an action of Port's older GitHub App, because no GitHub integration in Port can start workflows. The button works only if that App is installed.",
    )
    expect(action?.invocationMethod).toEqual({
      type: 'GITHUB',
      ...TARGET,
      workflowInputs: {
        since: '{{ .inputs.since }}',
        until: '{{ .inputs.until }}',
      },
      reportWorkflowStatus: true,
    })
  })

  it('asks which of several integrations is to start it', async () => {
    const started = await startPort({ integrations: [ONE, TWO] })

    const { rows, action, workflow } = await setUp(started)

    expect([action, workflow]).toEqual([undefined, undefined])
    expect(rows).toMatchObject([
      {
        kind: 'action',
        action: 'refused',
        error: {
          code: 'PORT_SETUP_REFUSED',
          message: expect.stringMatching(
            /^Port has 2 GitHub integrations that can start workflows: "github-ocean-octo", "github-ocean-lab"\. .*"backfill-integration"/,
          ),
          remedy: { kind: 'input', name: 'backfill-integration' },
        },
      },
    ])
  })

  it('takes the integration that the input names', async () => {
    const started = await startPort({ integrations: [ONE, TWO] })

    const asked = { ...ASKED, installationId: 'github-ocean-lab' }
    const { rows, workflow } = await setUp(started, asked)

    expect(actionsIn(rows)).toEqual(['workflow create'])
    expect(JSON.stringify(workflow)).toContain('github-ocean-lab')
  })

  it.each([
    [
      [ONE],
      '"backfill-integration" names no GitHub integration that can start workflows. Port has "github-ocean-octo".',
    ],
    [
      [],
      'Port has no GitHub integration that can start workflows, so "backfill-integration" names none.',
    ],
  ])('refuses an integration that Port does not have', async (...of) => {
    const [integrations, message] = of
    const started = await startPort({ integrations })

    const { rows } = await setUp(started, { ...ASKED, installationId: 'x' })

    expect(actionsIn(rows)).toEqual(['action refused'])
    expect(rows[0]?.error?.message).toContain(message)
  })

  it.each([
    ['workflow', {}],
    ['action of the integration', { workflows: 404 as const }],
    ['action of the App', { integrations: [] }],
    ['workflow, with more keys', { answersMoreKeys: true }],
  ] satisfies [string, PortOptions][])(
    'is written once: %s',
    async (_, options) => {
      const started = await startPort({ integrations: [ONE], ...options })
      await setUp(started)
      const { length } = started.port.writes

      const { rows } = await setUp(started)

      expect(rows.map(({ action }) => action)).toEqual(['unchanged'])
      expect(started.port.writes).toHaveLength(length)
    },
  )

  it('is not made without the input, and none is changed', async () => {
    const started = await startPort({ integrations: [ONE] })
    const none = await setUp(started, { repository: REPOSITORY })
    await setUp(started)
    const { length } = started.port.writes
    const left = await setUp(started, { repository: REPOSITORY })

    expect(actionsIn(none.rows)).toEqual(['action skipped'])
    expect(none.rows[0]?.reason).toBe(
      'Setup creates no backfill button, because "backfill-workflow" is not set.',
    )
    expect(none.workflow).toBeUndefined()
    expect(actionsIn(left.rows)).toEqual(['workflow skipped'])
    expect(left.rows[0]?.reason).toBe(
      'It stays as it is, because "backfill-workflow" is not set.',
    )
    expect(started.port.writes).toHaveLength(length)
  })

  it('is skipped where the run is not part of a repository', async () => {
    const started = await startPort({ integrations: [ONE] })

    const { rows } = await setUp(started, { workflow: 'backfill.yml' })

    expect(actionsIn(rows)).toEqual(['action skipped'])
  })

  it('follows another workflow, and keeps what others have added', async () => {
    const started = await startPort({ integrations: [ONE] })
    const { workflow = {} } = await setUp(started)
    const [trigger, dispatch] = JSON.parse(JSON.stringify(workflow.nodes))
    trigger.config.permissions = { roles: ['Admin', 'Member'] }
    const step = { identifier: 'ask', config: { type: 'WEBHOOK' } }
    const connections = [
      { sourceIdentifier: 'trigger', targetIdentifier: 'ask' },
      { sourceIdentifier: 'ask', targetIdentifier: 'dispatch' },
    ]
    const nodes = [trigger, dispatch, step]
    const path = `/v1/workflows/${NAME}`
    await started.client.put(path, {}, { ...workflow, nodes, connections })
    expect(actionsIn((await setUp(started)).rows)).toEqual([
      'workflow unchanged',
    ])

    const asked = { ...ASKED, workflow: 'other.yml' }
    const after = await setUp(started, asked)

    expect(after.rows[0]?.changes).toEqual([
      'nodes.dispatch.config.integrationActionExecutionProperties.workflow changed from "backfill.yml" to "other.yml"',
    ])
    expect(after.workflow).toMatchObject({
      connections,
      nodes: [
        { config: { permissions: { roles: ['Admin', 'Member'] } } },
        {},
        step,
      ],
    })
  })
})

describe('an action that exists', () => {
  afterEach(closePort)

  it('stays, with a workflow beside it', async () => {
    const first = await startPort({ integrations: [ONE], workflows: 404 })
    const { action = {} } = await setUp(first)
    await closePort()
    const started = await startPort({ integrations: [ONE] })
    await started.client.post('/v1/actions', {}, action)

    const { rows, workflow, action: after } = await setUp(started)

    expect(actionsIn(rows)).toEqual(['action skipped', 'workflow create'])
    expect(rows[0]?.reason).toBe(
      'It exists and stays as it is. It starts "backfill.yml" of octo-org/copilot-usage.',
    )
    expect(after).toEqual(action)
    expect(workflow).toBeDefined()
    expect(await check(started)).toMatchObject([
      { subject: `action ${NAME}`, status: 'ok' },
      { subject: `workflow ${NAME}`, status: 'ok' },
    ])
  })

  it('does not fit if it starts another workflow', async () => {
    const first = await startPort({ integrations: [] })
    const { action = {} } = await setUp(first)
    await closePort()
    const other = await startPort({ integrations: [ONE], workflows: 404 })
    await other.client.post(
      '/v1/actions',
      {},
      {
        ...action,
        invocationMethod: { type: 'GITHUB', ...TARGET, workflow: 'other.yml' },
      },
    )

    expect(actionsIn((await setUp(other)).rows)).toEqual(['action skipped'])
    expect(await check(other)).toEqual([
      {
        subject: `action ${NAME}`,
        status: 'warning',
        detail:
          'It exists and stays as it is. It does not start "backfill.yml" of octo-org/copilot-usage. In Port, change or delete it.',
      },
    ])
  })

  it('does not fit if its integration is gone', async () => {
    const first = await startPort({ integrations: [ONE], workflows: 404 })
    const { action = {} } = await setUp(first)
    await closePort()
    const started = await startPort({ integrations: [TWO] })
    await started.client.post('/v1/actions', {}, action)

    await setUp(started)

    expect(await check(started)).toMatchObject([
      {
        status: 'warning',
        detail:
          'It exists and stays as it is. Its GitHub integration "github-ocean-octo" cannot start workflows. In Port, change or delete it.',
      },
      { status: 'ok' },
    ])
  })
})

describe('the check of the button', () => {
  afterEach(closePort)

  it('says what is missing, what fits and what is left alone', async () => {
    const started = await startPort({ integrations: [ONE] })
    const missing = await check(started)
    const notAsked = await check(started, { repository: REPOSITORY })
    await setUp(started)
    const fitting = await check(started)
    const changed = await check(started, { ...ASKED, workflow: 'other.yml' })
    const left = await check(started, { repository: REPOSITORY })

    expect(missing).toEqual([
      {
        subject: `workflow ${NAME}`,
        status: 'warning',
        detail: 'Port does not have it.',
      },
    ])
    expect(notAsked).toEqual([])
    expect(fitting).toEqual([
      {
        subject: `workflow ${NAME}`,
        status: 'ok',
        detail:
          'It starts the workflow of "backfill-workflow". Setup chose a workflow of the GitHub integration "github-ocean-octo", because this account has Port\'s workflows.',
      },
    ])
    expect(changed).toMatchObject([{ status: 'warning' }])
    expect(left).toEqual([
      {
        subject: `workflow ${NAME}`,
        status: 'ok',
        detail: 'It stays as it is, because "backfill-workflow" is not set.',
      },
    ])
  })
})
