import { describe, expect, it } from '@jest/globals'
import { HttpError, redirectHostOf } from '../../src/http/http-error.ts'

const REQUEST = {
  method: 'GET',
  url: 'https://mona:hunter2@api.contoso.example/orgs/octo-org?token=s3cret#x',
  path: '/orgs/{org}',
}

describe('HttpError', () => {
  it.each([
    [
      { kind: 'status', status: 403 },
      'GET api.contoso.example/orgs/{org}: answered 403',
    ],
    [
      { kind: 'status', status: 403, detail: 'no access' },
      'GET api.contoso.example/orgs/{org}: answered 403 (no access)',
    ],
    [
      { kind: 'network', detail: 'ECONNRESET' },
      'GET api.contoso.example/orgs/{org}: no complete answer (ECONNRESET)',
    ],
    [
      { kind: 'timeout' },
      'GET api.contoso.example/orgs/{org}: no answer in time',
    ],
    [
      { kind: 'wait-too-long', retryAt: new Date('2026-11-22T05:00:00Z') },
      'GET api.contoso.example/orgs/{org}: asks to wait until 2026-11-22T05:00:00.000Z, longer than max-wait-minutes allows',
    ],
    [
      {
        kind: 'status',
        status: 403,
        redirectHost: 'cdn.contoso.example',
      },
      'GET api.contoso.example/orgs/{org}: redirected to cdn.contoso.example: answered 403',
    ],
    [
      { kind: 'redirect', detail: 'to cdn.contoso.example' },
      'GET api.contoso.example/orgs/{org}: was redirected to another place, which is not followed (to cdn.contoso.example)',
    ],
  ] as const)('says of %j what happened and where', (facts, message) => {
    expect(new HttpError({ ...REQUEST, ...facts }).message).toBe(message)
  })

  it('keeps status, detail and cause, and nothing of the URL', () => {
    const cause = new Error('why')
    const retryAt = new Date('2026-11-22T05:00:00Z')
    const redirectHost = 'cdn.contoso.example'
    const facts = {
      ...{ status: 429, detail: 'slow down', retryAt, redirectHost },
      remedy: { system: 'port', kind: 'contact', who: 'a test', about: 'it' },
    } as const

    const error = new HttpError(
      { ...REQUEST, ...facts, kind: 'status' },
      { cause },
    )

    expect(error).toMatchObject({ name: 'HttpError', kind: 'status', ...facts })
    expect(error.cause).toBe(cause)
    expect(JSON.stringify({ ...error, message: error.message })).not.toMatch(
      /s3cret|hunter2|octo-org/,
    )
  })
})

describe('redirectHostOf', () => {
  it('is the host that was reached, unless it is the same', () => {
    const requested = 'https://api.contoso.example/a'

    expect(redirectHostOf('https://cdn.contoso.example/b', requested)).toBe(
      'cdn.contoso.example',
    )
    expect(redirectHostOf('https://api.contoso.example:8443/', requested)).toBe(
      'api.contoso.example:8443',
    )
    expect(
      redirectHostOf('https://api.contoso.example/b', requested),
    ).toBeUndefined()
    expect(redirectHostOf('no URL', requested)).toBeUndefined()
  })
})
