import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { SeatList } from '../../../src/domain/github/seats.ts'
import type { RecordContext } from '../../../src/records/context.ts'
import { toSeatsRecord } from '../../../src/records/github/seats.ts'
import { toDataRecord } from '../../../src/records/records.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'
import { aSeatList } from '../../support/github/a-seat-holder.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const
const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const

function recordOf(seats: SeatList, context: Partial<RecordContext> = {}) {
  return asSent(toSeatsRecord({ scope: ORG, seats }, aContext(context)))
}

const at = (text: string) => Date.parse(text)

describe('toSeatsRecord', () => {
  it('writes the snapshot of an organization', () => {
    const seats = aSeatList(
      {
        lastActivityAt: at('2026-11-21T09:00:00Z'),
        lastActivityEditor: 'vscode/1.126.0/copilot-chat/0.35.3',
        plan: 'enterprise',
      },
      {
        lastActivityAt: at('2026-11-04T09:00:00Z'),
        lastActivityEditor: 'JetBrains-IC/251.1/copilot/1.5',
        createdAt: at('2026-11-20T09:00:00Z'),
      },
      { pendingCancellationDate: '2026-12-01' },
    )

    const record = recordOf(
      { ...seats, reportedTotal: 4 },
      { activeWindowDays: 21 },
    )

    expect(record).toStrictEqual({
      identifier: 'octo-org@2026-11-22',
      title: 'octo-org seats 2026-11-22',
      record_date: '2026-11-22T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      seats_total: 3,
      seats_reported: 4,
      seats_active_14d: 1,
      seats_active_30d: 2,
      seats_active: 2,
      active_window_days: 21,
      seats_inactive: 1,
      seats_no_recorded_activity: 1,
      seats_pending_cancellation: 1,
      seats_added_7d: 1,
      plan_type: 'mixed',
      seat_utilization_rate: 66.7,
      currency: 'USD',
      monthly_cost: 77,
      dormant_monthly_cost: 19,
      editors: { 'JetBrains-IC': 1, vscode: 1 },
      editor_top: 'JetBrains-IC',
    })
  })

  it('has the properties that the blueprint knows', () => {
    const fixture = new URL(
      '../../fixtures/records/github-seats.json',
      import.meta.url,
    )
    const { full } = JSON.parse(readFileSync(fixture, 'utf8'))
    const seats = aSeatList({
      lastActivityAt: at('2026-11-21T09:00:00Z'),
      lastActivityEditor: 'vscode/1',
    })

    const record = recordOf({ ...seats, reportedTotal: 1 })

    expect(Object.keys(record).sort()).toEqual(Object.keys(full).sort())
  })

  it('marks an enterprise in the identifier', () => {
    const record = asSent(
      toSeatsRecord({ scope: ENTERPRISE, seats: aSeatList() }, aContext()),
    )

    expect(record).toMatchObject({
      identifier: 'enterprise:octo-corp@2026-11-22',
      title: 'octo-corp seats 2026-11-22',
      scope: 'octo-corp',
      scope_type: 'enterprise',
    })
  })

  it('tells of a scope without seats, and of no rate', () => {
    expect(recordOf(aSeatList())).toStrictEqual({
      identifier: 'octo-org@2026-11-22',
      title: 'octo-org seats 2026-11-22',
      record_date: '2026-11-22T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      seats_total: 0,
      seats_active_14d: 0,
      seats_active_30d: 0,
      seats_active: 0,
      active_window_days: 14,
      seats_inactive: 0,
      seats_no_recorded_activity: 0,
      seats_pending_cancellation: 0,
      seats_added_7d: 0,
      plan_type: 'unknown',
      currency: 'USD',
      monthly_cost: 0,
      dormant_monthly_cost: 0,
      editors: {},
    })
  })

  it('leaves out a cost that lacks the price of a plan', () => {
    const seats = aSeatList(
      { plan: 'enterprise', lastActivityAt: at('2026-11-21T09:00:00Z') },
      { plan: 'business' },
    )
    const priceList = {
      prices: { 'github-business': 17.5 },
      currency: 'EUR',
    }

    const record = recordOf(seats, { priceList })

    expect(record).not.toHaveProperty('monthly_cost')
    expect(record).toMatchObject({
      currency: 'EUR',
      dormant_monthly_cost: 17.5,
    })
  })

  it('has no cost if no plan is known', () => {
    const record = recordOf(aSeatList({ plan: undefined }))

    expect(record).not.toHaveProperty('currency')
    expect(record).not.toHaveProperty('monthly_cost')
    expect(record).not.toHaveProperty('dormant_monthly_cost')
  })

  it('is the same record when made again from the same seats', () => {
    const item = {
      dataset: 'github-seats',
      scope: ORG,
      seats: aSeatList({ lastActivityAt: at('2026-11-21T09:00:00Z') }),
    } as const

    expect(toDataRecord(item, aContext())).toEqual(
      toDataRecord(item, aContext()),
    )
  })

  it('takes the day from the start of the run in UTC', () => {
    const startedAt = new Date('2026-11-22T23:30:00-06:00')

    expect(recordOf(aSeatList(), { startedAt }).identifier).toBe(
      'octo-org@2026-11-23',
    )
  })
})

