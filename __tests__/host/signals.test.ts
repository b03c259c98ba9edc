import { spawn } from 'node:child_process'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from '@jest/globals'
import { CancelledError } from '../../src/errors.ts'
import { abortOnSignals } from '../../src/host/signals.ts'

const MODULE = new URL('../../src/host/signals.ts', import.meta.url).href
const PROGRAM = `
  import { abortOnSignals } from ${JSON.stringify(MODULE)}
  const signal = abortOnSignals(() => new Error('told to stop'))
  signal.addEventListener('abort', () => {
    console.log(signal.reason.message)
    setTimeout(() => process.exit(7), 300)
  })
  setInterval(() => undefined, 1000)
  console.log('ready')
`

describe('abortOnSignals', () => {
  afterEach(() => {
    process.removeAllListeners('SIGINT')
    process.removeAllListeners('SIGTERM')
    process.removeAllListeners('SIGHUP')
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('aborts on %s', (name) => {
    const signal = abortOnSignals(() => new CancelledError())
    expect(signal.aborted).toBe(false)

    process.emit(name)

    expect(signal.aborted).toBe(true)
    expect(signal.reason).toEqual(new CancelledError())
  })

  it('keeps the first reason when a second signal comes', () => {
    let count = 0
    const signal = abortOnSignals(() => {
      count += 1
      return new Error(`reason ${count}`)
    })

    process.emit('SIGINT')
    process.emit('SIGTERM')

    expect(signal.reason).toEqual(new Error('reason 1'))
  })

  it('lets a process finish that gets SIGINT and then SIGTERM', async () => {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const exit = new Promise((resolve) => child.on('exit', resolve))
    child.stdout.once('data', () => {
      child.kill('SIGINT')
      setTimeout(() => child.kill('SIGTERM'), 100)
    })

    const output = await text(child.stdout)

    expect(output).toBe('ready\ntold to stop\n')
    await expect(exit).resolves.toBe(7)
  })
})
