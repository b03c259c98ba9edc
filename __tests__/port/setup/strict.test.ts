// A Port that answers more than it takes, and refuses the rest.
import { afterEach, describe, expect, it } from '@jest/globals'
import { actionsOf, closePort, rowOf, startPort } from './account.ts'

type Port = Awaited<ReturnType<typeof startPort>>

describe('setup of a Port that refuses what it answers', () => {
  afterEach(closePort)

  it('writes nothing the second time', async () => {
    const { run, port } = await startPort({ answersMoreKeys: true })
    await run()
    const { length } = port.writes

    const report = await run()

    expect(actionsOf(report)).toEqual({})
    expect(port.writes).toHaveLength(length)
  })

  it('sets back everything that somebody has changed', async () => {
    const started = await startPort({ answersMoreKeys: true })
    await started.run()
    await spoilAll(started)

    const report = await started.run()

    expect(report.result).toBe('success')
    expect(actionsOf(report)).toEqual({
      github_copilot_usage: 'update',
      'gh-copilot-seats-webhook': 'update',
      fresh_and_complete: 'update',
      copilot_adoption: 'update',
      copilot_usage_backfill: 'update',
    })
    expect(actionsOf(await started.run())).toEqual({})
  })

  it('replaces a blueprint without its changelog', async () => {
    const older = {
      identifier: 'github_copilot_seats',
      title: 'Seats',
      schema: { properties: { own: { type: 'string' } }, required: ['own'] },
      relations: {},
      changelogDestination: 'events',
    }
    const blueprints = [older]
    const started = await startPort({ blueprints, answersMoreKeys: true })

    const report = await started.run()

    expect(rowOf(report, 'github_copilot_seats')).toMatchObject({
      action: 'update',
      changes: expect.arrayContaining([
        '"own" no longer required, because not every record has it',
      ]),
    })
    expect(started.port.writes).toContain(
      'PUT /v1/blueprints/github_copilot_seats',
    )
    const blueprint = started.port.catalog.blueprints.get(older.identifier)
    expect(blueprint?.document).not.toHaveProperty('changelogDestination')
    expect(blueprint?.properties.has('own')).toBe(true)
  })

  it('replaces a page where Port knows no change of pages', async () => {
    const started = await startPort({ pageChanges: 'put' })
    await started.run()
    await spoilPage(started, 'put')

    const report = await started.run()

    expect(actionsOf(report)).toEqual({ copilot_adoption: 'update' })
    expect(started.port.writes.at(-1)).toBe('PUT /v1/pages/copilot_adoption')
    expect(actionsOf(await started.run())).toEqual({})
  })
})

async function spoilAll(started: Port): Promise<void> {
  const { client, port } = started
  const blueprint = '/v1/blueprints/github_copilot_usage'
  await client.patch(blueprint, {}, { title: 'Changed' })
  const webhook = '/v1/webhooks/gh-copilot-seats-webhook'
  await client.patch(webhook, {}, { enabled: false })
  await spoilPage(started, 'patch')
  const action = port.actions.get('copilot_usage_backfill')
  await client.put(
    '/v1/actions/copilot_usage_backfill',
    {},
    {
      ...action,
      title: 'Changed',
    },
  )
  const scorecards = port.scorecards('copilot_usage_run')
  const [identifier = ''] = scorecards.identifiers()
  await client.put(
    `/v1/blueprints/copilot_usage_run/scorecards/${identifier}`,
    {},
    { ...scorecards.get(identifier), title: 'Changed' },
  )
}

async function spoilPage({ client, port }: Port, how: 'patch' | 'put') {
  const path = '/v1/pages/copilot_adoption'
  const stored = port.pages.get('copilot_adoption')
  const title = 'Changed'
  await client[how](path, {}, how === 'put' ? { ...stored, title } : { title })
}
