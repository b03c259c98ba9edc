// Text in reports of vendors and in the files of an earlier run.
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { describeError, toFailure } from '../../src/errors.ts'
import { replay } from '../../src/modes/replay.ts'
import {
  BOTH,
  run,
  SUMMARY,
  USERS,
} from '../collectors/m365/collector-harness.ts'
import { csv, fixture, json } from '../collectors/m365/harness.ts'
import { FakeClock } from '../support/fakes/fake-clock.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { FakeLogger } from '../support/fakes/fake-logger.ts'
import { FakeTransport } from '../support/fakes/fake-transport.ts'
import { API, aGitHubClient } from '../support/github/a-github-client.ts'
import { collectUserUsage } from '../support/people-options.ts'
import { NESTED } from './doors.ts'
import {
  LINES,
  MARK,
  SECRET,
  textsOf,
  textsOfFailure,
  unsafeOf,
} from './marks.ts'

const CELL = `"${LINES.replaceAll('"', '""')}"`
const DETAIL = fixture('user_detail_v2.csv')
const TOTALS = fixture('user_count_summary_v2.csv')
const SKUS = JSON.parse(fixture('subscribed_skus.json'))

/** Replaces each cell of a report's first row in turn. */
function withCells(report: string): string[] {
  const [headings = '', first = '', ...rest] = report.split(/\r?\n/)
  const cells = first.split(',')
  return cells.map((_, at) =>
    [headings, cells.with(at, CELL).join(','), ...rest].join('\r\n'),
  )
}

/** Returns all that a run of the Microsoft datasets shows. */
async function m365TextsOf(script: Parameters<typeof run>[1]) {
  const { units, log } = await run(BOTH, script, { skus: [] })
  const texts = units.flatMap(({ events, error }) => [
    ...(error === undefined ? [] : textsOfFailure(error)),
    ...events.flatMap((event) => {
      if (event.type === 'warning') return [event.warning.message]
      if (event.type === 'failed') return [event.failure.message]
      return event.type === 'incomplete' ? [event.reason] : []
    }),
  ])
  return [...texts, ...log.lines]
}

const SKU = {
  ...SKUS.value[0],
  skuPartNumber: LINES,
  consumedUnits: 3,
  prepaidUnits: { enabled: 0, warning: 0 },
}

describe('text in a report of Microsoft', () => {
  it.each([
    ...[DETAIL, TOTALS]
      .flatMap(withCells)
      .map((text, at) => [`cell ${at}`, text]),
    ['heading', DETAIL.replace(/^/, `${CELL},`)],
    [
      'heading of a figure',
      TOTALS.replace(
        /^([^\r\n]*)/,
        `$1,"${SECRET} Enabled Users","${SECRET} Active Users"`,
      ).replace(/(\r?\n[^\r\n]+)/, '$1,x,y'),
    ],
    ['open quote', `${DETAIL}"${LINES}`],
    ['line that is too long', `${DETAIL}${LINES.repeat(20_000)}`],
    ['no report', LINES],
    ['JSON', JSON.stringify({ value: [{ [LINES]: LINES }] })],
    ['JSON that is cut', `{"value":[{"${MARK}":"${MARK}`],
    ['nested JSON', `{"value":[{"a":${NESTED.lists}}]}`],
  ])('is not shown: %s', async (_, text) => {
    const answer = () => (text.startsWith('{') ? json(text) : csv(text))

    const texts = await m365TextsOf({ [USERS]: [answer], [SUMMARY]: [answer] })

    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.startsWith('Unexpected'))).toEqual([])
    expect(unsafeOf(texts)).toEqual([])
  })

  it.each([
    ['part number', { value: [SKU] }],
    ['key', { value: [{ [LINES]: LINES }] }],
    ['link', { value: [], '@odata.nextLink': `https://${SECRET}.example/` }],
  ])('is not shown: %s of a SKU', async (_, body) => {
    const answer = () => json(JSON.stringify(body))

    const texts = await m365TextsOf({ '/subscribedSkus': [answer] })

    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.startsWith('Unexpected'))).toEqual([])
    expect(unsafeOf(texts)).toEqual([])
  })
})

