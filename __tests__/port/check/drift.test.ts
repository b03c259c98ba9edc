import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import { checkDrift } from '../../../src/port/check/drift.ts'
import { closePort, startPort, WANTED } from '../setup/account.ts'

const SEATS = JSON.parse(
  readFileSync('configs/blueprints/github_copilot_seats.json', 'utf8'),
)
const WEBHOOK = JSON.parse(
  readFileSync('configs/mappings/webhook_github_seats.json', 'utf8'),
)
const OF_ANOTHER_TYPE = {
  ...SEATS,
  schema: {
    properties: { ...SEATS.schema.properties, seats_total: { type: 'string' } },
    required: [],
  },
}
const WITH_PREFIX = {
  ...WEBHOOK,
  mappings: [],
  security: { ...WEBHOOK.security, signaturePrefix: 'sha256=' },
}

/** How a check judges what setup would leave as it is. */
async function refusals(dataset: 'github-seats' | 'm365-users') {
  const { client } = await startPort({
    blueprints: [OF_ANOTHER_TYPE],
    webhooks: [WITH_PREFIX],
  })
  const findings = await checkDrift({
    client,
    wanted: WANTED,
    datasets: [dataset],
  })
  return findings
    .filter(({ code }) => code === 'PORT_SETUP_REFUSED')
    .map(({ subject, status }) => [subject, status])
}

describe('checkDrift', () => {
  afterEach(closePort)

  it('fails for what setup leaves alone and a run would lose records by', async () => {
    expect(await refusals('github-seats')).toEqual([
      ['blueprint github_copilot_seats', 'failure'],
      ['webhook gh-copilot-seats-webhook', 'failure'],
    ])
  })

  it('warns of it where the run does not use it', async () => {
    expect(await refusals('m365-users')).toEqual([
      ['blueprint github_copilot_seats', 'warning'],
      ['webhook gh-copilot-seats-webhook', 'warning'],
    ])
  })
})
