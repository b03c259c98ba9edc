import { describe, expect, it } from '@jest/globals'
import { toRecord } from '../../src/domain/record.ts'

describe('toRecord', () => {
  it('leaves out what has no value and keeps every zero and false', () => {
    const record = toRecord('octo-org@2026-11-22', 'octo-org', {
      seats_total: 0,
      active: false,
      editors: {},
      plan_type: '',
      seats_reported: undefined,
      login: null,
    })

    expect(record).toStrictEqual({
      identifier: 'octo-org@2026-11-22',
      title: 'octo-org',
      seats_total: 0,
      active: false,
      editors: {},
    })
  })

  it('puts the identifier and the title first', () => {
    const record = toRecord('one', 'One', { scope: 'octo-org' })

    expect(Object.keys(record)).toEqual(['identifier', 'title', 'scope'])
  })
})
