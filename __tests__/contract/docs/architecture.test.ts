import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const PAGE = readFileSync('docs/architecture.md', 'utf8')
const FILES = [...filesIn('src'), ...filesIn('dev')]
const ENTRIES = readdirSync('src')
const OWN_FILES = ['tsconfig.json']

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
}

describe('docs/architecture.md', () => {
  it('names only files that exist', () => {
    const named = [...PAGE.matchAll(/`([\w/.-]+\.ts)`/g)].map(
      ([, path = '']) => path,
    )

    expect(named.length).toBeGreaterThan(30)
    expect(
      named.filter(
        (path) => !FILES.some((file) => `/${file}`.endsWith(`/${path}`)),
      ),
    ).toEqual([])
  })

  it('explains every file and folder at the top of src/', () => {
    const [, tree = ''] = PAGE.split('## The tree')
    const [table = ''] = tree.split('Imports point')
    const explained = [...table.matchAll(/`([\w-]+(?:\.ts|\/))`/g)].map(
      ([, name = '']) => name.replace('/', ''),
    )

    expect(
      ENTRIES.filter((name) => ![...explained, ...OWN_FILES].includes(name)),
    ).toEqual([])
  })
})
