import { describe, expect, it } from '@jest/globals'
import { toPlainText } from '../../src/runtime/plain-text.ts'

describe('toPlainText', () => {
  it.each([
    [' a\r\n\t b\u0085 ', 'a b'],
    ['a\u200bb\u00adc', 'abc'],
    ['u\u0308', 'ü'],
    ['https:\\/\\/a\\/b', 'https://a/b'],
    [
      'a%40b a%2540b a&#64;b a&#X40;b a\\u0040b a＠b a﹫b',
      'a@b '.repeat(7).trim(),
    ],
  ])('writes %j as %j', (text, plain) => {
    expect(toPlainText(text)).toBe(plain)
  })
})
