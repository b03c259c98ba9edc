import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { completeSecrets } from '../../../dev/emulators/credentials/secrets.ts'
import { createAccount } from '../../../dev/emulators/port/create-account.ts'
import { processDelivery } from '../../../dev/emulators/port/webhooks/process-delivery.ts'
import { DATASETS, isDatasetName } from '../../../src/domain/dataset.ts'

const NAMES = globSync('__tests__/fixtures/records/*.json')
  .map((file) => file.replace(/^.*\/|\.json$/g, ''))
  .filter(isDatasetName)

/** Sends each record to an account, and lists what the account has then. */
async function storedBy(keepsOnly?: readonly string[]) {
  const { account } = await createAccount({
    secrets: completeSecrets(),
    configsFolder: 'configs',
    processesDeliveries: true,
    ...(keepsOnly && { keepsOnly }),
  })
  for (const name of NAMES) {
    const file = `__tests__/fixtures/records/${name}.json`
    const { full } = JSON.parse(readFileSync(file, 'utf8'))
    const { kind } = DATASETS[name]
    const records = [full, full]
    const body = JSON.stringify({ kind, schema_version: 1, records })
    for (const webhook of account.webhooks()) {
      const request = { body, headers: {}, queryParams: {} }
      await processDelivery(account, webhook, request)
    }
  }
  return [...account.catalog.blueprints.keys()].flatMap((blueprint) =>
    account.catalog.entities(blueprint).map(({ identifier, properties }) => ({
      blueprint,
      identifier,
      properties,
    })),
  )
}

describe('an account that keeps only some properties', () => {
  it('has the entities that the mappings create', async () => {
    const mapped = await storedBy()
    const kept = await storedBy(['scope'])

    const keyOf = ({ blueprint, identifier }: (typeof kept)[number]) =>
      `${blueprint} ${identifier}`
    expect(NAMES).toHaveLength(13)
    expect(kept.map(keyOf).sort()).toEqual(mapped.map(keyOf).sort())
    expect(kept).toContainEqual({
      blueprint: 'github_copilot_seats',
      identifier: 'octo-org@2026-11-22',
      properties: { scope: 'octo-org' },
    })
  })
})
