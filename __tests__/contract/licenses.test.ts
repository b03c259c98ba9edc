import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const DIST = new URL('../../dist/', import.meta.url)

describe.each(['licenses.txt', 'cli/licenses.txt'])('dist/%s', (file) => {
  const text = `\n${readFileSync(new URL(file, DIST), 'utf8')}`

  // The build completes the list from the modules of the bundle.
  it.each(['undici', 'tunnel', '@actions/core', '@actions/io', 'zod'])(
    'has the text of %s',
    (name) => {
      expect(text).toContain(`\n${name}\nMIT\n`)
    },
  )
})
