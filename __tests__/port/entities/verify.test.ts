import { describe, expect, it } from '@jest/globals'
import { PortError } from '../../../src/port/error.ts'
import { aPage, aVerifier, expecting, FakePort } from './verify-harness.ts'

const SINCE = {
  property: '$updatedAt',
  operator: 'between',
  value: { from: '2026-11-22T03:25:00.000Z', to: '2999-12-31T23:59:59.999Z' },
}

/** Identifiers: `t/p1`, `t/p2` and so on. */
function people(howMany: number): string[] {
  return Array.from({ length: howMany }, (_, index) => `t/p${index + 1}`)
}

describe('PortVerifier, asking', () => {
  it('asks once when all is there at once', async () => {
    const port = new FakePort([aPage(['t/a', 't/b'])])
    const { verifier, clock } = aVerifier(port)

    const verdicts = await verifier.verify([expecting('t/a', 't/b')])

    expect(verdicts).toEqual([{ verified: 2, missing: 0, problems: [] }])
    expect(clock.sleeps).toEqual([])
    expect(port.asked).toEqual([
      {
        path: '/v1/blueprints/{blueprint}/entities/search',
        params: { blueprint: 'm365_copilot_user' },
        body: {
          query: {
            combinator: 'and',
            rules: [
              {
                property: '$identifier',
                operator: 'in',
                value: ['t/a', 't/b'],
              },
              SINCE,
            ],
          },
          include: ['$identifier', '$updatedAt'],
          limit: 1000,
        },
      },
    ])
  })

  it('asks for many by what they begin with, page by page', async () => {
    const all = people(2_500)
    const port = new FakePort([
      aPage(all.slice(0, 1000), 'page-2'),
      aPage(all.slice(1000, 2000), 'page-3'),
      aPage([...all.slice(2000), 't/of-somebody-else']),
    ])
    const { verifier } = aVerifier(port)

    const verdicts = await verifier.verify([expecting(...all)])

    expect(verdicts).toEqual([{ verified: 2500, missing: 0, problems: [] }])
    const rules = [
      { property: '$identifier', operator: 'beginsWith', value: 't/p' },
      SINCE,
    ]
    expect(port.searches).toMatchObject([
      { query: { rules } },
      { query: { rules }, from: 'page-2' },
      { query: { rules }, from: 'page-3' },
    ])
  })

  it('asks again after growing pauses, then only for what is missing', async () => {
    const all = people(150)
    const port = new FakePort([
      aPage(all.slice(0, 149)),
      aPage([]),
      aPage(['t/p150']),
    ])
    const { verifier, clock } = aVerifier(port)

    const verdicts = await verifier.verify([expecting(...all)])

    expect(verdicts).toEqual([{ verified: 150, missing: 0, problems: [] }])
    expect(clock.sleeps).toEqual([2_000, 4_000])
    const byName = {
      property: '$identifier',
      operator: 'in',
      value: ['t/p150'],
    }
    expect(port.searches.slice(1)).toMatchObject([
      { query: { rules: [byName, SINCE] } },
      { query: { rules: [byName, SINCE] } },
    ])
  })

  it('shares its time among all that it asks for', async () => {
    const port = new FakePort([aPage([])])
    const { verifier, clock } = aVerifier(port)

    await verifier.verify([expecting('t/a'), expecting('t/b')])

    expect(clock.sleeps).toEqual([
      2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 1_000,
    ])
  })

  it('looks once when it may not wait', async () => {
    const port = new FakePort([aPage([])])
    const { verifier, clock } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([expecting('t/a')])

    expect(verdicts).toMatchObject([{ verified: 0, missing: 1 }])
    expect(clock.sleeps).toEqual([])
  })

  it('counts from the start by the clock that Port shows', async () => {
    const port = new FakePort([aPage(['t/a'])])
    const portClock = {
      startedAt: new Date('2026-11-21T03:30:00Z'),
    }
    const { verifier } = aVerifier(port, { portClock })
    portClock.startedAt = new Date('2026-11-22T03:30:00Z')

    await verifier.verify([expecting('t/a')])

    expect(port.searches).toMatchObject([
      {
        query: {
          rules: [
            { property: '$identifier' },
            {
              property: '$updatedAt',
              value: { from: '2026-11-22T03:25:00.000Z' },
            },
          ],
        },
      },
    ])
  })

  it('is content with an entity that is there when Port has answered for it', async () => {
    const port = new FakePort([aPage(['t/a'])])
    const { verifier } = aVerifier(port, { portClock: undefined })

    const verdicts = await verifier.verify([expecting('t/a')])

    expect(verdicts).toEqual([{ verified: 1, missing: 0, problems: [] }])
    const [search] = port.searches
    expect(search).toMatchObject({
      query: { rules: [{ property: '$identifier' }] },
    })
  })
})

