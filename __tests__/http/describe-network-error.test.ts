import { describe, expect, it } from '@jest/globals'
import { describeNetworkError } from '../../src/http/describe-network-error.ts'

const API = 'https://api.contoso.example/orgs/octo-org?token=hush'

/** What `fetch` throws; the facts are those of the connection. */
function broken(facts: object, message = 'connect'): TypeError {
  const cause = Object.assign(new Error(message), facts)
  return new TypeError('fetch failed', { cause })
}

describe('describeNetworkError', () => {
  it('gives the code of the connection', () => {
    expect(describeNetworkError(broken({ code: 'ECONNRESET' }), API)).toBe(
      'ECONNRESET',
    )
  })

  it.each([
    ['https://api.contoso.example/', 443],
    ['http://localhost/', 80],
    ['http://localhost:8080/', 8080],
  ])('does not repeat that %s itself refused', (url, port) => {
    const facts = { code: 'ECONNREFUSED', address: '192.0.2.7', port }

    expect(describeNetworkError(broken(facts), url)).toBe('ECONNREFUSED')
  })

  it('names the proxy that refused', () => {
    const facts = { code: 'ECONNREFUSED', address: '192.0.2.7', port: 3128 }

    expect(describeNetworkError(broken(facts), API)).toBe(
      'ECONNREFUSED by 192.0.2.7:3128',
    )
  })

  it('names the proxy that is not known', () => {
    const hostname = 'proxy.contoso.example'

    expect(
      describeNetworkError(broken({ code: 'ENOTFOUND', hostname }), API),
    ).toBe('ENOTFOUND of proxy.contoso.example')
    const own = { code: 'ENOTFOUND', hostname: 'api.contoso.example' }
    expect(describeNetworkError(broken(own), API)).toBe('ENOTFOUND')
  })

  it.each([
    [
      407,
      'the proxy answered 407: put user name and password into the address in "HTTPS_PROXY"',
    ],
    [403, 'the proxy answered 403: it has to let the runner reach this host'],
  ])('explains a proxy that answers %s', (status, detail) => {
    const message = `Proxy response (${status}) !== 200 when HTTP Tunneling`

    expect(
      describeNetworkError(broken({ code: 'UND_ERR_ABORTED' }, message), API),
    ).toBe(detail)
  })

  it.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])('says what to do about %s', (code) => {
    expect(describeNetworkError(broken({ code }), API)).toBe(
      `${code}: its certificate is not trusted; if a proxy of yours opens TLS, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS"`,
    )
  })

  it('repeats no address and no header of a request that is invalid', () => {
    const error = new TypeError(
      `Failed to parse URL from ${API} with "x-signature"`,
    )

    expect(describeNetworkError(error, API)).toBe(
      'Failed to parse URL from … with …',
    )
    expect(describeNetworkError('gone', API)).toBe('gone')
  })

  it.each([
    ['no port', { address: '192.0.2.7' }],
    ['no address', { port: 3128 }],
  ])('names no other host if it knows %s', (_, facts) => {
    const reason = broken({ code: 'ECONNREFUSED', ...facts })

    expect(describeNetworkError(reason, API)).toBe('ECONNREFUSED')
  })

  it('takes only a proxy for a proxy', () => {
    const message = 'The end. Proxy response (407) !== 200'

    expect(
      describeNetworkError(broken({ code: 'ECONNRESET' }, message), API),
    ).toBe('ECONNRESET')
  })

  it('repeats what follows a quoted text', () => {
    const error = new TypeError('The header "Bearer s3cret" is invalid')

    expect(describeNetworkError(error, API)).toBe('The header … is invalid')
  })

  it('reads a thousand characters', () => {
    const error = new TypeError(`"${'s'.repeat(990)}" is invalid`)

    expect(describeNetworkError(error, API)).toBe('… is inva')
  })

  it('repeats no quoted text whose end is too far away', () => {
    const error = new TypeError(`Header "${'s3cret '.repeat(200)}" is invalid`)

    expect(describeNetworkError(error, API)).toBe('Header …')
  })
})
