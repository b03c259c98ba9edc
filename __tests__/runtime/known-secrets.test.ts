import { describe, expect, it } from '@jest/globals'
import { KnownSecrets } from '../../src/runtime/known-secrets.ts'
import { toPlainText } from '../../src/runtime/plain-text.ts'

/** Every kind of secret that a run has, in the form that it is given in. */
const SECRETS: Readonly<Record<string, string>> = {
  token: 'opaque-token/with+signs=',
  'client secret': 'p&ss"w<rd>~\\ä\'x',
  'line of a private key': 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ',
  assertion: 'e30.eyJzdWIiOiJhIn0.c2lnbmF0dXJl',
  'port token': 'PortAccessToken',
}

/** As another program writes them, each worked out without our code. */
const SPELLINGS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in capitals': (secret) => secret.toUpperCase(),
  'in a URL': encodeURIComponent,
  'in a URL in a URL': (secret) =>
    encodeURIComponent(encodeURIComponent(secret)),
  'in a form': (secret) => String(new URLSearchParams({ a: secret })).slice(2),
  'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
  'in JSON in JSON': (secret) =>
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  'in JSON with escaped slashes': (secret) =>
    JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
  'in HTML': (secret) =>
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'in base64': (secret) => Buffer.from(secret).toString('base64'),
  'in base64 for URLs': (secret) => Buffer.from(secret).toString('base64url'),
  'after a user in base64': (secret) =>
    Buffer.from(`:${secret}`).toString('base64').slice(2),
  'after two letters in base64': (secret) =>
    Buffer.from(`a:${secret}`).toString('base64').slice(3),
  'in hexadecimal': (secret) => Buffer.from(secret).toString('hex'),
  'in hexadecimal with blanks': (secret) =>
    [...Buffer.from(secret)].map(inHex).join(' '),
  'with each byte as in a URL': (secret) =>
    [...Buffer.from(secret)].map((byte) => `%${inHex(byte)}`).join(''),
  'with each letter as in JSON': (secret) =>
    secret.replace(/./gs, (letter) => `\\u00${inHex(letter.charCodeAt(0))}`),
  'with each letter as in HTML': (secret) =>
    secret.replace(/./gs, (letter) => `&#${letter.charCodeAt(0)};`),
  'in wide letters': (secret) =>
    secret.replace(/[!-~]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    ),
  'in two lines': (secret) =>
    `${secret.slice(0, secret.length / 2)}\r\n${secret.slice(secret.length / 2)}`,
  'in short lines': (secret) => (secret.match(/.{1,3}/gs) ?? []).join('\n'),
  'in lines of JSON': (secret) =>
    JSON.stringify((secret.match(/.{1,3}/gs) ?? []).join('\n')).slice(1, -1),
  'in lines of HTML': (secret) =>
    (secret.match(/.{1,3}/gs) ?? []).join('<br/>'),
  'in base64 of short lines': (secret) =>
    (
      Buffer.from(secret)
        .toString('base64')
        .match(/.{1,4}/g) ?? []
    ).join('\n'),
}

function inHex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function hiding(...secrets: string[]) {
  const known = new KnownSecrets()
  for (const secret of secrets) known.add(secret)
  return (text: string) => known.hide(text)
}

const TABLE = Object.keys(SECRETS).flatMap((secret) =>
  Object.keys(SPELLINGS).map((spelling) => ({ secret, spelling })),
)

