import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { WARNING_CODES } from '../../../src/collectors/collector.ts'
import { ERROR_CODES } from '../../../src/errors.ts'

describe('docs/troubleshooting.md', () => {
  it('has a heading for every code, and for nothing else', () => {
    const text = readFileSync('docs/troubleshooting.md', 'utf8')
    const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, code]) => code)

    expect(headings.toSorted()).toEqual(
      [...ERROR_CODES, ...WARNING_CODES].toSorted(),
    )
  })
})
