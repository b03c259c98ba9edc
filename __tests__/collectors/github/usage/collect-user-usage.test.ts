import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { ActivityBounds } from '../../../../src/collectors/github/usage/activity-bounds.ts'
import type { UsageOptions } from '../../../../src/collectors/github/usage/usage-days.ts'
import { collectUserUsage } from '../../../support/people-options.ts'
import {
  allOf,
  answerLinks,
  answerStatus,
  ENTERPRISE,
  githubFixture,
  itemsOf,
  ndjson,
  serveFile,
  USERS_PATH,
  usageHarness,
} from './usage-harness.ts'

const DAY = '2026-11-20'
const ENTERPRISE_PATH =
  '/enterprises/octo-corp/copilot/metrics/reports/users-1-day'

function row(userId: number, more: object = {}) {
  return { user_id: userId, user_login: `user${userId}`, day: DAY, ...more }
}

async function collectEvents(overrides: Partial<UsageOptions> = {}) {
  const harness = usageHarness(overrides)
  return allOf(collectUserUsage(harness.options))
}

async function collect(overrides: Partial<UsageOptions> = {}) {
  const events = await collectEvents(overrides)
  return itemsOf(events, 'github-user-usage').map(({ usage }) => usage)
}

function others(count: number) {
  const organization_id = '11'
  return Array.from({ length: count }, (_, index) =>
    row(10 + index, { organization_id }),
  )
}

/** Serves a long report; the reading of its first rows is a download too. */
function serveTimes(times: number, body: string): string {
  const links = Array.from({ length: times }, () => serveFile('one', body))
  return links[0] ?? ''
}

/** Answers the links once for each download of the two-pass reading. */
function answerFiles(...files: readonly string[]): void {
  const links = files.map((body, index) => serveFile(`file-${index}`, body))
  for (const [index, body] of files.entries()) serveFile(`file-${index}`, body)
  answerLinks(USERS_PATH, DAY, links)
}

