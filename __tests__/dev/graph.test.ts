import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import type { M365Plan } from '../../dev/tenants/tenant.ts'
import { fetchToken, startTrusted } from './trusted-emulators.ts'

const DETAIL = 'getMicrosoft365CopilotUsageUserDetail'
const SUMMARY = 'getMicrosoft365CopilotUserCountSummary'
const TREND = 'getMicrosoft365CopilotUserCountTrend'

let emulators: Emulators
let token = ''

async function start(m365: Partial<M365Plan>) {
  emulators = await startTrusted({ m365 })
  const client_secret = emulators.secrets.msClientSecret
  const response = await fetchToken(emulators, { client_secret })
  token = (await response.json()).access_token
}

function read(path: string, redirect: RequestRedirect = 'follow') {
  const headers = { authorization: `Bearer ${token}` }
  return fetch(`${emulators.urls.graph}/v1.0${path}`, { headers, redirect })
}

function readReport(name: string, args: string, redirect?: RequestRedirect) {
  return read(`/copilot/reports/${name}(${args})`, redirect)
}

async function csvOf(name: string, args: string): Promise<string[][]> {
  const text = await (await readReport(name, args)).text()
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','))
}

describe('reports of the emulated Graph', () => {
  afterEach(() => emulators.close())

  it('begins a CSV with a byte order mark and ends its lines with CRLF', async () => {
    await start({ users: 1 })

    const response = await readReport(SUMMARY, "period='D28',version='v2'")
    const bytes = Buffer.from(await response.arrayBuffer())

    expect(response.headers.get('content-type')).toBe(
      'application/octet-stream',
    )
    expect(bytes.subarray(0, 23).toString('hex')).toBe(
      `efbbbf${Buffer.from('Report Refresh Date,').toString('hex')}`,
    )
    expect(bytes.subarray(-2).toString('hex')).toBe('0d0a')
  })

  it('understands the percent-encoded form of a call', async () => {
    await start({ users: 1 })

    const args = 'period=%27D28%27%2Cversion=%27v2%27'
    const response = await readReport(`${DETAIL}`, args)

    expect(response.status).toBe(200)
  })

  it('counts as active in the summary who is active in the detail', async () => {
    await start({ users: 50 })

    const detail = await csvOf(DETAIL, "period='D28',version='v2'")
    const [headings = [], row = []] = await csvOf(
      SUMMARY,
      "period='D28',version='v2'",
    )

    // The window of 28 days that ends on 2026-11-20 begins on 2026-10-24.
    const lastDates = detail.slice(1).map((cells) => cells.at(-19) ?? '')
    const active = lastDates.filter((date) => date >= '2026-10-24').length
    expect(active).toBeGreaterThan(10)
    expect(row[headings.indexOf('Any App Active Users')]).toBe(String(active))
    expect(row[headings.indexOf('Any App Enabled Users')]).toBe('50')
  })

  it('gives the trend one row a day', async () => {
    await start({ users: 5 })

    const rows = await csvOf(TREND, "period='D7',version='v2'")

    expect(rows.slice(1).map((cells) => cells[1])).toEqual([
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
      '2026-11-15',
      '2026-11-14',
    ])
  })

  it('conceals both names of a person', async () => {
    await start({ users: 1, concealed: true })

    const [, row = []] = await csvOf(DETAIL, "period='D28',version='v2'")

    expect(row[1]).toMatch(/^[0-9A-F]{32}$/)
    expect(row[2]).toMatch(/^[0-9A-F]{32}$/)
    expect(row[1]).not.toBe(row[2])
  })

  it('refuses a period that its version does not have', async () => {
    await start({ users: 1 })

    const response = await readReport(DETAIL, "period='D30',version='v2'")

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { message: 'Invalid period value specified: D30.' },
    })
  })

  it('refuses v2 where only v1 is rolled out', async () => {
    await start({ users: 1, versions: ['v1'] })

    const newer = await readReport(DETAIL, "period='D28',version='v2'")
    const older = await csvOf(DETAIL, "period='D30',version='v1'")

    expect(newer.status).toBe(400)
    expect(older[0]).toHaveLength(13)
  })

  it('can give nothing but headings', async () => {
    await start({ users: 9, headerOnly: true })

    const rows = await csvOf(DETAIL, "period='D28',version='v2'")

    expect(rows).toHaveLength(1)
  })

  it('can redirect to a signed link that wants no token', async () => {
    await start({ users: 1, answer: 'redirect' })
    const args = "period='D28',version='v2'"

    const first = await readReport(DETAIL, args, 'manual')
    const location = first.headers.get('location') ?? ''

    expect(first.status).toBe(302)
    expect(new URL(location).host).not.toBe(new URL(emulators.urls.graph).host)
    expect((await fetch(location)).status).toBe(200)
  })

  it('can answer in JSON', async () => {
    await start({ users: 1, answer: 'json' })

    const response = await readReport(DETAIL, "period='D28',version='v2'")

    expect(await response.json()).toMatchObject({
      value: [
        {
          reportRefreshDate: '2026-11-20',
          userPrincipalName: 'adele.vance@contoso.example',
          copilotActivityUserDetailsByPeriod: [{ reportPeriod: 28 }],
        },
      ],
    })
  })

  it('serves a CSV that a test wrote by hand, byte for byte', async () => {
    const csv = () => 'Report Refresh Date\n2026-11-19\n'
    emulators = await startTrusted({ overrides: { csv } })
    const client_secret = emulators.secrets.msClientSecret
    const issued = await fetchToken(emulators, { client_secret })
    token = (await issued.json()).access_token

    const response = await readReport(SUMMARY, "period='D28',version='v2'")

    expect(await response.text()).toBe('Report Refresh Date\n2026-11-19\n')
  })
})

describe('access to the emulated Graph', () => {
  afterEach(() => emulators.close())

  it('refuses a token that Entra did not issue', async () => {
    await start({ users: 1 })
    token = 'made-up'

    const response = await read('/subscribedSkus')

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({
      error: { code: 'InvalidAuthenticationToken' },
    })
  })

  it('refuses reports and licenses with different codes', async () => {
    await start({ users: 1, reportsAllowed: false, licencesAllowed: false })

    const report = await readReport(DETAIL, "period='D28',version='v2'")
    const skus = await read('/subscribedSkus')

    expect(report.status).toBe(403)
    expect((await report.json()).error.code).toBe('S2SUnauthorized')
    expect(skus.status).toBe(403)
    expect((await skus.json()).error.code).toBe('Authorization_RequestDenied')
  })

  it('lists the licenses that were bought and assigned', async () => {
    await start({ users: 12, removed: [3], licences: 20 })

    const { value } = await (await read('/subscribedSkus')).json()

    expect(value[0]).toMatchObject({
      skuPartNumber: 'Microsoft_365_Copilot',
      consumedUnits: 11,
      prepaidUnits: { enabled: 20 },
    })
  })

  it('tells whether names are concealed', async () => {
    await start({ concealed: true })

    const settings = await (await read('/admin/reportSettings')).json()

    expect(settings.value.displayConcealedNames).toBe(true)
  })
})
