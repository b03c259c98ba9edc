import { describe, expect, it } from '@jest/globals'
import { copiedFiles } from '../../dev/scripts/bundle.ts'

describe('copiedFiles', () => {
  it('finds what ncc copies beside the chunks', () => {
    const names = [
      'index.js',
      '164.index.js',
      'licenses.txt',
      'package.json',
      'octo/demo-output/page.html',
      'report.json',
    ]

    expect(copiedFiles(names)).toEqual([
      'octo/demo-output/page.html',
      'report.json',
    ])
  })
})
