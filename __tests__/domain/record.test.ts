import { describe, expect, it } from '@jest/globals'
import { toRecord } from '../../src/domain/record.ts'

describe('toRecord', () => {
  it('leaves out what has no value and keeps every zero and false', () => {
    const record = toRecord({
      identifier: 'octo-org@2026-11-22',
      title: 'octo-org',
      seats_total: 0,
      active: false,
      editors: {},
      plan_type: '',
      seats_reported: undefined,
    })

    expect(JSON.stringify(record)).toBe(
      '{"identifier":"octo-org@2026-11-22","title":"octo-org","seats_total":0,"active":false,"editors":{}}',
    )
  })

  it.each([Number.POSITIVE_INFINITY, Number.NaN])('leaves out %d', (value) => {
    const record = toRecord({ identifier: 'one', title: 'One', total: value })

    expect(JSON.stringify(record)).toBe('{"identifier":"one","title":"One"}')
  })

  it('leaves the values as they are', () => {
    const fields = { identifier: 'one', title: 'One', plan_type: '' }

    toRecord(fields)

    expect(fields).toEqual({ identifier: 'one', title: 'One', plan_type: '' })
  })
})
