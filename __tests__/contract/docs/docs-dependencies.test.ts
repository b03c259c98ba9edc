import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

describe('the decision about dependencies', () => {
  it('has a reason for every package, and for no other', () => {
    const text = readFileSync('docs/adr/0007-dependencies.md', 'utf8')
    const rows = [...text.matchAll(/^\| (`.+?`) \|/gm)]
    const listed = rows.flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    )
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
    const used = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })

    expect(listed.toSorted()).toEqual(used.toSorted())
  })
  it('holds undici in one version, that of the toolkit', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const places = Object.keys(lock.packages).filter((place) =>
      place.endsWith('node_modules/undici'),
    )

    expect(places).toEqual(['node_modules/undici'])
  })
})
