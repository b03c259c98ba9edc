import { describe, expect, it } from '@jest/globals'
import {
  explainHttpError,
  type HttpFailure,
  withCause,
} from '../../src/http/explain-http-error.ts'
import type { Remedy } from '../../src/remedy/remedy.ts'

const RETRY_AT = new Date('2026-11-22T05:00:00Z')

/** A remedy that only names the entry it comes from. */
function remedyOf(note: string): Remedy {
  return { system: 'port', kind: 'contact', who: 'a test', about: 'it', note }
}

function explain(failure: Partial<HttpFailure> & Pick<HttpFailure, 'kind'>) {
  const { remedy } = explainHttpError(
    { status: undefined, retryAt: undefined, ...failure },
    {
      rateLimited: (retryAt) => ({
        code: 'PORT_RATE_LIMITED',
        remedy: remedyOf(`rate limited until ${retryAt?.toISOString()}`),
      }),
      unavailable: {
        code: 'PORT_UNAVAILABLE',
        remedy: remedyOf('unavailable'),
      },
      unexpected: {
        code: 'PORT_UNEXPECTED_RESPONSE',
        remedy: remedyOf('unexpected'),
      },
      refused: (status) => ({
        code: 'PORT_API_REFUSED',
        remedy: remedyOf(`refused with ${status}`),
      }),
    },
  )
  return remedy.note
}

describe('explainHttpError', () => {
  it.each([
    [undefined, 'unexpected'],
    [200, 'unexpected'],
    [399, 'unexpected'],
    [400, 'refused with 400'],
    [401, 'refused with 401'],
    [407, 'refused with 407'],
    [408, 'unavailable'],
    [409, 'refused with 409'],
    [428, 'refused with 428'],
    [430, 'refused with 430'],
    [499, 'refused with 499'],
    [500, 'unavailable'],
    [501, 'unavailable'],
    [503, 'unavailable'],
  ])('explains the status %s', (status, advice) => {
    expect(explain({ kind: 'status', status })).toBe(advice)
  })

  it('names the end of a rate limit', () => {
    const advice = 'rate limited until 2026-11-22T05:00:00.000Z'
    const facts = { status: 429, retryAt: RETRY_AT }

    expect(explain({ kind: 'status', ...facts })).toBe(advice)
    expect(explain({ kind: 'wait-too-long', ...facts })).toBe(advice)
  })

  it.each([503, undefined])('explains a long wait after %s', (status) => {
    expect(explain({ kind: 'wait-too-long', status, retryAt: RETRY_AT })).toBe(
      'unavailable',
    )
  })

  it.each([
    ['network', 'unavailable'],
    ['timeout', 'unavailable'],
    ['body-limit', 'unexpected'],
    ['redirect', 'unexpected'],
  ] as const)('explains a failure of the kind "%s"', (kind, advice) => {
    expect(explain({ kind })).toBe(advice)
  })
})

describe('explainHttpError, with a remedy that the connection shows', () => {
  const remedy = remedyOf('trust the certificate')

  it.each([
    ['network', 'trust the certificate'],
    ['timeout', 'trust the certificate'],
    ['redirect', 'unexpected'],
  ] as const)('explains a failure of the kind "%s"', (kind, advice) => {
    expect(explain({ kind, remedy })).toBe(advice)
  })
})

describe('withCause', () => {
  const explanation = {
    code: 'PORT_UNAVAILABLE',
    remedy: remedyOf('unavailable'),
  } as const

  it('adds the cause, if there is one', () => {
    const why = 'The service is down.'

    expect(withCause('Cannot send.', { ...explanation, why })).toBe(
      'Cannot send. The service is down.',
    )
    expect(withCause('Cannot send.', explanation)).toBe('Cannot send.')
  })
})
