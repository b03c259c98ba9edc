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
    ['%C3%A4%25c3%25a4', 'ää'],
    ['%0d%0Aa%00b', 'a b'],
    // These end a link, so that a link stays whole.
    ['%20%2522%27%3C%3e', '%20%22%27%3c%3e'],
    ['100% of %2 %zz %', '100% of %2 %zz %'],
    ['\\u0061\\\\u0062\\x63%u0064', 'abcd'],
    ['\\ud83d\\ude00', '😀'],
    ['C:\\new\\users', 'C:\\new\\users'],
    ['&#97;&#x62;&amp;#99;&lt;&amp;gt;&QUOT;&apos;&nbsp;d', 'abc<>"\' d'],
    ['&unknown; &#1114112; &#xffffff;', '&unknown;'],
    ['ｆｕｌｌ', 'full'],
    // One form in another, as JSON or HTML in a URL.
    ['a%5Cu0040b a%26%2364%3Bb a%26amp;commat;b', 'a@b a@b a@b'],
    ['%255C%2575%2530%2530%2534%2530', '@'],
    ['a\\u{40}b a&#064b a&#0000064;b a&percnt;40b', 'a@b '.repeat(4).trim()],
    ['a&lowbar;b&colon;c', 'a_b:c'],
  ])('writes %j as %j', (text, plain) => {
    expect(toPlainText(text)).toBe(plain)
  })
})
