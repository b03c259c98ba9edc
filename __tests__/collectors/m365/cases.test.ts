// Small inputs after public bug reports of people who collect these data.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { readLicenses } from '../../../src/collectors/m365/totals/licenses.ts'
import type { Collected } from '../../../src/domain/collected.ts'
import type { RecordContext } from '../../../src/records/context.ts'
import { toDataRecord } from '../../../src/records/records.ts'
import { asSent } from '../../support/builders/as-sent.ts'
import { outline, run, SUMMARY, USERS } from './collector-harness.ts'
import {
  aGraphClient,
  csv,
  FakeClock,
  fixture,
  GRAPH,
  json,
  ScriptedServer,
} from './harness.ts'

const CONTEXT: RecordContext = {
  startedAt: new Date('2026-11-26T03:30:00Z'),
  identity: { mode: 'plain' },
  activeWindowDays: 14,
  priceList: { prices: {}, currency: 'USD' },
}

function caseOf(name: string): string {
  const url = new URL(`../../fixtures/cases/${name}`, import.meta.url)
  return readFileSync(url, 'utf8')
}

/** Collects one dataset from a report on 2026-11-26, as records. */
async function collect(
  dataset: 'm365-users' | 'm365-summary',
  report: () => Response,
) {
  const { units } = await run(
    [dataset],
    { [dataset === 'm365-users' ? USERS : SUMMARY]: [report] },
    { clock: new FakeClock('2026-11-26T03:30:00Z') },
  )
  const events = units.flatMap((unit) => unit.events)
  return {
    outline: outline(events),
    error: units[0]?.error,
    records: events
      .flatMap((event) => (event.type === 'item' ? [event.item] : []))
      .map((item: Collected) => asSent(toDataRecord(item, CONTEXT))),
  }
}

