import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { findLargeFolders, lintLayers } from '../../dev/scripts/lint/layers.ts'

const root = mkdtempSync(join(tmpdir(), 'layers-'))

function lint(files: Readonly<Record<string, string>>): string[] {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return lintLayers(root)
}

describe('lintLayers', () => {
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('accepts imports that point down', () => {
    const problems = lint({
      'sink/batch.ts': "import { day } from '../domain/day.ts'\n",
      'domain/day.ts': 'export const day = 1\n',
    })

    expect(problems).toEqual([])
  })

  it.each([
    ['an import', "import { run } from '../app/run.ts'\n"],
    ['a type import', "import type { run } from '../app/run.ts'\n"],
    ['a dynamic import', "export const load = () => import('../app/run.ts')\n"],
    ['an export', "export { run } from '../app/run.ts'\n"],
  ])('refuses %s against the direction', (_, text) => {
    const problems = lint({
      'domain/day.ts': text,
      'app/run.ts': 'export const run = 1\n',
    })

    expect(problems).toEqual([
      'domain/day.ts: "domain" must not import app/run.ts',
    ])
  })

  it('refuses one source that imports another', () => {
    const problems = lint({
      'collectors/github/a.ts': "import '../m365/b.ts'\n",
      'collectors/m365/b.ts': 'export const b = 1\n',
    })

    expect(problems).toEqual([
      'collectors/github/a.ts: sources must not import each other: collectors/m365/b.ts',
    ])
  })

  it.each([
    ['domain/a.ts', 'node:fs', '"domain"'],
    ['sink/a.ts', '@actions/core', '"sink"'],
    ['port/a.ts', '@octokit/core', '"port"'],
    ['port/a.ts', 'undici', '"port"'],
  ])('refuses %s that imports %s', (name, wanted, layer) => {
    expect(lint({ [name]: `import '${wanted}'\n` })).toEqual([
      `${name}: ${layer} must not import ${wanted}`,
    ])
  })

  it('finds a circle of types between two files', () => {
    const problems = lint({
      'http/a.ts': "import type { b } from './b.ts'\n",
      'http/b.ts': "import type { a } from './a.ts'\n",
    })

    expect(problems).toEqual(['circle: http/a.ts -> http/b.ts -> http/a.ts'])
  })

  it('finds a circle between two rooms of a folder without one of files', () => {
    const problems = lint({
      'port/check/a.ts': "import '../setup/b.ts'\n",
      'port/setup/b.ts': 'export const b = 1\n',
      'port/setup/c.ts': "import '../check/d.ts'\n",
      'port/check/d.ts': 'export const d = 1\n',
    })

    expect(problems).toEqual(['circle: port/check -> port/setup -> port/check'])
  })

  it('refuses a folder that is in no layer', () => {
    expect(lint({ 'utils/a.ts': 'export const a = 1\n' })).toEqual([
      'utils/a.ts: "utils" is in no layer',
    ])
  })

  it('refuses a folder with 15 files and a root with 5', () => {
    const files = Array.from({ length: 15 }, (_, n) => [`http/${n}.ts`, ''])
    const roots = ['index', 'cli', 'errors', 'version', 'runtime']
    const problems = lint({
      ...Object.fromEntries(files),
      ...Object.fromEntries(roots.map((name) => [`${name}.ts`, ''])),
    })

    expect(problems.sort()).toEqual([
      '.: 5 files, at most 4 are allowed',
      'http: 15 files, at most 14 are allowed',
    ])
  })

  it('counts dynamic imports over all files', () => {
    const text = "export const a = () => import('zod')\n".repeat(11)

    expect(lint({ 'http/a.ts': text })).toEqual([
      '11 dynamic imports, at most 10 are allowed',
    ])
  })
})

describe('findLargeFolders', () => {
  it('names a folder with more than 14 files, without its subfolders', () => {
    const files = Array.from({ length: 15 }, (_, index) => `dev/a/${index}.ts`)

    expect(findLargeFolders([...files, 'dev/a/b/c.ts'])).toEqual([
      'dev/a: 15 files, at most 14 are allowed',
    ])
    expect(findLargeFolders([...files.slice(1), 'dev/a/b/c.ts'])).toEqual([])
  })
})
