import { describe, expect, it } from '@jest/globals'
import {
  escapeText,
  label,
  mermaid,
  number,
  people,
  percent,
  table,
} from '../../src/summary/markdown.ts'

describe('escapeText', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['`code`', '\\`code\\`'],
    ['*bold* _it_ ~no~', '\\*bold\\* \\_it\\_ \\~no\\~'],
    ['[here](https://contoso.example)', '\\[here\\](https://contoso.example)'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['&lt;', '&amp;lt;'],
    ['back\\slash', 'back\\\\slash'],
    ['octo-org', 'octo-org'],
    ['a\u001b[31mb\u0000c\u0007d\u009be', 'a\\[31mbcde'],
    ['gpj\u202eexe.\u2066\u200b\ufeff\u00ad', 'gpjexe.'],
    ['a\u000b\u000cb', 'a b'],
    // A joiner belongs to a letter or a picture.
    ['👩\u200d💻 می\u200cخواهم', '👩\u200d💻 می\u200cخواهم'],
  ])('makes %j harmless', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  it.each(['one\ntwo', 'one\r\ntwo', 'one\rtwo', 'one \n\n two'])(
    'keeps %j on one line',
    (text) => {
      expect(escapeText(text)).toBe('one two')
    },
  )
})

describe('table', () => {
  it('aligns the columns of numbers', () => {
    const rows = [
      ['octo-org', '3'],
      ['octo-labs', '14'],
    ]

    expect(table(['Scope', 'Seats'], rows, ['Seats'])).toBe(
      [
        '| Scope | Seats |',
        '| --- | ---: |',
        '| octo-org | 3 |',
        '| octo-labs | 14 |',
      ].join('\n'),
    )
  })

  it('may have no column of numbers', () => {
    expect(table(['Scope'], [])).toBe('| Scope |\n| --- |')
  })
})

describe('number', () => {
  it('separates thousands and shows a missing number as a dash', () => {
    expect(number(1234567)).toBe('1,234,567')
    expect(number(0)).toBe('0')
    expect(number(undefined)).toBe('–')
  })
})

describe('percent', () => {
  it('has one decimal and shows a missing rate as a dash', () => {
    expect(percent(62.5)).toBe('62.5%')
    expect(percent(100)).toBe('100.0%')
    expect(percent(undefined)).toBe('–')
  })
})

describe('mermaid', () => {
  it('writes a fenced chart with its settings', () => {
    expect(mermaid(['pie', '  "a" : 1'], { theme: 'base' })).toBe(
      '```mermaid\n%%{init: {"theme":"base"}}%%\npie\n  "a" : 1\n```',
    )
  })
})

describe('people', () => {
  it('agrees with the number', () => {
    expect(people(1)).toBe('1 person')
    expect(people(0)).toBe('0 people')
    expect(people(1_200)).toBe('1,200 people')
  })
})

describe('label', () => {
  it('takes out what would end a label', () => {
    expect(label('a"b\nc\rd;e#f')).toBe('a b c d e f')
    expect(label('octo-org')).toBe('octo-org')
  })
})