describe('the cases of the user report', () => {
  it('12: an own date that is older than the date of an app', async () => {
    const { records } = await collect('m365-users', () =>
      csv(caseOf('12-own-date-older-than-app-date.users.csv')),
    )

    expect(records).toMatchObject([
      {
        last_activity_date: '2026-11-20T00:00:00Z',
        edge_last_activity: '2026-11-20T00:00:00Z',
        // From 2026-11-20 to the refresh date 2026-11-24.
        days_since_last_activity: 4,
        active_in_period: true,
      },
    ])
  })

  it('13: prompts without any date are unknown activity', async () => {
    const { records } = await collect('m365-users', () =>
      csv(caseOf('13-prompts-without-any-date.users.csv')),
    )

    expect(records).toMatchObject([{ prompts_total: 12, active_usage_days: 3 }])
    expect(records[0]).not.toHaveProperty('active_in_period')
    expect(records[0]).not.toHaveProperty('last_activity_date')
  })

  it('14: a placeholder is nobody', async () => {
    const { records, outline: events } = await collect('m365-users', () =>
      csv(caseOf('14-unknown-upn.users.csv')),
    )

    expect(records.map(({ user_key: key }) => key)).toEqual([
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1',
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2',
    ])
    expect(events).toContain('M365_ROWS_WITHOUT_NAME')
  })

  it.each(['(unknown)', 'Unknown', 'N/A', '-', '(Deleted user)', 'null'])(
    'takes "%s" for no name',
    async (name) => {
      const body = caseOf('14-unknown-upn.users.csv').replaceAll(
        '(Unknown)',
        name,
      )

      const { records } = await collect('m365-users', () => csv(body))

      expect(records).toHaveLength(2)
    },
  )

  it('21: lines that end with CR alone', async () => {
    const { records, error } = await collect('m365-users', () =>
      csv(caseOf('21-cr-only.users.csv')),
    )

    expect(error).toBeUndefined()
    expect(records).toMatchObject([
      {
        user_principal_name: 'ada@contoso.example',
        prompts_total: 5,
        active_usage_days: 2,
      },
    ])
  })

  it.each([
    ['as it is', (body: string) => body],
    [
      'with an empty list before the details',
      (body: string) => body.replace(/\[\s*"MICROSOFT[^\]]*\]/, '[]'),
    ],
    [
      'with a list of objects before the details',
      (body: string) => body.replace('"MICROSOFT 365 COPILOT"', '{"name":"x"}'),
    ],
  ])('22: another list before the details, %s', async (_, change) => {
    const body = change(caseOf('22-array-before-details.users.json'))

    const { records } = await collect('m365-users', () => json(body))

    expect(records).toMatchObject([
      {
        user_principal_name: 'ada@contoso.example',
        prompts_total: 142,
        last_activity_date: '2026-11-20T00:00:00Z',
      },
    ])
  })
})

describe('the cases of the summary', () => {
  it('20: a new kind of heading is not another metric', async () => {
    const { records } = await collect('m365-summary', () =>
      csv(caseOf('20-inactive-heading.summary.csv')),
    )

    expect(records).toMatchObject([
      { enabled_user_count: 20, active_user_count: 11 },
    ])
    expect(records[0]).not.toHaveProperty('apps')
  })
})

const pagesSchema = z.object({ 'page 1': z.unknown(), 'page 2': z.unknown() })

describe('the cases of the licenses', () => {
  function read(...bodies: string[]) {
    const answers = bodies.map((body) => () => json(body))
    const server = new ScriptedServer({ '/subscribedSkus': answers })
    return readLicenses(aGraphClient(server), [])
  }

  it('15a: a Copilot SKU whose plans have other IDs', async () => {
    expect(
      await read(
        caseOf('15a-copilot-sku-with-other-plan-ids.subscribedSkus.json'),
      ),
    ).toEqual({ licenses: { total: 25, assigned: 20 }, warnings: [] })
  })

  it('15b: no SKU at all', async () => {
    expect(await read(caseOf('15b-no-sku.subscribedSkus.json'))).toMatchObject({
      licenses: undefined,
      warnings: [{ code: 'M365_SKU_NOT_FOUND' }],
    })
  })

  it('15c: a second page', async () => {
    const text = caseOf('15c-two-pages.subscribedSkus.json').replace(
      'https://graph.microsoft.com',
      GRAPH,
    )
    const pages = pagesSchema.parse(JSON.parse(text))

    expect(
      await read(
        JSON.stringify(pages['page 1']),
        JSON.stringify(pages['page 2']),
      ),
    ).toEqual({ licenses: { total: 25, assigned: 20 }, warnings: [] })
  })

  it('does not follow a page to another host, or in circles', async () => {
    const text = caseOf('15c-two-pages.subscribedSkus.json')
    const pages = pagesSchema.parse(JSON.parse(text))
    const elsewhere = JSON.stringify(pages['page 1'])
    const circle = elsewhere.replace('https://graph.microsoft.com', GRAPH)

    for (const first of [elsewhere, circle]) {
      expect(await read(first, circle)).toMatchObject({
        licenses: undefined,
        warnings: [{ code: 'M365_LICENSES_UNREADABLE' }],
      })
    }
  })

  it('does not count an expired SKU, and names it', async () => {
    const skus = fixture('subscribed_skus.json')
    const expired = JSON.parse(skus)
    for (const sku of expired.value) {
      if (sku.skuPartNumber !== 'Microsoft_365_Copilot') continue
      sku.prepaidUnits = { enabled: 0, suspended: 300, warning: 0 }
    }

    // Without the 300 and 250 of this SKU: 30 and 7.
    expect(await read(JSON.stringify(expired))).toEqual({
      licenses: { total: 30, assigned: 7 },
      warnings: [
        {
          code: 'M365_SKU_WITHOUT_UNITS',
          message:
            'The SKU "Microsoft_365_Copilot" has 250 assigned licenses, but no enabled ones. They are not counted. Correct the Copilot subscription and the payment details of the tenant. The Microsoft 365 admin center shows the subscription.',
          remedy: {
            system: 'graph',
            kind: 'license',
            need: 'payment',
            of: 'the tenant',
            note: 'The Microsoft 365 admin center shows the subscription.',
          },
        },
      ],
    })
  })
})