describe('activity in the snapshot', () => {
  // The run starts at 2026-11-22T03:30:00Z.
  it.each([
    { last: '2026-11-08T03:30:00Z', days14: 1, days30: 1 },
    { last: '2026-11-08T03:29:59.999Z', days14: 0, days30: 1 },
    { last: '2026-10-23T03:30:00Z', days14: 0, days30: 1 },
    { last: '2026-10-23T03:29:59Z', days14: 0, days30: 0 },
    { last: '2026-11-07T21:30:00-06:00', days14: 1, days30: 1 },
  ])('counts $last as $days14 and $days30', ({ last, days14, days30 }) => {
    const record = recordOf(aSeatList({ lastActivityAt: at(last) }))

    expect(record).toMatchObject({
      seats_active_14d: days14,
      seats_active_30d: days30,
      seats_no_recorded_activity: 0,
    })
  })

  it('counts by the configured window, whatever 14 and 30 days give', () => {
    const seats = aSeatList(
      { lastActivityAt: at('2026-11-21T03:30:00Z') },
      { lastActivityAt: at('2026-11-20T03:30:00Z') },
      { lastActivityAt: at('2026-09-30T03:30:00Z') },
    )

    expect(recordOf(seats, { activeWindowDays: 1 })).toMatchObject({
      seats_active: 1,
      seats_inactive: 2,
      seats_active_14d: 2,
      seat_utilization_rate: 33.3,
    })
    expect(recordOf(seats, { activeWindowDays: 90 })).toMatchObject({
      seats_active: 3,
      seats_inactive: 0,
      seats_active_30d: 2,
      seat_utilization_rate: 100,
    })
  })

  it.each([
    { created: '2026-11-15T03:30:00Z', added: 1 },
    { created: '2026-11-15T03:29:59Z', added: 0 },
    { created: '2026-11-22T03:00:00Z', added: 1 },
  ])('counts a seat of $created as $added new', ({ created, added }) => {
    const record = recordOf(aSeatList({ createdAt: at(created) }))

    expect(record.seats_added_7d).toBe(added)
  })

  it('counts no seat as new whose date is unknown', () => {
    const record = recordOf(aSeatList({ createdAt: undefined }))

    expect(record.seats_added_7d).toBe(0)
  })
})

describe('editors in the snapshot', () => {
  const recently = at('2026-11-21T09:00:00Z')
  const longAgo = at('2026-10-01T09:00:00Z')

  it('counts people who are active in the window by editor', () => {
    const record = recordOf(
      aSeatList(
        { lastActivityAt: recently, lastActivityEditor: 'vscode/1.1/copilot' },
        { lastActivityAt: recently, lastActivityEditor: 'vscode/2.2/chat' },
        { lastActivityAt: recently, lastActivityEditor: 'copilot-cli' },
        { lastActivityAt: longAgo, lastActivityEditor: 'vim/9' },
        { lastActivityEditor: 'vim/9' },
      ),
    )

    expect(record.editors).toEqual({ vscode: 2, 'copilot-cli': 1 })
    expect(record.editor_top).toBe('vscode')
  })

  it('lists them by name, in whatever order the seats come', () => {
    const record = recordOf(
      aSeatList(
        { lastActivityAt: recently, lastActivityEditor: 'xcode/1' },
        { lastActivityAt: recently, lastActivityEditor: 'eclipse/1' },
        { lastActivityAt: recently, lastActivityEditor: 'vim/1' },
      ),
    )

    expect(JSON.stringify(record.editors)).toBe(
      '{"eclipse":1,"vim":1,"xcode":1}',
    )
    expect(record.editor_top).toBe('eclipse')
  })

  it('has no top editor when no active person names one', () => {
    const record = recordOf(
      aSeatList(
        { lastActivityAt: recently, lastActivityEditor: '/1.1' },
        { lastActivityAt: recently },
      ),
    )

    expect(record.editors).toEqual({})
    expect(record).not.toHaveProperty('editor_top')
  })
})

describe('the plan in the snapshot', () => {
  it.each([
    { plans: ['business', undefined], plan: 'business' },
    { plans: ['enterprise', 'enterprise'], plan: 'enterprise' },
    { plans: ['enterprise', undefined, 'business'], plan: 'mixed' },
    { plans: [undefined], plan: 'unknown' },
  ] as const)('is $plan for $plans', ({ plans, plan }) => {
    const seats = aSeatList(...plans.map((each) => ({ plan: each })))

    expect(recordOf(seats).plan_type).toBe(plan)
  })
})
