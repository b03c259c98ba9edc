import { EventEmitter } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { openTerminal } from '../../../src/host/terminal/terminal.ts'

class FakeStream extends EventEmitter {
  readonly isTTY: boolean
  text = ''

  constructor(isTTY: boolean) {
    super()
    this.isTTY = isTTY
  }

  write(text: string): void {
    this.text += text
  }
}

function aTerminal(env: Record<string, string> = {}, isTTY = true) {
  const stdout = new FakeStream(isTTY)
  const stderr = new FakeStream(isTTY)
  const terminal = openTerminal({ stdout, stderr, env })
  return { stdout, stderr, terminal }
}

function progressIn(env: Record<string, string>, isTTY = true): string {
  const { stderr, terminal } = aTerminal(env, isTTY)
  const group = terminal.logger({ isDebug: false }).group('GitHub')
  group.info('Read 100 seats.')
  group.info('Read 200 seats.')
  return stderr.text
}

describe('openTerminal', () => {
  it('rewrites a status line on a terminal', () => {
    expect(progressIn({})).toBe(
      [
        'GitHub                  \n',
        '\u001b[1A\u001b[JGitHub                  Read 100 seats.\n',
        '\u001b[1A\u001b[JGitHub                  Read 200 seats.\n',
      ].join(''),
    )
  })

  it.each([
    ['elsewhere', {}, false],
    ['with NO_COLOR', { NO_COLOR: '1' }, true],
    ['in CI', { CI: 'true' }, true],
    ['on a terminal that cannot', { TERM: 'dumb' }, true],
  ])('writes plain lines %s', (_, env, isTTY) => {
    expect(progressIn(env, isTTY)).toBe(
      'GitHub: Read 100 seats.\nGitHub: Read 200 seats.\n',
    )
  })

  it('tells warnings and sources in plain lines, and requests on demand', () => {
    const { stderr, terminal } = aTerminal({}, false)
    for (const isDebug of [false, true]) {
      const logger = terminal.logger({ isDebug })
      logger.debug('GET /')
      const group = logger.group('Port').group('Setup')
      group.warning('old')
      group.end()
    }

    expect(stderr.text).toBe(
      'Port: Setup: Warning: old\nGET /\nPort: Setup: Warning: old\n',
    )
  })

  it('prints results to stdout, mistakes to stderr, secrets to neither', () => {
    const { stdout, stderr, terminal } = aTerminal()
    terminal.secrets.add('ghp_1')

    terminal.print('result ghp_1')
    terminal.complain('mistake ghp_1')
    terminal.logger({ isDebug: false }).info('line ghp_1')

    expect(stdout.text).toBe('result ***\n')
    expect(stderr.text).toBe('mistake ***\nline ***\n')
  })

  it('goes on when nobody reads any more', () => {
    const { stdout, stderr } = aTerminal()

    expect(() => stdout.emit('error', new Error('EPIPE'))).not.toThrow()
    expect(() => stderr.emit('error', new Error('EPIPE'))).not.toThrow()
  })
})
