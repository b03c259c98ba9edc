import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import process from 'node:process'
import { describe, expect, it } from '@jest/globals'
import { takeOverMessages } from '../../src/host/exit.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { FakeLogger } from '../support/fakes/fake-logger.ts'

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

function takenOver() {
  const node = new EventEmitter()
  const printed: unknown[] = []
  node.on('warning', (warning) => printed.push(warning))
  const logger = new FakeLogger()
  const complaints: string[] = []
  const complain = (text: string) => void complaints.push(text)
  const ends: number[] = []
  takeOverMessages(node, { logger, complain }, () => ends.push(1))
  return { node, printed, logger, complaints, ends }
}

describe('takeOverMessages', () => {
  it("logs Node's warnings instead of printing them", () => {
    const { node, printed, logger } = takenOver()

    node.emit('warning', new Error('NODE_TLS_REJECT_UNAUTHORIZED is 0.'))

    expect(printed).toEqual([])
    expect(logger.messages('warning')).toEqual([
      'Error: NODE_TLS_REJECT_UNAUTHORIZED is 0.',
    ])
  })

  it('shows an uncaught error with its code, and ends', () => {
    const { node, complaints, ends } = takenOver()

    node.emit('uncaughtException', new TypeError('x is not a function'))

    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(/^Unexpected error: x is not a function/)
    expect(ends).toEqual([1])
  })
})

describe('outliveFileLimit', () => {
  it('makes a file that is too large a failure of writing', () => {
    using folder = new FakeFolder()
    const file = JSON.stringify(`${folder.path}/large`)
    const program = `
      import { writeFileSync } from 'node:fs'
      import { outliveFileLimit } from ${JSON.stringify(MODULE)}
      outliveFileLimit()
      try {
        writeFileSync(${file}, 'x'.repeat(100_000))
      } catch (error) {
        console.log(error.code)
      }
    `

    const { status, stdout } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath].concat([
        '--input-type=module',
        '--eval',
        program,
      ]),
      { encoding: 'utf8', timeout: 10_000 },
    )

    expect({ status, stdout }).toEqual({ status: 0, stdout: 'EFBIG\n' })
  })
})