describe('collectUserUsage', () => {
  it('yields one item a person and keeps what is null or missing undefined', async () => {
    const body = githubFixture('users-1-day.ndjson').replaceAll(
      /"day": ?"[^"]+"/g,
      `"day":"${DAY}"`,
    )
    answerLinks(USERS_PATH, DAY, [serveFile('one', body)])

    const [hubot, octocat, login1, bob] = await collect()

    expect(hubot).toMatchObject({
      day: DAY,
      userId: 2004,
      login: 'hubot',
      usedChat: false,
      usedCli: true,
      usedCloudAgent: false,
      aiCreditsUsed: 2.5,
      totals: { interactions: 24, generations: 25, linesAdded: 435 },
    })
    expect(octocat).toMatchObject({ userId: 2001, aiCreditsUsed: 5 })
    expect(login1).toMatchObject({
      userId: 1,
      byEditor: [{ name: 'vscode', generations: 1, interactions: 0 }],
      byModel: [],
    })
    expect(bob).toEqual({
      day: DAY,
      userId: 2,
      login: 'bob',
      usedChat: undefined,
      usedAgent: true,
      usedCli: undefined,
      usedCloudAgent: undefined,
      aiCreditsUsed: undefined,
      usedCodeReviewPassive: true,
      totals: {},
      byFeature: undefined,
      byEditor: undefined,
      byLanguage: undefined,
      byModel: undefined,
      isMeasured: true,
    })
  })

  it('takes either name of the flag of the cloud agent', async () => {
    const rows = [
      row(1, { used_copilot_coding_agent: true }),
      row(2, {
        used_copilot_coding_agent: true,
        used_copilot_cloud_agent: false,
      }),
      row(3, { used_copilot_cloud_agent: null, user_login: null }),
    ]
    answerLinks(USERS_PATH, DAY, [serveFile('one', ndjson(...rows))])

    expect(await collect()).toMatchObject([
      { usedCloudAgent: true },
      { usedCloudAgent: true },
      { usedCloudAgent: undefined, login: '' },
    ])
  })

  it('hands on the people of all files', async () => {
    answerFiles(ndjson(row(1), row(2)), ndjson(row(3)), '')

    expect(await collect()).toMatchObject([
      { userId: 1 },
      { userId: 2 },
      { userId: 3 },
    ])
  })

  it('counts a row once that two files repeat', async () => {
    const again = row(2, { user_initiated_interaction_count: 5 })
    answerFiles(ndjson(row(1), again), ndjson(again, row(3)))

    const usages = await collect()

    expect(usages.map(({ userId }) => userId)).toEqual([1, 3, 2])
    expect(usages[2]?.totals.interactions).toBe(5)
  })

  it('makes one item of a person whose day is in two files in parts', async () => {
    const one = row(2, {
      user_initiated_interaction_count: 5,
      loc_added_sum: 10,
      used_chat: true,
      used_agent: false,
      used_cli: null,
      ai_credits_used: 0.1,
      totals_by_ide: [{ ide: 'vscode', code_generation_activity_count: 1 }],
    })
    const other = row(2, {
      user_initiated_interaction_count: 2,
      used_chat: false,
      used_agent: false,
      ai_credits_used: 0.2,
      totals_by_ide: [{ ide: 'xcode', code_generation_activity_count: 4 }],
      totals_by_feature: [],
    })
    answerFiles(ndjson(one, row(1)), ndjson(other))

    const usages = await collect()

    expect(usages.map(({ userId }) => userId)).toEqual([1, 2])
    expect(usages[1]).toMatchObject({
      totals: { interactions: 7, linesAdded: 10, generations: undefined },
      usedChat: true,
      usedAgent: false,
      usedCli: undefined,
      aiCreditsUsed: 0.3,
      byEditor: [
        { name: 'vscode', generations: 1 },
        { name: 'xcode', generations: 4 },
      ],
      byFeature: [],
      byModel: undefined,
    })
  })

  it('skips rows of other days and warns about them', async () => {
    const day = '2026-11-19'
    const body = ndjson(row(1), row(1, { day }), row(2, { day }))
    answerLinks(USERS_PATH, DAY, [serveFile('one', body)])

    expect(await collectEvents()).toMatchObject([
      { type: 'item', item: { usage: { userId: 1, day: DAY } } },
      {
        type: 'warning',
        warning: {
          code: 'GITHUB_ROWS_OF_OTHER_DAYS',
          message: expect.stringContaining('has 2 rows about other days'),
        },
      },
    ])
  })

  describe('when one file has a person twice', () => {
    const part = (organization_id: string, figures: object) =>
      row(1, { organization_id, ...figures })
    const one = part('11', {
      user_initiated_interaction_count: 3,
      used_agent: false,
    })
    const other = part('12', {
      user_initiated_interaction_count: 5,
      used_agent: true,
    })
    const merged = { userId: 1, totals: { interactions: 8 }, usedAgent: true }

    it('makes one item of both rows', async () => {
      const body = ndjson(one, row(2), other)
      answerLinks(USERS_PATH, DAY, [serveFile('one', body)])

      expect(await collect()).toMatchObject([merged, { userId: 2 }])
    })

    it('adds up equal figures of two organizations', async () => {
      const figures = { user_initiated_interaction_count: 3 }
      const body = ndjson(part('11', figures), part('12', figures))
      answerLinks(USERS_PATH, DAY, [serveFile('one', body)])

      expect(await collect()).toMatchObject([{ totals: { interactions: 6 } }])
    })

    it('counts a row once that is repeated as it is', async () => {
      answerLinks(USERS_PATH, DAY, [serveFile('one', ndjson(one, one))])

      expect(await collect()).toMatchObject([{ totals: { interactions: 3 } }])
    })

    it.each([
      ['an enterprise', others(1_500)],
      ['a scope that repeats somebody early', [one, other, ...others(1_500)]],
    ])('makes one item in a long report of %s', async (name, rows) => {
      const body = ndjson(row(2), ...rows, one, other)
      const link = serveTimes(3, body)
      const isEnterprise = name === 'an enterprise'
      if (isEnterprise) answerLinks(ENTERPRISE_PATH, DAY, [link])
      else answerLinks(USERS_PATH, DAY, [link])

      const usages = await collect(isEnterprise ? { scope: ENTERPRISE } : {})

      expect(usages).toHaveLength(1_502)
      expect(usages.at(0)).toMatchObject({ userId: 2 })
      expect(usages.filter(({ userId }) => userId === 1)).toMatchObject([
        merged,
      ])
    })

    it('follows up with the merged item in a long report of an organization', async () => {
      const body = ndjson(one, ...others(1_500), other)
      answerLinks(USERS_PATH, DAY, [serveTimes(2, body)])

      const usages = await collect()

      expect(usages).toHaveLength(1_502)
      expect(usages[0]).toMatchObject({ totals: { interactions: 3 } })
      expect(usages.at(-1)).toMatchObject(merged)
      const ofOne = usages.filter(({ userId }) => userId === 1)
      expect(ofOne).toHaveLength(2)
    })

    it('does not follow up on equal rows', async () => {
      const body = ndjson(one, ...others(1_500), one)
      answerLinks(USERS_PATH, DAY, [serveTimes(2, body)])

      const usages = await collect()

      expect(usages).toHaveLength(1_501)
      expect(usages[0]).toMatchObject({ totals: { interactions: 3 } })
    })

    it('downloads a long report of an enterprise once if no row names an organization', async () => {
      const rows = Array.from({ length: 1_501 }, (_, index) => row(index))
      const body = ndjson(...rows)
      answerLinks(ENTERPRISE_PATH, DAY, [serveTimes(1, body)])

      expect(await collect({ scope: ENTERPRISE })).toHaveLength(1_501)
    })

    it('counts an active person once who is active in a later row only', async () => {
      const bounds = new ActivityBounds(ENTERPRISE)
      const idle = part('11', { used_chat: false })
      const body = ndjson(idle, ...others(1_500), other)
      answerLinks(USERS_PATH, DAY, [serveTimes(2, body)])
      await collectEvents({ bounds })

      const [event] = bounds.reported(DAY, 0)

      expect(event).toMatchObject({
        type: 'warning',
        warning: {
          message: expect.stringContaining('has 1501 rows, 1 of them active.'),
        },
      })
    })
  })

  it('finds no report in a 204', async () => {
    answerStatus(USERS_PATH, DAY, { status: 204 })

    expect(await collectEvents()).toEqual([
      { type: 'empty-day', dataset: 'github-user-usage', day: DAY },
    ])
  })

  it('names the line of a row without a user, after handing on the rows before', async () => {
    const body = `\n${ndjson(row(1), { day: DAY, user_login: 'mona' })}`
    answerLinks(USERS_PATH, DAY, [serveFile('one', body)])

    const events = await collectEvents()

    expect(events).toMatchObject([
      { type: 'item', item: { usage: { userId: 1 } } },
      {
        type: 'failed-day',
        dataset: 'github-user-usage',
        failure: {
          code: 'GITHUB_REPORT_UNREADABLE',
          message: expect.stringContaining(
            'line 3 of the report has an invalid "user_id"',
          ),
        },
      },
    ])
    expect(JSON.stringify(events)).not.toContain('mona')
  })

  it('hands on nobody twice when a report is cut off and read again', async () => {
    const complete = ndjson(row(1), row(2), row(3))
    answerLinks(USERS_PATH, DAY, [serveFile('old', complete.slice(0, -20))])
    answerLinks(USERS_PATH, DAY, [serveFile('new', complete)])

    const usages = await collect()

    expect(usages.map(({ userId }) => userId)).toEqual([1, 2, 3])
  })
})

