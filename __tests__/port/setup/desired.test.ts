import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { DATASET_NAMES } from '../../../src/domain/dataset.ts'
import {
  desiredObjects,
  type SetupOptions,
} from '../../../src/port/setup/desired.ts'

const NO_SECRETS: SetupOptions = {
  usesWebhooks: true,
  webhookSecrets: {},
  peopleReaders: [],
  collected: { datasets: DATASET_NAMES, hasEnterprise: false, currency: 'USD' },
}

function objectsOf(kind: string, options: SetupOptions = NO_SECRETS) {
  return desiredObjects(options)
    .filter((each) => 'document' in each)
    .filter((each) => each.kind === kind)
}

function filesIn(folder: string): number {
  const names = readdirSync(`configs/${folder}`)
  return names.filter((name) => name.endsWith('.json')).length
}

describe('desiredObjects', () => {
  it.each([
    ['blueprint', 'blueprints'],
    ['webhook', 'mappings'],
    ['scorecard', 'scorecards'],
    ['page', 'dashboards'],
  ])('has a %s for each file in configs/%s', (kind, folder) => {
    const identifiers = objectsOf(kind).map(({ identifier }) => identifier)

    expect(new Set(identifiers).size).toBe(filesIn(folder))
    expect(identifiers).toHaveLength(filesIn(folder))
  })

  it('puts every blueprint after those that it needs', () => {
    const made: string[] = []
    for (const { identifier, needs } of objectsOf('blueprint')) {
      expect(made).toEqual(expect.arrayContaining([...needs]))
      made.push(identifier)
    }
  })

  it('knows what webhooks, scorecards and the page need', () => {
    const [, , users] = objectsOf('webhook')
    const [scorecard] = objectsOf('scorecard')
    const [page] = objectsOf('page')

    expect(users?.needs).toEqual(['m365_copilot_user'])
    expect(scorecard?.needs).toEqual(['github_copilot_seats'])
    expect(page?.needs).toContain('m365_copilot_usage_summary')
  })

  it('gives each webhook its own secret, and none rather than a placeholder', () => {
    const [seats, summary] = objectsOf('webhook', {
      ...NO_SECRETS,
      webhookSecrets: { seats: 'signing-secret' },
    })

    expect(seats?.document.security).toEqual({
      secret: 'signing-secret',
      signatureHeaderName: 'X-Signature',
      signatureAlgorithm: 'sha256',
    })
    expect(summary?.document.security).toEqual({
      signatureHeaderName: 'X-Signature',
      signatureAlgorithm: 'sha256',
    })
  })

  it('locks people away before any webhook, and their page after it', () => {
    const kinds = desiredObjects({
      ...NO_SECRETS,
      peopleReaders: ['copilot-program'],
    }).map((each) =>
      each.kind === 'backfill'
        ? 'backfill button'
        : `${each.kind} ${each.identifier}`,
    )

    expect(kinds.slice(14, 21)).toEqual([
      'blueprint-permissions github_copilot_seat',
      'blueprint-permissions github_copilot_user_usage',
      'blueprint-permissions github_copilot_user_credits',
      'blueprint-permissions m365_copilot_user',
      'webhook gh-copilot-seats-webhook',
      'webhook m365-copilot-summary-webhook',
      'webhook m365-copilot-users-webhook',
    ])
    expect(kinds.slice(-3)).toEqual([
      'page copilot_people',
      'page-permissions copilot_people',
      'backfill button',
    ])
  })

  it('skips the webhooks when none is used', () => {
    const options = { ...NO_SECRETS, usesWebhooks: false }
    const reasons = objectsOf('webhook', options).map(
      (each) => each.skipBecause,
    )

    expect(new Set(reasons)).toEqual(
      new Set(['"use-port-webhook" is false, so no run uses it.']),
    )
  })

  it('leaves no placeholder in anything that is written', () => {
    const secret = 'signing-secret'
    const wanted = desiredObjects({
      ...NO_SECRETS,
      webhookSecrets: {
        seats: secret,
        'm365-summary': secret,
        'm365-users': secret,
      },
    })

    expect(JSON.stringify(wanted)).not.toContain('REPLACE_WITH')
  })
})
