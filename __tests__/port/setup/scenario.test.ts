import { afterEach, describe, expect, it } from '@jest/globals'
import { BLUEPRINTS } from '../../../src/port/setup/configs.ts'
import { lookUpWebhookUrls } from '../../../src/port/webhook-urls.ts'
import { setupLines } from '../../../src/summary/setup-summary.ts'
import { actionsOf, closePort, rowOf, SECRET, startPort } from './account.ts'

const EVERYTHING = {
  github_copilot_seats: 'create',
  github_copilot_team: 'create',
  github_copilot_team_usage: 'create',
  github_copilot_usage: 'create',
  github_copilot_adoption: 'create',
  github_copilot_seat: 'create',
  github_copilot_user_usage: 'create',
  github_copilot_credits: 'create',
  github_copilot_cost_center: 'create',
  github_copilot_user_credits: 'create',
  m365_copilot_usage_summary: 'create',
  m365_copilot_usage_daily: 'create',
  m365_copilot_user: 'create',
  copilot_usage_run: 'create',
  'permissions of github_copilot_seat': 'update',
  'permissions of github_copilot_user_usage': 'update',
  'permissions of github_copilot_user_credits': 'update',
  'permissions of m365_copilot_user': 'update',
  'gh-copilot-seats-webhook': 'create',
  'm365-copilot-summary-webhook': 'create',
  'm365-copilot-users-webhook': 'create',
  seat_utilization: 'create',
  license_utilization: 'create',
  fresh_and_complete: 'create',
  copilot_adoption: 'create',
  copilot_people: 'create',
  'permissions of copilot_people': 'update',
  copilot_usage_backfill: 'create',
}

describe('setup of an empty account', () => {
  afterEach(closePort)

  it('creates everything, and nothing more the second time', async () => {
    const { run, port } = await startPort()

    const first = await run()
    const writes = port.writes.length
    const second = await run()

    expect(actionsOf(first)).toEqual(EVERYTHING)
    expect(first).toMatchObject({ result: 'success', mode: 'setup' })
    expect(writes).toBe(28)
    expect(actionsOf(second)).toEqual({})
    expect(port.writes).toHaveLength(28)
    expect(setupLines(first)).toContain('page "copilot_adoption": created.')
  })

  it('writes nothing in a dry run, and says what it would do', async () => {
    const { run, port } = await startPort()

    const report = await run(true)

    expect(actionsOf(report)).toEqual(EVERYTHING)
    expect(port.writes).toEqual([])
    expect(setupLines(report)[0]).toBe(
      'blueprint "github_copilot_seats": would be created.',
    )
  })

  it('makes webhooks whose URLs can be looked up', async () => {
    const { run, client, secrets, masked, ingestUrl } = await startPort()
    await run()

    const urls = await lookUpWebhookUrls({ client, secrets }, ['seats'])

    expect(urls.seats).toContain(ingestUrl)
    expect(masked).toContain(urls.seats)
  })

  it('works with the other form of the answers about webhooks', async () => {
    const { run, port } = await startPort({ webhookReplyKey: 'webhook' })

    await run()
    await run()

    expect(port.writes).toHaveLength(28)
  })

  it('puts no secret into the report', async () => {
    const { run } = await startPort({ showsWebhookSecrets: true })

    const reports = JSON.stringify([await run(), await run()])

    expect(reports).not.toContain(SECRET)
  })
})

describe('setup that Port does not allow', () => {
  afterEach(closePort)

  it('fails for every object, each with the reason', async () => {
    const { run, addFault } = await startPort()
    addFault({
      service: 'port-api',
      kind: 'status',
      match: 'GET ',
      status: 403,
    })

    const report = await run()

    expect(report.result).toBe('failed')
    expect(report.setup).toHaveLength(BLUEPRINTS.length + 14)
    expect(rowOf(report, 'copilot_adoption')?.error?.code).toBe(
      'PORT_FORBIDDEN',
    )
  })
})
