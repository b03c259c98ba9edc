import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { fetchGithub, startTrusted } from '../trusted-emulators.ts'
import { openApiProblem } from './openapi.ts'

const ORGS = [
  { login: 'octo-org', seats: 30, plan: 'enterprise' as const },
  { login: 'octo-labs', seats: 10, firstPerson: 100 },
]
const ENTERPRISE = { slug: 'octo', orgs: ['octo-org', 'octo-labs'] }
const BILL = '/enterprises/octo/settings/billing'
const ROUTE = '/enterprises/{enterprise}/settings/billing'

let emulators: Emulators

async function start() {
  emulators = await startTrusted({ orgs: ORGS, enterprise: ENTERPRISE })
}

async function get(path: string) {
  const response = await fetchGithub(emulators, `${BILL}/${path}`)
  return response.json()
}

type Item = { grossQuantity: number; discountQuantity: number; sku: string }

function sumOf(
  items: readonly Item[],
  key: 'grossQuantity' | 'discountQuantity',
) {
  return items.reduce((sum, item) => sum + item[key], 0)
}

async function createExport() {
  const { urls, secrets } = emulators
  const response = await fetch(`${urls.github}${BILL}/reports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.githubToken}` },
    body: JSON.stringify({
      report_type: 'ai_credit',
      start_date: '2026-11-01',
      end_date: '2026-11-21',
    }),
  })
  return { status: response.status, report: await response.json() }
}

describe('the bill of the emulated GitHub', () => {
  afterEach(() => emulators.close())

  it('has the form that GitHub documents', async () => {
    await start()

    for (const path of [
      'ai_credit/usage?year=2026&month=11&day=20',
      'ai_credit/usage?year=2026&month=11',
      'cost-centers',
      'reports',
    ]) {
      const route = `${ROUTE}/${path.split('?')[0]}`
      expect(openApiProblem(route, {}, await get(path))).toBeUndefined()
    }
    const { status, report } = await createExport()
    expect(status).toBe(202)
    expect(
      openApiProblem(
        `${ROUTE}/reports`,
        { method: 'post', status: 202 },
        report,
      ),
    ).toBeUndefined()
  })

  it('is told from a body that GitHub does not document', async () => {
    await start()

    const body = { timePeriod: { year: 2026 }, usageItems: [{ sku: 'a' }] }

    expect(openApiProblem(`${ROUTE}/ai_credit/usage`, {}, body)).toBeDefined()
  })

  it('adds up over the days and the cost centers of a month', async () => {
    await start()
    const month = await get('ai_credit/usage?year=2026&month=11')
    const total = sumOf(month.usageItems, 'grossQuantity')

    let days = 0
    for (let day = 1; day <= 22; day += 1) {
      const bill = await get(`ai_credit/usage?year=2026&month=11&day=${day}`)
      days += sumOf(bill.usageItems, 'grossQuantity')
    }
    let centers = 0
    const { costCenters } = await get('cost-centers')
    for (const id of [
      ...costCenters.map((each: { id: string }) => each.id),
      'none',
    ]) {
      const bill = await get(
        `ai_credit/usage?year=2026&month=11&cost_center_id=${id}`,
      )
      centers += sumOf(bill.usageItems, 'grossQuantity')
    }

    expect(total).toBeGreaterThan(50_000)
    expect(days).toBeCloseTo(total, 4)
    expect(centers).toBeCloseTo(total, 4)
    // 30 people with 3,900 credits and 10 with 1,900: the pool is used up.
    expect(sumOf(month.usageItems, 'discountQuantity')).toBeCloseTo(
      Math.min(total, 136_000),
      4,
    )
  })

  it('is for an organization of an enterprise not found', async () => {
    await start()

    const path = '/organizations/octo-org/settings/billing/ai_credit/usage'
    const bill = await fetchGithub(emulators, path)
    const org = await fetchGithub(emulators, '/orgs/octo-org')

    expect(bill.status).toBe(404)
    expect(await org.json()).toMatchObject({ enterprise: { slug: 'octo' } })
  })

  it('is refused to a token without the right', async () => {
    await start()

    const path = `${BILL}/ai_credit/usage`
    const response = await fetchGithub(
      emulators,
      path,
      'emulated-seats-only-token',
    )

    expect(response.status).toBe(403)
  })

  it('has an export with the rows of the same total', async () => {
    await start()
    const { report } = await createExport()

    const running = await get(`reports/${report.id}`)
    const finished = await get(`reports/${report.id}`)
    const [url] = finished.download_urls
    const text = await (await fetch(url)).text()
    const withToken = await fetch(url, { headers: { authorization: 'a' } })

    expect(running.status).toBe('processing')
    expect(
      openApiProblem(`${ROUTE}/reports/{report_id}`, {}, finished),
    ).toBeUndefined()
    // `text()` drops the byte order mark.
    expect(text.startsWith('"date","username"')).toBe(true)
    expect(withToken.status).toBe(400)
    const quantities = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split('","')[5]))
    const month = await get('ai_credit/usage?year=2026&month=11')
    expect(quantities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      // 2026-11-22 is a Sunday without a row.
      sumOf(month.usageItems, 'grossQuantity'),
      4,
    )
  })
})
