import { describe, expect, it } from '@jest/globals'
import { findingOfError, notChecked } from '../../src/domain/check-finding.ts'

describe('notChecked', () => {
  it('is unknown, and names what it depends on', () => {
    expect(notChecked('Seats of "octo-org"', 'no token')).toEqual({
      subject: 'Seats of "octo-org"',
      status: 'unknown',
      detail: 'Not checked: no token.',
    })
  })
})

describe('findingOfError', () => {
  const error = Object.assign(new Error('No.'), { code: 'GITHUB_FORBIDDEN' })

  it('is a failure unless told otherwise', () => {
    expect(findingOfError('Seats', error).status).toBe('failure')
    expect(findingOfError('Seats', error, 'warning').status).toBe('warning')
  })
})
