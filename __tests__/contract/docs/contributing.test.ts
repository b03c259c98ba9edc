import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { INPUT_NAMES } from '../../../src/config/inputs.ts'
import { DATASET_NAMES, DATASETS } from '../../../src/domain/dataset.ts'

const PAGE = readFileSync('CONTRIBUTING.md', 'utf8')
const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`)

/** The paths in the list that follows a heading such as **A sink**. */
function filesListedFor(what: string): string[] {
  const [, rest = ''] = PAGE.split(`**${what}**`)
  const [list = ''] = rest
    .split(/\n\n(?=[^-])/)
    .slice(0, 2)
    .slice(-1)
  const bullets = list.startsWith('- ') ? list : (rest.split('\n\n')[1] ?? '')
  return [...bullets.matchAll(/`(src\/[^`]+\.ts)`/g)]
    .map(([, path = '']) => path)
    .sort()
}

function filesThatName(texts: readonly string[]): string[] {
  return FILES.filter((file) => {
    const source = readFileSync(file, 'utf8')
    return texts.some((text) => source.includes(text))
  })
}

describe('the lists of "Add something"', () => {
  it.each(['A GitHub dataset', 'A source', 'An input', 'A sink'])(
    'names files that exist, for %s',
    (what) => {
      const files = filesListedFor(what)

      expect(files.length).toBeGreaterThan(1)
      expect(files.filter((file) => !existsSync(file))).toEqual([])
    },
  )

  it('names every file that knows all datasets of GitHub, and no other', () => {
    const datasets = DATASET_NAMES.filter(
      (name) => DATASETS[name].source === 'github',
    )
    const knowing = datasets.map((name) => {
      const { blueprint } = DATASETS[name]
      return new Set(filesThatName([`'${name}'`, `/${blueprint}.json'`]))
    })
    const knowingAll = FILES.filter((file) =>
      knowing.every((files) => files.has(file)),
    )

    expect(filesListedFor('A GitHub dataset')).toEqual(knowingAll.sort())
  })

  it('names the files that know all inputs', () => {
    const listed = filesListedFor('An input')
    const schema = readFileSync('src/config/inputs.ts', 'utf8')
    const unknown = INPUT_NAMES.filter(
      (name) => !schema.includes(`'${name}'`) && !schema.includes(` ${name}:`),
    )

    expect(listed).toEqual([
      'src/config/config.ts',
      'src/config/environment/variables.ts',
      'src/config/inputs.ts',
    ])
    expect(unknown).toEqual([])
  })
})
