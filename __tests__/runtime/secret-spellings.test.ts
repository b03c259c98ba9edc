import { describe, expect, it } from '@jest/globals'
import {
  isLink,
  partsOf,
  spellingsOf,
} from '../../src/runtime/secret-spellings.ts'

/** Worked out with Python's libraries. */
const SPELLINGS = [
  'k+/<>&"\'äé 1?>',
  "k%2B%2F%3C%3E%26%22'%C3%A4%C3%A9%201%3F%3E",
  "k%252B%252F%253C%253E%2526%2522'%25C3%25A4%25C3%25A9%25201%253F%253E",
  'k%2B%2F%3C%3E%26%22%27%C3%A4%C3%A9+1%3F%3E',
  'k+/<>&\\"\'äé 1?>',
  'k+/<>&\\\\\\"\'äé 1?>',
  'k+/<>&\\"\'\\u00e4\\u00e9 1?>',
  'k+/&lt;&gt;&amp;&quot;&#39;äé 1?&gt;',
  'aysvPD4mIifDpMOpIDE/P',
  'aysvPD4mIifDpMOpIDE_P',
  'aysvPD4mIifDpMOpIDE%2FP',
  'srLzw+JiInw6TDqSAxPz',
  'srLzw-JiInw6TDqSAxPz',
  'srLzw%2BJiInw6TDqSAxPz',
  'rKy88PiYiJ8Okw6kgMT8+',
  'rKy88PiYiJ8Okw6kgMT8-',
  'rKy88PiYiJ8Okw6kgMT8%2B',
  '6b2b2f3c3e262227c3a4c3a920313f3e',
  // As `toPlainText` reads those for URLs and forms.
  "k+/%3c%3e&%22'äé%201?%3e",
  'k+/%3c%3e&%22%27äé+1?%3e',
]

describe('spellingsOf', () => {
  it('lists how other programs write a secret', () => {
    expect(spellingsOf('k+/<>&"\'äé 1?>').toSorted()).toEqual(
      SPELLINGS.toSorted(),
    )
  })

  it('lists a PEM line by line, and as a whole in base64 only', () => {
    const spellings = spellingsOf(
      ' -----BEGIN KEY-----\nMIIabc-----12\n MIIdef3456 \n-----END KEY-----\n',
    )

    expect(spellings).toContain('MIIabc-----12')
    expect(spellings).toContain('MIIdef3456')
    // Of the lines together, without the blanks around them.
    expect(spellings.join()).toMatch(/,LS0tLS1CRUdJTiBLRVktLS0tLQpNSUlhYmMtL/)
    expect(spellings.join(' ')).not.toMatch(/(^| )-----BEGIN/)
  })

  it.each(['', 'seven77', '       a       '])('lists nothing of %j', (text) => {
    expect(spellingsOf(text)).toEqual([])
  })

  it('lists no text that is short without its invisible characters', () => {
    expect(spellingsOf('abc\u200b\u200b\u200b\u200b\u200b')).not.toContain(
      'abc',
    )
  })
})

describe('partsOf', () => {
  const SIGNED = 'abcdefghijklmnopqrs1'
  it.each([
    ['a line', []],
    ['user:password1', ['user:password1']],
    [' a longer line ', ['a longer line']],
    ['HTTPS://a.example/Key-12345', ['Key-12345']],
    ['see https://a.example/Key-12345', ['see https://a.example/Key-12345']],
    ['https://a.example/octo-labs-2026/Key-12345/1.json', ['Key-12345']],
    ['https://a.example/2026-11-20/users/users_1.ndjson', ['users_1.ndjson']],
    ['https://a.example/20261120/octo-labs/r', []],
    ['https://a.example/hooks/octo-labs-2026', ['octo-labs-2026']],
    [
      'https://a.example/AAAAAAAA-2222-3333-4444-bbbbbbbbbbbb',
      ['AAAAAAAA-2222-3333-4444-bbbbbbbbbbbb'],
    ],
    [`https://a.example/Key-12345?sig=${SIGNED}`, [SIGNED]],
    [`https://a.example/?sig=${SIGNED.slice(1)}`, []],
    ['https://a.example/?se=2026-11-24T04:30:00.000Z', []],
    [
      'https://a.example/?a=x2026-11-24T04:30:00.000Z',
      ['x2026-11-24T04:30:00.000Z'],
    ],
    ['https://a.example/?id=AAAAAAAA-2222-3333-4444-bbbbbbbbbbbb', []],
    [
      'https://a.example/?a=x11111111-2222-3333-4444-555555555555',
      ['x11111111-2222-3333-4444-555555555555'],
    ],
    [
      'https://a.example/?a=11111111-2222-3333-4444-5555555555556',
      ['11111111-2222-3333-4444-5555555555556'],
    ],
  ])('of %s', (secret, parts) => {
    expect(partsOf(secret)).toEqual(parts)
  })
})

describe('isLink', () => {
  it.each([
    ['https://a.example', true],
    ['HTTP://a.example', true],
    ['ftp://a.example', false],
    ['see https://a.example', false],
  ])('%s: %s', (text, expected) => {
    expect(isLink(text)).toBe(expected)
  })
})
