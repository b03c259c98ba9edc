// How long redaction takes may not depend on how long a text is.
import { describe, expect, it } from '@jest/globals'
import { HttpError } from '../../src/http/http-error.ts'
import { redact } from '../../src/runtime/redact.ts'

const PATTERNS = [
  'a',
  '@',
  'a@',
  'a.',
  'http://',
  'eyJ.',
  ' ',
  '"',
  '\n',
  'gho_',
]

/** A text that counts the characters which are read of it. */
function measured(pattern: string, length: number) {
  const text = pattern.repeat(Math.ceil(length / pattern.length))
  const start = performance.now()
  const shown = redact(text)
  return { shown, ms: performance.now() - start }
}

describe('redact, of a long text', () => {
  it.each(PATTERNS)('reads only the beginning of %j', (pattern) => {
    const beginning = measured(pattern, 8_192).shown

    expect(measured(pattern, 4_000_000).shown).toBe(beginning)
    expect(beginning.length).toBeLessThanOrEqual(300)
  })

  it('shows no half of an address that the cut has split', () => {
    const hidden = 'user@contoso.example '.repeat(194)
    const text = `${hidden}mona.lisa@contoso.example and more`
    expect(text.indexOf('mona.lisa@')).toBeLessThan(4_096)

    for (let shift = 0; shift < 60; shift += 1) {
      expect(redact('x'.repeat(shift) + text, 10_000)).not.toContain('mona')
    }
  })

  it.each([
    ['https://mona:hunter2@host.example/p?q=1', 'https://…@host.example/p?…'],
    ['https://host.example/p?q=1', 'https://host.example/p?…'],
    ['a\u001b[2Jb\u0000c\u0085d', 'a [2Jb c d'],
    ['  \r\n ::set-output name=x::y', '::set-output name=x::y'],
  ])('of %j is %j', (text, shown) => {
    expect(redact(text)).toBe(shown)
  })
})

describe('HttpError', () => {
  it('redacts each foreign part, whatever builds it', () => {
    const error = new HttpError({
      kind: 'redirect',
      method: 'GET',
      url: 'https://api.contoso.example/x?token=hush',
      path: '/x',
      detail: 'to mona@contoso.example,\n ghp_abcdefghijklmnop',
    })

    expect(error.message).toBe(
      'GET api.contoso.example/x: was redirected to another place, which is not followed (to …, …)',
    )
    expect(error.detail).toBe('to …, …')
  })
})
