import { afterEach, describe, expect, it } from '@jest/globals'
import type { PortClient } from '../../../src/port/client.ts'
import { actionsOf, closePort, rowOf, SECRET, startPort } from './account.ts'

describe('setup of an account that others have extended', () => {
  afterEach(closePort)

  it('keeps their property, their widget and their mapping', async () => {
    const { run, client, port } = await startPort()
    await run()
    await extend(client)
    const writes = port.writes.length

    const report = await run()

    expect(actionsOf(report)).toEqual({})
    expect(port.writes).toHaveLength(writes)
  })

  it('keeps them also when something of ours has to be set back', async () => {
    const { run, client, port } = await startPort()
    await run()
    await extend(client)
    await spoil(client)

    const report = await run()

    expect(actionsOf(report)).toEqual({
      github_copilot_seats: 'update',
      'gh-copilot-seats-webhook': 'update',
      copilot_adoption: 'update',
    })
    expect(rowOf(report, 'copilot_adoption')?.changes).toEqual([
      'widgets.copilotAdoption.widgets.engagedRate.icon changed from "Bar" to "Metric"',
    ])
    const blueprint = port.catalog.blueprints.get('github_copilot_seats')
    expect(blueprint?.properties.has('cost_centre')).toBe(true)
    const webhook = port.webhook('gh-copilot-seats-webhook')
    expect(webhook?.enabled).toBe(true)
    expect(webhook?.mappings[0]?.filter).toBe('.body.kind == "own-kind"')
    expect(webhook?.mappings).toHaveLength(14)
    const page = JSON.stringify(port.pages.get('copilot_adoption'))
    expect(page).toContain('"id":"ownWidget"')
    expect(actionsOf(await run())).toEqual({})
  })
})

/** Changes a title, a switch and a widget of ours. */
async function spoil(client: PortClient): Promise<void> {
  const blueprint = '/v1/blueprints/github_copilot_seats'
  await client.patch(blueprint, {}, { title: 'Changed' })
  const webhook = '/v1/webhooks/gh-copilot-seats-webhook'
  await client.patch(webhook, {}, { enabled: false })
  const path = '/v1/pages/copilot_adoption'
  const page = JSON.stringify(await client.get(path))
  const spoiled = page.replace(
    /("id":"engagedRate".*?"icon":)"Metric"/,
    '$1"Bar"',
  )
  const { widgets } = JSON.parse(spoiled).page
  await client.patch(path, {}, { widgets })
}

/** Adds a property, a mapping and a widget, as an administrator would. */
async function extend(client: PortClient): Promise<void> {
  await client.patch(
    '/v1/blueprints/github_copilot_seats',
    {},
    { schema: { properties: { cost_centre: { type: 'string' } } } },
  )
  const webhook = '/v1/webhooks/gh-copilot-seats-webhook'
  const stored = JSON.parse(JSON.stringify(await client.get(webhook)))
  const [ours] = stored.integration.mappings
  const own = { ...ours, filter: '.body.kind == "own-kind"' }
  const mappings = [own, ...stored.integration.mappings]
  await client.patch(webhook, {}, { mappings })
  const path = '/v1/pages/copilot_adoption'
  const { page } = JSON.parse(JSON.stringify(await client.get(path)))
  const [root] = page.widgets
  const row = { height: 400, columns: [{ id: 'ownWidget', size: 12 }] }
  const widget = {
    id: 'ownWidget',
    type: 'markdown',
    title: 'Ours',
    icon: 'Docs',
    description: '',
    source: 'custom',
    markdown: 'Hello',
  }
  const widgets = [
    {
      ...root,
      layout: [row, ...root.layout],
      widgets: [widget, ...root.widgets],
    },
  ]
  await client.patch(path, {}, { widgets })
}

describe('setup of an account that a predecessor has used', () => {
  afterEach(closePort)

  const USAGE = {
    identifier: 'github_copilot_usage',
    title: 'Copilot usage',
    schema: {
      properties: {
        record_date: { type: 'string', format: 'date-time' },
        git_hub_org: { type: 'string' },
        git_hub_team: { type: 'string' },
        total_active_users: { type: 'number' },
      },
      required: ['git_hub_org'],
    },
    calculationProperties: {
      acceptance_rate: { type: 'number', calculation: '1' },
      lines_acceptance_ratio: { type: 'number', calculation: '2' },
    },
  }
  const USERS_WEBHOOK = {
    identifier: 'm365-copilot-users-webhook',
    title: 'Users',
    enabled: true,
    security: {
      secret: 'predecessor',
      signatureHeaderName: 'X-Signature',
      signatureAlgorithm: 'sha256',
    },
    mappings: [
      {
        blueprint: 'm365_copilot_user',
        operation: { type: 'create' },
        filter: '.body.kind == "m365-copilot-users"',
        entity: { identifier: '.body.user.user_hash' },
      },
    ],
  }

  it('repairs its blueprint and says what it took away', async () => {
    const { run, client } = await startPort({ blueprints: [USAGE] })

    const report = await run()

    const { action, changes } = rowOf(report, 'github_copilot_usage') ?? {}
    expect(action).toBe('update')
    expect(changes?.slice(0, 2)).toEqual([
      'calculation "acceptance_rate" removed, because its value is stored now',
      '"git_hub_org" no longer required, because not every record has it',
    ])
    expect(report.result).toBe('success')
    const path = '/v1/blueprints/github_copilot_usage'
    expect(await client.get(path)).toMatchObject({
      blueprint: {
        title: 'GitHub Copilot usage',
        schema: {
          properties: {
            git_hub_team: { type: 'string' },
            acceptance_rate: { type: 'number' },
          },
          required: [],
        },
        calculationProperties: {
          lines_acceptance_ratio: { type: 'number', calculation: '2' },
        },
      },
    })
    expect(actionsOf(await run())).toEqual({})
  })

  it('replaces its mapping and its secret', async () => {
    const { run, port } = await startPort({ webhooks: [USERS_WEBHOOK] })

    const report = await run()

    const { changes } = rowOf(report, 'm365-copilot-users-webhook') ?? {}
    expect(changes).toContain(
      'mapping to "m365_copilot_user" replaced, because it reads requests of another form',
    )
    const webhook = port.webhook('m365-copilot-users-webhook')
    expect(webhook?.security?.secret).toBe(SECRET)
    expect(webhook?.mappings).toHaveLength(2)
    expect(actionsOf(await run())).toEqual({})
  })

  it('leaves a blueprint alone where a type differs, and does the rest', async () => {
    const properties = {
      ...USAGE.schema.properties,
      model_top: { type: 'number' },
    }
    const schema = { ...USAGE.schema, properties }
    const { run } = await startPort({ blueprints: [{ ...USAGE, schema }] })

    const report = await run()

    expect(report.result).toBe('partial')
    expect(rowOf(report, 'github_copilot_usage')?.error).toEqual({
      code: 'PORT_SETUP_REFUSED',
      message:
        'Property "model_top" is of type "number" and must be of type "string"; Port cannot change a type. In Port, open the blueprint, rename or delete it, and run "mode: setup" again.',
      remedy: expect.objectContaining({ kind: 'contact' }),
    })
    expect(rowOf(report, 'gh-copilot-seats-webhook')?.action).toBe('create')
  })
})
