import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { anchorsOf, linksOf, PAGES } from './docs-pages.ts'

function isBroken(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? file : normalize(join(dirname(file), path))
  if (!existsSync(target)) return true
  return anchor !== undefined && !anchorsOf(target).includes(anchor)
}

describe('the links in Markdown', () => {
  it('are found', () => {
    expect(linksOf('README.md')).toContain('docs/troubleshooting.md')
    expect(isBroken('README.md', 'docs/nowhere.md')).toBe(true)
    expect(isBroken('README.md', '#nowhere')).toBe(true)
    expect(isBroken('README.md', '#inputs')).toBe(false)
  })

  it.each(PAGES)('of %s lead to something', (file) => {
    expect(linksOf(file).filter((link) => isBroken(file, link))).toEqual([])
  })
})
