import { describe, expect, it } from '@jest/globals'
import { billOf } from '../../dev/tenants/bill.ts'
import {
  createDemoTenant,
  DEMO_ENTERPRISE,
} from '../../dev/tenants/demo-tenant.ts'
import { buildTable } from '../../dev/tenants/m365/reports.ts'
import { listSeats } from '../../dev/tenants/seats.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'

const NOW = new Date('2026-11-22T03:30:00Z')
const OCTO_ORG = { type: 'organization', name: 'octo-org' } as const
const OCTO_LABS = { type: 'organization', name: 'octo-labs' } as const

describe('the company of the demo', () => {
  it('has 237 seats in one organization and 41 in the other', () => {
    const tenant = createDemoTenant(NOW)

    expect(listSeats(tenant, OCTO_ORG)?.totalSeats).toBe(237)
    expect(listSeats(tenant, OCTO_LABS)?.totalSeats).toBe(41)
  })

  it('has 320 Copilot users in Microsoft 365', () => {
    const tenant = createDemoTenant(NOW)
    const query = { report: 'detail', period: 'D28', version: 'v2' } as const

    expect([...buildTable(tenant, query).rows]).toHaveLength(320)
  })

  it('is the same whenever it is looked at', () => {
    const texts = [1, 2].map(() => {
      const listing = listSeats(createDemoTenant(NOW), OCTO_ORG)
      return JSON.stringify(listing?.row(42))
    })

    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toContain('"login":"amara-')
  })

  it('remembers what people did when a day has passed', () => {
    const today = listSeats(createDemoTenant(NOW), OCTO_ORG)
    const tomorrow = new Date('2026-11-23T03:30:00Z')
    const later = listSeats(createDemoTenant(tomorrow), OCTO_ORG)

    // 2026-11-22 is a Sunday: hardly anybody adds to what was there.
    let unchanged = 0
    for (let row = 0; row < 230; row += 1) {
      const before = JSON.stringify(today?.row(row))
      if (before === JSON.stringify(later?.row(row))) unchanged += 1
    }
    expect(unchanged).toBeGreaterThan(190)
  })
})

describe('a company of 100,000 people', () => {
  it('computes its last seat without the ones before it', () => {
    const orgs = [{ login: 'octo-org', seats: 100_000 }]
    const listing = listSeats(createTenant({ now: NOW, orgs }), OCTO_ORG)

    expect(listing?.row(99_999)).toMatchObject({ assignee: { id: 200_000 } })
  })
})

describe('the bill of the demo', () => {
  const enterprise = { type: 'enterprise', name: DEMO_ENTERPRISE } as const

  function poolOfSeats(now: Date): number {
    const listing = listSeats(createDemoTenant(now), enterprise)
    const plans = new Map<unknown, string>()
    for (let index = 0; index < (listing?.rows ?? 0); index += 1) {
      const seat = Object(listing?.row(index))
      const id = seat.assignee?.id
      if (id && plans.get(id) !== 'enterprise') plans.set(id, seat.plan_type)
    }
    const large = [...plans.values()].filter((plan) => plan === 'enterprise')
    return plans.size * 1900 + large.length * 2000
  }

  it('has used up the pool that its seats include', () => {
    const now = new Date('2026-11-28T03:00:00Z')
    const rows = billOf(createDemoTenant(now), enterprise, '2026-11')
    const included = rows.map((row) => row.includedQuantity)

    // 221 people with 1,900 credits and 41 with 3,900.
    expect(poolOfSeats(now)).toBe(579_800)
    expect(included.reduce((sum, each) => sum + each)).toBeCloseTo(579_800, 4)
  })

  it('has the smaller plan for ten of its people until mid-month', () => {
    expect(poolOfSeats(new Date('2026-11-14T03:00:00Z'))).toBe(559_800)
  })
})
