import { describe, expect, it } from '@jest/globals'
import { githubCollector } from '../../../../src/collectors/github/collector.ts'
import type { DatasetName } from '../../../../src/domain/dataset.ts'
import { anHttpClient } from '../../../support/fakes/fake-http-client.ts'
import { FakeLogger } from '../../../support/fakes/fake-logger.ts'
import { aBilling } from '../../../support/github/a-billing.ts'
import { cannedClient } from '../../../support/github/a-github-client.ts'
import { aSeat } from '../../../support/github/a-seat.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const

describe('githubCollector, of seats', () => {
  it('has one unit a scope for the snapshot and for its people', async () => {
    const { http } = anHttpClient({})
    const collector = githubCollector({
      scopes: [ORG],
      datasets: ['github-seat-users', 'github-seats'],
      window: { since: '2026-11-20', until: '2026-11-20' },
      clientFor: () =>
        cannedClient([{ data: { total_seats: 1, seats: [aSeat()] } }]),
      downloads: http,
      secrets: { add: () => undefined },
      apiUrl: 'https://api.github.com',
      billing: aBilling(),
      seatsActiveSince: 0,
      minTeamSize: 5,
    })

    const found: DatasetName[] = []
    for (const unit of collector.units()) {
      for await (const event of unit.collect(new FakeLogger())) {
        if (event.type === 'item') found.push(event.item.dataset)
      }
    }

    expect(collector.units()).toHaveLength(1)
    expect(found).toEqual(['github-seats', 'github-seat-users'])
  })
})
