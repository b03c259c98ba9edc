import { describe, expect, it } from '@jest/globals'
import {
  adviceOf,
  findingOfError,
  findingOfFailure,
  notChecked,
} from '../../src/domain/check-finding.ts'

describe('notChecked', () => {
  it('is unknown, and names what it depends on', () => {
    expect(notChecked('Seats of "octo-org"', 'no token')).toEqual({
      subject: 'Seats of "octo-org"',
      status: 'unknown',
      detail: 'Not checked: no token.',
    })
  })
})

describe('findingOfFailure', () => {
  const remedy = { system: 'workflow', kind: 'wait' } as const

  it('has the code and the remedy of the failure, if there are any', () => {
    const failure = { code: 'GITHUB_FORBIDDEN', message: 'No.', remedy }

    expect(findingOfFailure('Seats', failure, 'warning')).toStrictEqual({
      subject: 'Seats',
      status: 'warning',
      detail: 'No.',
      code: 'GITHUB_FORBIDDEN',
      remedy,
    })
    expect(findingOfFailure('Seats', { message: 'No.' }, 'ok')).toStrictEqual({
      subject: 'Seats',
      status: 'ok',
      detail: 'No.',
    })
  })
})

describe('adviceOf', () => {
  const remedy = {
    system: 'port',
    kind: 'input',
    name: 'port-client-id',
    expected: 'the client ID',
  } as const
  const advice = 'Set "port-client-id" to the client ID.'

  it('is the words of the remedy, unless the detail ends with them', () => {
    expect(adviceOf({ detail: 'No.', remedy })).toBe(advice)
    expect(adviceOf({ detail: `No. ${advice}`, remedy })).toBeUndefined()
    expect(adviceOf({ detail: `${advice} Or not.`, remedy })).toBe(advice)
    expect(adviceOf({ detail: 'No.' })).toBeUndefined()
  })
})

describe('findingOfError', () => {
  const error = Object.assign(new Error('No.'), { code: 'GITHUB_FORBIDDEN' })

  it('is a failure unless told otherwise', () => {
    expect(findingOfError('Seats', error).status).toBe('failure')
    expect(findingOfError('Seats', error, 'warning').status).toBe('warning')
  })
})