describe('collectUserUsage, when the connection is lost', () => {
  let server: Server | undefined

  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  /** Serves rows and breaks off in the middle of the last, a number of times. */
  async function serveBroken(times: number, body: string): Promise<string> {
    let left = times
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': body.length })
      left -= 1
      if (left < 0) return response.end(body)
      return response.write(body.slice(0, -20), () => response.destroy())
    })
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${portOf(server)}/report`
  }

  const apiUrl = 'http://127.0.0.1'
  const body = ndjson(row(1), row(2), row(3))

  it('reads on from fresh links, three times at most', async () => {
    const link = await serveBroken(3, body)
    for (let request = 1; request <= 4; request += 1) {
      answerLinks(USERS_PATH, DAY, [link])
    }

    const usages = await collect({ apiUrl })

    expect(usages.map(({ userId }) => userId)).toEqual([1, 2, 3])
  })

  it('fails the day when it is lost every time', async () => {
    const link = await serveBroken(4, body)
    for (let request = 1; request <= 4; request += 1) {
      answerLinks(USERS_PATH, DAY, [link])
    }

    const events = await collectEvents({ apiUrl })

    expect(events.at(-1)).toMatchObject({
      type: 'failed-day',
      failure: {
        code: 'GITHUB_UNAVAILABLE',
        message: expect.stringContaining('/{report}: no complete answer'),
      },
    })
  })
})

function portOf(server: Server): number {
  const address = server.address()
  return isAddressInfo(address) ? address.port : 0
}

function isAddressInfo(
  address: AddressInfo | string | null,
): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
