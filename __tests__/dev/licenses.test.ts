import { describe, expect, it } from '@jest/globals'
import { ROOT } from '../../dev/scripts/bundle.ts'
import { completeLicenses, packagesIn } from '../../dev/scripts/licenses.ts'

const STATS = JSON.stringify({
  modules: [
    { name: './node_modules/undici/lib/api/index.js' },
    { name: './node_modules/@actions/core/lib/core.js + 3 modules' },
    { identifier: '/x/node_modules/a/node_modules/tunnel/index.js|hash' },
    { name: '/x/node_modules/@vercel/ncc/dist/ncc/loaders/empty-loader.js' },
    { name: './src/index.ts' },
  ],
})

describe('packagesIn', () => {
  it('finds each package of a bundle, nested ones too', () => {
    expect(packagesIn(STATS)).toEqual([
      'node_modules/@actions/core',
      'node_modules/a/node_modules/tunnel',
      'node_modules/undici',
    ])
  })
})

describe('completeLicenses', () => {
  const packages = ['undici', 'tunnel', '@actions/core', '@actions/io'].map(
    (name) => `node_modules/${name}`,
  )

  it('appends what the bundler leaves out, with its text', () => {
    const text = completeLicenses('zod\nMIT\nMIT License\n', packages, ROOT)

    expect(text).toMatch(/^zod\nMIT\nMIT License\n\nundici\nMIT\nMIT License/)
    for (const name of ['tunnel', '@actions/core', '@actions/io']) {
      expect(text).toContain(`\n\n${name}\nMIT\n`)
    }
  })

  it('leaves a text alone that has them all', () => {
    const all = completeLicenses('', packages, ROOT)

    expect(completeLicenses(all, packages, ROOT)).toBe(all.trimEnd())
  })
})
