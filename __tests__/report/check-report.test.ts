import { describe, expect, it } from '@jest/globals'
import {
  type CheckFinding,
  findingOfError,
  notChecked,
} from '../../src/domain/check-finding.ts'
import { SourceError } from '../../src/errors.ts'
import { resultOfCheck } from '../../src/report/check-report.ts'

const OK: CheckFinding = { subject: 'seats', status: 'ok', detail: 'Good.' }

describe('resultOfCheck', () => {
  it('is a success with warnings and unknown things', () => {
    const findings: CheckFinding[] = [
      OK,
      { ...OK, status: 'warning' },
      { ...OK, status: 'unknown' },
    ]

    expect(resultOfCheck(findings)).toBe('success')
  })

  it('is failed with one failure', () => {
    expect(resultOfCheck([OK, { ...OK, status: 'failure' }])).toBe('failed')
  })
})

describe('findingOfError', () => {
  it('keeps code and message', () => {
    const error = new SourceError('GITHUB_NOT_FOUND', 'Not there.')

    expect(findingOfError('seats', error)).toEqual({
      subject: 'seats',
      status: 'failure',
      code: 'GITHUB_NOT_FOUND',
      detail: 'Not there.',
    })
  })

  it('can say that nothing is known', () => {
    const error = new SourceError('GITHUB_UNAVAILABLE', 'Down.')

    expect(findingOfError('seats', error, 'unknown').status).toBe('unknown')
  })
})

describe('notChecked', () => {
  it('says why', () => {
    expect(notChecked('names', 'there is no token')).toEqual({
      subject: 'names',
      status: 'unknown',
      detail: 'Not checked: there is no token.',
    })
  })
})
