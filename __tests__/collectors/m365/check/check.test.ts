import { describe, expect, it } from '@jest/globals'
import { checkM365 } from '../../../../src/collectors/m365/check/check.ts'
import type { M365CollectorOptions } from '../../../../src/collectors/m365/options.ts'
import { BOTH, HEALTHY, REFUSED, SUMMARY, USERS } from '../collector-harness.ts'
import {
  anHttpClient,
  CLIENT,
  csv,
  FakeClock,
  fixture,
  GRAPH,
  json,
  LOGIN,
  LogLines,
  type Script,
  ScriptedServer,
  TENANT,
} from '../harness.ts'

async function check(
  script: Script = {},
  options: Partial<M365CollectorOptions> & { readonly now?: string } = {},
) {
  const server = new ScriptedServer({
    ...HEALTHY,
    [SUMMARY]: [THREE_ENABLED],
    ...script,
  })
  const clock = new FakeClock(options.now)
  const http = anHttpClient({ clock, fetch: server.fetch })
  const findings = await checkM365(
    {
      graphHttp: http,
      entraHttp: http,
      clock,
      secrets: { add: () => undefined },
      datasets: BOTH,
      tenantId: TENANT,
      clientId: CLIENT,
      credential: { type: 'secret', secret: 'hush' },
      authorityHost: LOGIN,
      graphApiUrl: GRAPH,
      period: 'D28',
      skus: [],
      isPruning: false,
      window: { since: '2026-11-17', until: '2026-11-21' },
      ...options,
    },
    new LogLines(),
  )
  return { findings, server }
}

type Findings = Awaited<ReturnType<typeof check>>['findings']

function outline(findings: Findings): string[] {
  return findings.map(({ subject, status, code }) =>
    [`${subject}: ${status}`, code].filter(Boolean).join(' '),
  )
}

function find(findings: Findings, subject: string) {
  return findings.find((it) => it.subject === subject)
}

/** The report on users has three people, so the summary counts as many. */
const THREE_ENABLED = () =>
  csv(fixture('user_count_summary_v2.csv').replaceAll('250', '3'))
const FORBIDDEN = () => json(fixture('error_403_s2sunauthorized.json'), 403)

describe('checkM365', () => {
  it('tells of the app, each permission, names, age and count', async () => {
    const { findings } = await check()

    expect(outline(findings)).toEqual([
      'Entra app: ok',
      'permission Reports.Read.All: ok',
      'data age: ok',
      'permission LicenseAssignment.Read.All: ok',
      'names: ok',
      'user count: ok',
    ])
  })

  it('asks only for what the datasets need', async () => {
    const { findings, server } = await check({}, { datasets: ['m365-daily'] })

    expect(outline(findings)).toEqual([
      'Entra app: ok',
      'permission Reports.Read.All: ok',
      'data age: ok',
    ])
    expect(server.graphPaths).toHaveLength(1)
  })

  it('says what cannot be checked when reports are forbidden', async () => {
    const { findings } = await check({ [SUMMARY]: [FORBIDDEN] })

    expect(outline(findings)).toEqual([
      'Entra app: ok',
      'permission Reports.Read.All: failure GRAPH_FORBIDDEN',
      'data age: unknown',
      'permission LicenseAssignment.Read.All: ok',
      'names: unknown',
      'user count: unknown',
    ])
  })

  it('fails for the user report alone', async () => {
    const { findings } = await check({ [USERS]: [FORBIDDEN] })

    expect(outline(findings).at(-1)).toBe(
      'user report: failure GRAPH_FORBIDDEN',
    )
  })

  it('warns of concealed names', async () => {
    const concealed = () => csv(fixture('user_detail_v2_concealed.csv'))

    const { findings } = await check({ [USERS]: [concealed] })

    expect(find(findings, 'names')).toMatchObject({
      status: 'warning',
      code: 'M365_NAMES_CONCEALED',
    })
  })

  it('warns when version v2 is refused', async () => {
    const summary = fixture('doc_user_count_summary_v1.csv')
    const v1 = () => csv(summary.replace(',7,25', ',30,25'))

    const { findings } = await check(
      { [SUMMARY]: [REFUSED, v1] },
      { datasets: ['m365-daily'] },
    )

    expect(find(findings, 'report form')?.code).toBe(
      'M365_REPORT_VERSION_FALLBACK',
    )
  })

  it('warns of figures that are late', async () => {
    const { findings } = await check({}, { now: '2026-12-22T05:00:00Z' })

    expect(find(findings, 'data age')?.code).toBe('M365_DATA_OLD')
  })

  it('warns of a tenant whose licenses have no Copilot', async () => {
    const none = () => json(fixture('subscribed_skus_none.json'))

    const { findings } = await check({ '/subscribedSkus': [none] })

    expect(
      find(findings, 'permission LicenseAssignment.Read.All'),
    ).toMatchObject({
      status: 'warning',
      code: 'M365_SKU_NOT_FOUND',
      detail: expect.stringContaining(
        'No SKU of the tenant has a Copilot service plan.',
      ),
    })
  })

  it('warns of a SKU that is named and not there', async () => {
    const { findings } = await check({}, { skus: ['Nothing'] })

    expect(find(findings, 'permission LicenseAssignment.Read.All')?.code).toBe(
      'M365_SKU_NOT_FOUND',
    )
  })

  it('warns of reports that are empty', async () => {
    const header = fixture('user_count_summary_v2.csv').split('\n')[0] ?? ''
    const nobody = () => csv(fixture('user_detail_header_only.csv'))

    const { findings } = await check({
      [SUMMARY]: [() => csv(`${header}\n`)],
      [USERS]: [nobody],
    })

    expect(outline(findings)).toEqual([
      'Entra app: ok',
      'permission Reports.Read.All: warning',
      'data age: unknown',
      'permission LicenseAssignment.Read.All: ok',
      'names: unknown',
      'user count: unknown',
    ])
  })

  it('warns when the user report lacks people', async () => {
    const [header = '', first = ''] = fixture('user_detail_v2.csv').split('\n')

    const { findings } = await check({
      [USERS]: [() => csv(`${header}\n${first}\n`)],
    })

    expect(find(findings, 'user count')?.code).toBe(
      'M365_USERS_FEWER_THAN_ENABLED',
    )
  })

  it('warns of people who come twice with other figures', async () => {
    const rows = fixture('user_detail_v2.csv')
    const first = rows.split('\n')[1] ?? ''
    const again = first.replace('2026', '2025')

    const { findings } = await check({ [USERS]: [() => csv(rows + again)] })

    expect(find(findings, 'user report')?.code).toBe('M365_PEOPLE_REPEATED')
  })
})
