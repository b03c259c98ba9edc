import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { toCsvLine } from '../../../src/sink/csv/csv-row.ts'

describe('toCsvLine', () => {
  it('writes numbers, booleans, and nothing for what is unknown', () => {
    expect(toCsvLine(['octo-org@2026-11-22', 120, -1.5, true, undefined])).toBe(
      'octo-org@2026-11-22,120,-1.5,true,\r\n',
    )
  })

  it('quotes commas, quotation marks and line breaks', () => {
    expect(toCsvLine(['a,b', 'say "no"', 'two\nlines', 'plain'])).toBe(
      '"a,b","say ""no""","two\nlines",plain\r\n',
    )
  })

  it('writes lists and objects as JSON', () => {
    expect(toCsvLine([['ide', 'cli'], { vscode: 3 }])).toBe(
      '"[""ide"",""cli""]","{""vscode"":3}"\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['=A1,B1', `"'=A1,B1"`],
    ['a=1', 'a=1'],
  ])('makes no formula of %j', (text, cell) => {
    expect(toCsvLine([text])).toBe(`${cell}\r\n`)
  })

  it('is read back by any reader of CSV', () => {
    const texts = fc.array(
      fc.string().filter((text) => /^\w/.test(text)),
      {
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(texts, (values) => {
        expect(parse(toCsvLine(values))).toEqual([values])
      }),
    )
  })
})
