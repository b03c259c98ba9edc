import { describe, expect, it } from '@jest/globals'
import { SETUP_KINDS, setupRowSchema } from '../../src/domain/setup-row.ts'

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

describe('setupRowSchema', () => {
  const row = {
    kind: 'blueprint',
    identifier: 'github_copilot_seat',
    changes: ['title changed'],
  }

  it.each(['create', 'update', 'unchanged', 'skipped', 'refused', 'failed'])(
    'takes a row with the action %s',
    (action) => {
      expect(setupRowSchema.parse({ ...row, action })).toEqual({
        ...row,
        action,
      })
    },
  )

  it.each([{ ...row, action: '' }, { ...row, action: 'delete' }, {}])(
    'does not take %j',
    (given) => {
      expect(setupRowSchema.safeParse(given).success).toBe(false)
    },
  )
})