describe('KnownSecrets', () => {
  it.each(TABLE)('hides the $secret $spelling', ({ secret, spelling }) => {
    const value = SECRETS[secret] ?? ''
    const text = SPELLINGS[spelling]?.(value) ?? ''
    const { redact } = plain(value)

    expect(redact(`It said (${text}), not more`)).toMatch(
      /^It said \(….{0,3}\), not more$/,
    )
  })

  it('hides the lines of a text that has several, and not its border', () => {
    const hide = hiding('-----BEGIN KEY-----\nMIIabc12\\nMIIdef34\r\n')

    expect(hide('a MIIdef34, MIIabc12 in -----BEGIN KEY-----')).toBe(
      'a …, … in -----BEGIN KEY-----',
    )
  })

  it.each([
    [
      'https://files.example/a-report?sv=2025-01-05&se=2026-11-24T04:30:00Z&sig=Abcdefghijklmnopqrst%3D',
      'files.example a-report 2025-01-05 2026-11-24T04:30:00Z Abcdefghijklmnopqrst=',
      'files.example a-report 2025-01-05 2026-11-24T04:30:00Z …',
    ],
    [
      'https://reports.example/a?tenant=11111111-2222-3333-4444-555555555555&org=contoso-engineering-emea&token=abcdefghijklmnopqrst1',
      '11111111-2222-3333-4444-555555555555 contoso-engineering-emea abcdefghijklmnopqrst1',
      '11111111-2222-3333-4444-555555555555 contoso-engineering-emea …',
    ],
    [
      'https://gateway.example/integrations/port/AbCdEfGhIj',
      'integrations AbCdEfGhIj',
      'integrations …',
    ],
    [
      'https://ingest.example/v1/key12345',
      'POST ingest.example/v1/key12345',
      'POST ingest.example/v1/…',
    ],
    ['http://mona:hunter22@proxy.example', 'mona hunter22', 'mona …'],
    ['https://a.example/%E0%A4%A', 'no %e0%a4%a', 'no …'],
  ])('hides what is secret of the link %s', (link, text, shown) => {
    expect(hiding(link)(text)).toBe(shown)
  })

  it('hides the beginning of a secret that was cut', () => {
    const whole = hiding('abcdefghijklmnopqrstuvwxyz')
    const known = new KnownSecrets()
    known.add('abcdefghijklmnopqrstuvwxyz')
    const hide = (text: string) => known.hide(text, 'begun')

    expect(whole('/abcdefghijklmnop/report.json, abcdefgh')).toBe(
      '/abcdefghijklmnop/report.json, abcdefgh',
    )
    expect(hide('abcdefghijkl, and more')).toBe('…, and more')
    expect(hide('abcdefghijk, and more')).toBe('abcdefghijk, and more')
    expect(hide('cut abcdef')).toBe('cut …')
    expect(hide('cut abcde')).toBe('cut abcde')
  })

  it('hides every part of 12 characters, wherever it begins', () => {
    const secret = 'q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6'
    const known = new KnownSecrets()
    known.add(secret)

    for (let from = 0; from + 12 <= secret.length; from += 1) {
      const part = secret.slice(from, from + 12)
      expect(known.hide(`(x${part}x)`, 'begun')).toBe('(x…x)')
      expect(known.hide(`(x${part}x)`)).toBe(`(x${part}x)`)
    }
    expect(known.hide(`****${secret.slice(-11)}`, 'begun')).toBe(
      `****${secret.slice(-11)}`,
    )
  })

  it('hides a secret that looks like the spelling of another one', () => {
    const known = new KnownSecrets()
    known.add('pa%40ss%2540word')

    expect(known.hide('was pa%40ss%2540word')).toBe('was …')
    expect(plain('pa%40ss%2540word').redact('was pa%40ss%2540word')).toBe(
      'was …',
    )
  })

  it('hides a secret with blanks, but no other words', () => {
    const known = new KnownSecrets()
    known.add('o p e n 1')

    expect(known.hide('it is o p e n 1', 'begun')).toBe('it is …')
    expect(known.hide('it is open1 or open 1', 'begun')).toBe(
      'it is open1 or open 1',
    )
  })

  it('hides the longer one of two secrets, wherever they stand', () => {
    const hide = hiding('abcdefgh', 'abcdefghij')

    expect(hide('abcdefghij abcdefghabcdefgh')).toBe('… ……')
    expect(hide('')).toBe('')
    expect(hide('abc')).toBe('abc')
  })

  it('keeps texts whose length another case would change', () => {
    expect(hiding('abcdefgh')('İİİ ABCDEFGH ß')).toBe('İİİ … ß')
  })

  it.each(['', ' \n ', 'shorter'])('takes %j for no secret', (secret) => {
    expect(hiding(secret)('shorter text')).toBe('shorter text')
  })

  it('finds a token in a record, and no password, link or other spelling', () => {
    const known = new KnownSecrets()
    expect(known.isIn({ a: 'token-of-16-char' })).toBe(false)
    known.add('hunter22')
    known.add('https://ingest.example/key-of-16-letters')
    expect(known.isIn({ a: 'hunter22 key-of-16-letters' })).toBe(false)
    known.add('token-of-16-char')

    expect(known.isIn({ a: 1, b: [null, { c: 'a token-of-16-char' }] })).toBe(
      true,
    )
    expect(known.isIn({ a: 'TOKEN-OF-16-CHAR', b: true })).toBe(false)
  })

  it('finds each of several tokens with special characters', () => {
    const known = new KnownSecrets()
    known.add('a+b+c+d+e+f+g+h+i')
    known.add('(a|b)[c]{d}.*?^$\\/-')

    expect(known.isIn(['x a+b+c+d+e+f+g+h+i y'])).toBe(true)
    expect(known.isIn(['x(a|b)[c]{d}.*?^$\\/-y'])).toBe(true)
    expect(known.isIn(['aab+c+d+e+f+g+h+i', 'a', ''])).toBe(false)
  })

  it('finds a token that is longer than any regular expression', () => {
    const known = new KnownSecrets()
    const token = 'abcdefghij0123456789'.repeat(5_000)
    known.add(token)

    expect(known.isIn(['no token'])).toBe(false)
    expect(known.isIn([`a ${token}`])).toBe(true)
    expect(known.hide(`a ${token} b`)).toBe('a … b')
  })

  it('hides texts and names in data, and keeps all other values', () => {
    const known = new KnownSecrets()
    known.add('hunter22')

    expect(
      known.hideIn({
        'a hunter22': ['hunter22', 7, null, true],
        b: { c: 'is hunter22', d: undefined },
      }),
    ).toEqual({ 'a …': ['…', 7, null, true], b: { c: 'is …', d: undefined } })
  })
})

/** The same as `redact`, with other secrets and without patterns. */
function plain(secret: string) {
  const known = new KnownSecrets()
  known.add(secret)
  return { redact: (text: string) => known.hide(toPlainText(text), 'begun') }
}
