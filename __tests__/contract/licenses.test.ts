import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const DIST = new URL('../../dist/', import.meta.url)

// The build completes the list from the modules of the bundle.
describe.each([
  ['licenses.txt', ['undici', 'tunnel', '@actions/core', '@actions/io', 'zod']],
  ['cli/licenses.txt', ['undici', 'tunnel', '@actions/github', 'zod']],
])('dist/%s', (file, names) => {
  const text = `\n${readFileSync(new URL(file, DIST), 'utf8')}`

  it.each(names)('has the text of %s', (name) => {
    expect(text).toContain(`\n${name}\nMIT\n`)
  })
})
