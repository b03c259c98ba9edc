import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { describe, expect, it } from '@jest/globals'

const MODULE = new URL('../../src/host/exit.ts', import.meta.url).href
/** Prints a lot, fails, and has something open that never ends. */
const PROGRAM = `
  import { createServer } from 'node:net'
  import { leave } from ${JSON.stringify(MODULE)}
  createServer().listen(0, '127.0.0.1')
  process.stdout.write('x'.repeat(1_000_000))
  process.exitCode = 3
  leave()
`

describe('leave', () => {
  it('waits for what was printed, and for no connection', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM],
      { encoding: 'utf8', timeout: 10_000 },
    )

    expect(status).toBe(3)
    expect(stdout).toHaveLength(1_000_000)
  })
})
