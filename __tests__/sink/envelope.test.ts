import { describe, expect, it } from '@jest/globals'
import { Batch } from '../../src/sink/batch.ts'
import { writeBody } from '../../src/sink/envelope.ts'

const STAMP = { runId: '1234567890-1', collectedAt: '2026-11-22T03:30:00Z' }

function aBatch(): Batch {
  const batch = new Batch('m365-users')
  batch.add({ identifier: 't/u1', title: 'Adèle', prompts_total: 3 }, undefined)
  return batch
}

describe('writeBody', () => {
  it('puts kind, run and position before the records', () => {
    expect(writeBody(aBatch(), { index: 1, count: 4 }, STAMP)).toBe(
      '{"kind":"m365-copilot-users","schema_version":1,"run_id":"1234567890-1","collected_at":"2026-11-22T03:30:00Z","batch":{"index":1,"count":4},"records":[{"identifier":"t/u1","title":"Adèle","prompts_total":3}]}',
    )
  })

  it('leaves the count out while it is not known', () => {
    expect(writeBody(aBatch(), { index: 7 }, STAMP)).toContain(
      '"batch":{"index":7},"records":[',
    )
  })

  it('has an empty list without records', () => {
    const batch = new Batch('m365-users')

    expect(writeBody(batch, { index: 1, count: 1 }, STAMP)).toBe(
      '{"kind":"m365-copilot-users","schema_version":1,"run_id":"1234567890-1","collected_at":"2026-11-22T03:30:00Z","batch":{"index":1,"count":1},"records":[]}',
    )
  })

  it.each([
    ['github-seats', 'gh-copilot-seats'],
    ['github-usage', 'gh-copilot-usage'],
    ['github-seat-users', 'gh-copilot-seat-users'],
    ['github-user-usage', 'gh-copilot-user-usage'],
    ['m365-summary', 'm365-copilot-summary'],
    ['m365-daily', 'm365-copilot-daily'],
    ['m365-users', 'm365-copilot-users'],
  ] as const)('calls %s "%s"', (dataset, kind) => {
    const body = writeBody(new Batch(dataset), { index: 1, count: 1 }, STAMP)

    expect(body.startsWith(`{"kind":"${kind}",`)).toBe(true)
  })
})
