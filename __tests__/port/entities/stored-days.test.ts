import { describe, expect, it } from '@jest/globals'
import {
  EarlierDays,
  newestDayBefore,
  readStoredDays,
  storedDay,
} from '../../../src/port/entities/stored-days.ts'
import { FakePort } from './verify-harness.ts'

const WHAT = { blueprint: 'm365_copilot_user', property: 'report_date' }

function entity(identifier: string, report_date?: unknown) {
  return { identifier, properties: { report_date } }
}

describe('EarlierDays', () => {
  it.each([
    { day: '2026-11-21', found: [], newest: '2026-11-20' },
    { day: '2026-11-21', found: ['t1/a'], newest: '2026-11-20' },
    { day: '2026-11-21', found: ['t1/a', 't1/b'], newest: '2026-11-19' },
    { day: '2026-11-21', found: ['t1/c', 't1/b'], newest: '2026-11-18' },
    // The day of b is no earlier one.
    { day: '2026-11-19', found: ['t1/b'], newest: '2026-11-18' },
    { day: '2026-11-18', found: ['t1/b'], newest: undefined },
    // A run that failed has stored no day of d.
    { day: '2026-11-21', found: ['t1/d'], newest: '' },
  ])('had $newest before $day of $found', async ({ day, found, newest }) => {
    const days = new EarlierDays()
    await days.read(
      new FakePort([
        {
          entities: [
            entity('t1/b', '2026-11-19'),
            entity('t1/a', '2026-11-20'),
            entity('t1/c', '2026-11-18'),
            entity('t1/d'),
          ],
        },
      ]),
      WHAT,
    )

    expect(days.newestBefore(day, 't1/', new Set(found))).toBe(newest)
    expect(days.newestBefore(day, 't2/', new Set(found))).toBeUndefined()
  })
})

describe('readStoredDays', () => {
  it('asks for a sample of entities that have a day', async () => {
    const port = new FakePort([{ entities: [] }])

    expect(await readStoredDays(port, WHAT)).toEqual(new Map())

    expect(port.asked).toEqual([
      {
        path: '/v1/blueprints/{blueprint}/entities/search',
        params: { blueprint: 'm365_copilot_user' },
        body: {
          query: {
            combinator: 'and',
            rules: [
              {
                property: 'report_date',
                operator: 'between',
                value: {
                  from: '2015-01-01T00:00:00.000Z',
                  to: '2999-12-31T00:00:00.000Z',
                },
              },
            ],
          },
          include: ['$identifier', '$updatedAt', 'properties.report_date'],
          limit: 1000,
        },
      },
    ])
  })

  it('returns the days of each scope, without repetitions', async () => {
    const port = new FakePort([
      {
        entities: [
          entity('t1/mona', '2026-11-20T00:00:00.000Z'),
          entity('t1/hubot', '2026-11-20'),
          entity('t2/mona', '2026-11-18'),
          entity('t1/ada', '2026-11-19'),
          entity('t3/nobody'),
        ],
      },
    ])

    expect(await readStoredDays(port, WHAT)).toEqual(
      new Map([
        ['t1/', new Set(['2026-11-20', '2026-11-19'])],
        ['t2/', new Set(['2026-11-18'])],
      ]),
    )
  })

  it('reads a thousand entities and no more', async () => {
    const page = (first: number, howMany: number, day: string) => ({
      entities: Array.from({ length: howMany }, (_, index) =>
        entity(`t/p${first + index}`, day),
      ),
      next: `from ${first + howMany}`,
    })
    const port = new FakePort([
      page(1, 999, '2026-11-20'),
      {
        entities: [entity('t/last', '2026-11-19'), entity('t/not', '2026-1-1')],
        next: 'from 1002',
      },
    ])

    const days = await readStoredDays(port, WHAT)

    expect(days).toEqual(
      new Map([['t/', new Set(['2026-11-20', '2026-11-19'])]]),
    )
    expect(port.asked).toHaveLength(2)
  })
})

describe('newestDayBefore', () => {
  const days = new Map([
    ['t/', new Set(['2026-11-18', '2026-11-20', '2026-11-19', '2026-11-21'])],
  ])

  it('returns the newest that is earlier', () => {
    expect(newestDayBefore(days, 't/', '2026-11-21')).toBe('2026-11-20')
    expect(newestDayBefore(days, 't/', '2026-11-19')).toBe('2026-11-18')
  })

  it('is undefined if there is none', () => {
    expect(newestDayBefore(days, 't/', '2026-11-18')).toBeUndefined()
    expect(newestDayBefore(days, 'u/', '2026-11-21')).toBeUndefined()
    expect(newestDayBefore(undefined, 't/', '2026-11-21')).toBeUndefined()
  })
})

describe('storedDay', () => {
  it('reads the day of an instant', () => {
    const found = entity('t/mona', '2026-11-20T23:59:59.999Z')

    expect(storedDay(found, 'report_date')).toBe('2026-11-20')
  })

  it('is undefined for anything but a text', () => {
    expect(storedDay(entity('t/mona', 20261120), 'report_date')).toBeUndefined()
    expect(storedDay(entity('t/mona'), 'record_date')).toBeUndefined()
  })
})
