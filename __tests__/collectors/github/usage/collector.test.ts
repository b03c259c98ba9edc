import { describe, expect, it } from '@jest/globals'
import { githubCollector } from '../../../../src/collectors/github/collector.ts'
import type { DatasetName } from '../../../../src/domain/dataset.ts'
import type { Scope } from '../../../../src/domain/scope.ts'
import { HttpClient } from '../../../../src/http/http-client.ts'
import { aBilling } from '../../../support/github/a-billing.ts'
import {
  API_URL,
  allOf,
  answerLinks,
  answerStatus,
  clientOf,
  ENTERPRISE,
  httpDeps,
  ndjson,
  ORG,
  serveFile,
  USAGE_PATH,
  USERS_PATH,
} from './usage-harness.ts'

const DAY = '2026-11-20'

function collectorOf(
  datasets: readonly DatasetName[],
  scopes: readonly Scope[] = [ORG],
) {
  const deps = httpDeps([])
  const http = new HttpClient(deps)
  const collector = githubCollector({
    scopes,
    datasets,
    window: { since: DAY, until: DAY },
    clientFor: (_, counter) => clientOf(http.countedBy(counter), deps),
    downloads: http,
    secrets: { add: () => undefined },
    apiUrl: API_URL,
    billing: aBilling(),
    seatsActiveSince: 0,
    minTeamSize: 5,
  })
  return { units: collector.units(), log: deps.logger }
}

describe('githubCollector, of usage', () => {
  it('lists seats, then usage, then the usage of people, each for all scopes', () => {
    const { units } = collectorOf(
      ['github-user-usage', 'github-usage', 'github-seats'],
      [ORG, ENTERPRISE],
    )

    expect(units.map(({ datasets, scope }) => [datasets, scope])).toEqual([
      [['github-seats'], ORG],
      [['github-seats'], ENTERPRISE],
      [['github-usage'], ORG],
      [['github-usage'], ENTERPRISE],
      [['github-user-usage'], ORG],
      [['github-user-usage'], ENTERPRISE],
    ])
  })

  it('lists nothing for datasets that were not asked for', () => {
    const { units } = collectorOf(['github-usage'])

    expect(units.map(({ datasets }) => datasets)).toEqual([['github-usage']])
  })

  it('counts the requests for links and the downloads', async () => {
    const body = ndjson({ day: DAY })
    answerLinks(USAGE_PATH, DAY, [serveFile('one', body), serveFile('two', '')])
    const { units, log } = collectorOf(['github-usage'])

    for (const unit of units) await allOf(unit.collect(log))

    expect(units[0]?.requestCount).toBe(3)
  })

  it('takes 404 for "no report" of a scope that has answered for another dataset', async () => {
    answerStatus(USAGE_PATH, DAY, { status: 204 })
    answerStatus(USERS_PATH, DAY, { status: 404, message: 'Not Found' })
    const { units, log } = collectorOf(['github-usage', 'github-user-usage'])

    const events = []
    for (const unit of units) events.push(...(await allOf(unit.collect(log))))

    expect(events).toEqual([
      { type: 'empty-day', dataset: 'github-usage', day: DAY },
      { type: 'empty-day', dataset: 'github-user-usage', day: DAY },
    ])
  })

  it('does not take another scope for an answer', async () => {
    answerStatus(USAGE_PATH, DAY, { status: 204 })
    const path = '/enterprises/octo-corp/copilot/metrics/reports'
    const missing = { status: 404, message: 'Not Found' }
    answerStatus(`${path}/enterprise-1-day`, DAY, missing)
    const { units, log } = collectorOf(['github-usage'], [ORG, ENTERPRISE])
    const [ofOrg, ofEnterprise] = units
    if (!ofOrg || !ofEnterprise) throw new Error('Two units are expected.')

    await allOf(ofOrg.collect(log))

    await expect(allOf(ofEnterprise.collect(log))).rejects.toMatchObject({
      code: 'GITHUB_NOT_FOUND',
    })
  })
})
