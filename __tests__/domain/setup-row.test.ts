import { describe, expect, it } from '@jest/globals'
import { SETUP_KINDS } from '../../src/domain/setup-row.ts'

describe('SETUP_KINDS', () => {
  it('begins with what the others refer to', () => {
    expect(SETUP_KINDS).toEqual([
      'blueprint',
      'blueprint-permissions',
      'webhook',
      'scorecard',
      'page',
      'page-permissions',
      'action',
      'workflow',
    ])
  })
})
