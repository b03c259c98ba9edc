import { describe, expect, it } from '@jest/globals'
import {
  classOf,
  RateLimits,
} from '../../../../dev/emulators/port/api/rate-limits.ts'

const UPSERT = { method: 'POST', path: '/v1/blueprints/member/entities' }
const START_MS = Date.parse('2026-11-22T03:00:00Z')

/** Limits whose clock a test moves. */
function limitsAt(isEnforced: boolean) {
  const time = { ms: START_MS }
  const bursts = { 'single-upsert': 2 }
  const limits = new RateLimits({ isEnforced, bursts }, () => new Date(time.ms))
  return { limits, time }
}

describe('the class of a request', () => {
  it.each([
    ['POST', '/v1/auth/access_token', 'unauthenticated'],
    ['POST', '/v1/blueprints/member/entities/search', 'search'],
    ['POST', '/v1/entities/search', 'search'],
    ['POST', '/v1/blueprints/member/entities/bulk', 'bulk'],
    ['POST', '/v1/blueprints/member/bulk/entities/delete', 'bulk'],
    ['POST', '/v1/blueprints/member/entities', 'single-upsert'],
    ['DELETE', '/v1/blueprints/member/entities/mona', 'entities'],
    ['GET', '/v1/blueprints/member/entities-count', 'entities'],
    ['PATCH', '/v1/blueprints/member/permissions', 'blueprints'],
    ['GET', '/v1/pages/adoption', 'others'],
    ['GET', '/v1/workflows', 'others'],
  ])('%s %s is %s', (method, path, expected) => {
    expect(classOf({ method, path })).toBe(expected)
  })
})

describe('the rate limits of the emulated API of Port', () => {
  it('allow the burst, and refuse one request more', () => {
    const { limits } = limitsAt(true)
    const first = limits.count(UPSERT)
    const second = limits.count(UPSERT)
    const third = limits.count(UPSERT)

    expect(first.refusal).toBeUndefined()
    expect(second.refusal).toBeUndefined()
    expect(third.refusal?.status).toBe(429)
    expect(third.headers).toEqual({
      'x-ratelimit-period': '300',
      'x-ratelimit-limit': '10000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1',
    })
  })

  it('refill evenly: 10,000 in 300 seconds are one in 30 ms', () => {
    const { limits, time } = limitsAt(true)
    for (const _ of ['first', 'second']) limits.count(UPSERT)
    time.ms += 29
    const early = limits.count(UPSERT)
    time.ms += 1
    const due = limits.count(UPSERT)

    expect(early.refusal?.status).toBe(429)
    expect(due.refusal).toBeUndefined()
  })

  it('count the classes apart', () => {
    const { limits } = limitsAt(true)
    for (const _ of ['first', 'second']) limits.count(UPSERT)

    const path = `${UPSERT.path}/search`
    const search = limits.count({ method: 'POST', path })

    expect(search.refusal).toBeUndefined()
    expect(search.headers['x-ratelimit-remaining']).toBe('34999')
  })

  it('refuse nothing unless they are switched on', () => {
    const { limits } = limitsAt(false)
    const answers = ['1', '2', '3'].map(() => limits.count(UPSERT))

    expect(answers.map(({ refusal }) => refusal)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(answers[2]?.headers['x-ratelimit-remaining']).toBe('9997')
  })
})