describe('text in a report of GitHub', () => {
  it.each([
    ['no JSON', LINES],
    ['cut', `{"${MARK}":"${MARK}`],
    ['keys', JSON.stringify({ [LINES]: LINES })],
    ['nested', `{"day":${NESTED.lists}}`],
    [
      'nested in a list',
      `{"day":"2026-11-20","user_id":1,"totals_by_ide":${NESTED.lists}}`,
    ],
    [
      'values',
      JSON.stringify({
        day: LINES,
        user_id: LINES,
        user_login: LINES,
        totals_by_ide: [{ ide: 7, [LINES]: LINES }],
      }),
    ],
  ])('is not shown: %s', async (_, text) => {
    const links = {
      download_links: ['https://reports.contoso.example/a'],
      report_day: '2026-11-20',
    }
    const { client, http, logger } = aGitHubClient({
      fetch: async (url) =>
        String(url).startsWith(API)
          ? Response.json(links)
          : new Response(`${text}\n`),
    })
    const messages: string[] = []
    const scope = { type: 'organization', name: 'octo-org' } as const
    const window = { since: '2026-11-20', until: '2026-11-20' }
    const options = {
      client,
      downloads: http,
      secrets: { add: () => undefined },
      apiUrl: API,
      scope,
      window,
      log: logger,
    }

    const failure = await textsOf(async () => {
      for await (const event of collectUserUsage(options)) {
        if (event.type === 'failed-day') messages.push(event.failure.message)
        if (event.type === 'warning') messages.push(event.warning.message)
      }
    })

    const texts = [...messages, ...failure]
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.startsWith('Unexpected'))).toEqual([])
    expect(
      unsafeOf([...texts, ...logger.lines.map(({ message }) => message)]),
    ).toEqual([])
  })
})

const RECORD = { identifier: 'a', title: 'a' }
const HEAD = { kind: 'm365-copilot-users', blueprint: 'm365_copilot_user' }

describe('text in a file of undelivered records', () => {
  it.each([
    ['no JSON', LINES],
    [
      'nested property',
      JSON.stringify({ ...HEAD, records: [{ ...RECORD, a: 7 }] }).replace(
        '7',
        NESTED.lists ?? '',
      ),
    ],
    [
      'JSON that is cut',
      JSON.stringify({ ...HEAD, records: [RECORD, LINES] }).slice(0, -4),
    ],
    ['kind', JSON.stringify({ ...HEAD, kind: LINES, records: [RECORD] })],
    [
      'kind of another type',
      JSON.stringify({ ...HEAD, kind: [LINES], records: [RECORD] }),
    ],
    [
      'property name',
      JSON.stringify({ ...HEAD, records: [{ ...RECORD, [LINES]: null }] }),
    ],
    [
      'nested property name',
      JSON.stringify({
        ...HEAD,
        records: [{ ...RECORD, a: { [LINES]: null } }],
      }),
    ],
    [
      'identifier',
      JSON.stringify({ ...HEAD, records: [{ identifier: '', title: LINES }] }),
    ],
    ['record', JSON.stringify({ ...HEAD, records: [LINES] })],
  ])('is not shown: %s', async (_, content) => {
    const texts = await replayTextsOf('1-m365-copilot-users.json', content)

    expect(texts.join()).toContain('UNDELIVERED_UNREADABLE')
    expect(unsafeOf(texts)).toEqual([])
  })

  it.each([
    `1-${SECRET}.json`,
    `${'9'.repeat(200)}-m365.json`,
    `x\n::set-output name=a::b.json`,
    `::add-mask::mona@contoso.example.json`,
  ])('is not shown: name %j', async (name) => {
    const texts = await replayTextsOf(name, LINES)

    expect(texts.join()).toContain('is ignored')
    expect(unsafeOf(texts)).toEqual([])
  })
})

async function replayTextsOf(name: string, content: string): Promise<string[]> {
  using folder = new FakeFolder()
  folder.write(name, content)
  const logger = new FakeLogger()
  const clock = new FakeClock()
  const report = await replay(
    {
      folder: folder.path,
      transport: new FakeTransport(),
      logger,
      signal: new AbortController().signal,
    },
    {
      runId: '42-1',
      startedAt: clock.now(),
      isDryRun: false,
      clock,
      usage: () => ({
        requests: { github: 0, downloads: 0, entra: 0, graph: 0, port: 0 },
        waits_ms: 0,
      }),
    },
  )
  const texts = logger.lines.map(({ message }) =>
    message.replaceAll(join(folder.path), '…'),
  )
  return [
    ...texts,
    JSON.stringify(report.datasets),
    ...report.warnings.map(({ message }) => message),
  ]
}

describe('text in an unexpected error', () => {
  it('is redacted, in its message as in its stack', () => {
    const error = new TypeError(`bad\n    at ${SECRET}\n    at ::x\n${LINES}`)

    expect(unsafeOf(textsOfFailure(error))).toEqual([])
    expect(toFailure(error).message).toMatch(
      /^Unexpected error: bad at … at ::x x ::set-output name=a::b … … … … eDp…A== ::add-mask::y/,
    )
    expect(describeError(error)).toMatch(/\n {4}at .*files\.test\.ts/)
  })

  it.each([
    ['text', LINES],
    ['object', { message: LINES }],
    [
      'error whose message has changed',
      Object.assign(new Error(LINES), { message: LINES.slice(1) }),
    ],
  ])('is redacted: %s', (_, thrown) => {
    expect(unsafeOf(textsOfFailure(thrown))).toEqual([])
  })
})