describe('PortVerifier, when something is missing', () => {
  it('tells what is not there from what this run has not changed', async () => {
    const port = new FakePort([aPage([]), aPage(['t/a'])])
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([expecting('t/a', 't/b')])

    expect(verdicts).toEqual([
      {
        verified: 0,
        missing: 2,
        problems: [
          {
            identifier: 't/a',
            reason: 'in Port, but unchanged since 2026-11-21T03:31:00.000Z',
          },
          { identifier: 't/b', reason: 'not in Port' },
        ],
      },
    ])
  })

  it('counts what is there unchanged once the webhook is seen to work, unless it was refused', async () => {
    const port = new FakePort(
      [aPage(['t/new']), aPage(['t/same', 't/refused']), aPage(['t/refused'])],
      {
        audits: [
          {
            message: 'property "period" is required',
            context: { blueprint: 'm365_copilot_user', entity: 't/refused' },
          },
        ],
      },
    )
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([
      expecting('t/new', 't/same', 't/refused'),
    ])

    expect(verdicts).toEqual([
      {
        verified: 2,
        missing: 1,
        problems: [
          { identifier: 't/refused', reason: 'property "period" is required' },
        ],
        isRefused: true,
      },
    ])
  })

  it('does not take a user that Port could not find for a refusal', async () => {
    const port = new FakePort([aPage(['t/new']), aPage(['t/same'])], {
      audits: [
        {
          message: 'relation "port_user" found nothing',
          context: { blueprint: 'm365_copilot_user', entity: 't/same' },
        },
      ],
    })
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([expecting('t/new', 't/same')])

    expect(verdicts).toEqual([{ verified: 2, missing: 0, problems: [] }])
  })

  it("gives the reason that Port's audit log has", async () => {
    const audit = (blueprint: string, entity: string, message: string) => ({
      message,
      context: { blueprint, entity },
    })
    const port = new FakePort([aPage([])], {
      audits: [
        audit('m365_copilot_user', 't/a', 'property "period"\n is required'),
        audit('another_blueprint', 't/b', 'has nothing to do with it'),
      ],
    })
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([expecting('t/a', 't/b')])

    expect(verdicts).toMatchObject([
      {
        problems: [
          { identifier: 't/a', reason: 'property "period" is required' },
          { identifier: 't/b', reason: 'not in Port' },
        ],
      },
    ])
    expect(port.asked.at(-1)).toEqual({
      path: '/v1/audit-log?resources=webhook&webhookId={webhook}&status=FAILURE&from={from}&to={to}&limit={limit}',
      params: {
        webhook: 'm365-copilot-users-webhook',
        from: '2026-11-22T03:25:00.000Z',
        to: '2026-11-22T03:35:00.000Z',
        limit: '1000',
      },
    })
  })

  it('needs no audit log to say that something is missing', async () => {
    const port = new FakePort(
      [aPage([])],
      new PortError('PORT_FORBIDDEN', 'No.'),
    )
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([expecting('t/a')])

    expect(verdicts).toEqual([
      {
        verified: 0,
        missing: 1,
        problems: [{ identifier: 't/a', reason: 'not in Port' }],
      },
    ])
  })

  it('lists a hundred of many', async () => {
    const port = new FakePort([aPage([])])
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const [verdict] = await verifier.verify([expecting(...people(130))])

    expect(verdict).toMatchObject({ verified: 0, missing: 130 })
    expect(verdict && 'problems' in verdict && verdict.problems).toHaveLength(
      100,
    )
  })
})
