import { EventEmitter } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { openTerminal } from '../../../src/host/terminal/terminal.ts'
import type { TerminalOptions } from '../../../src/host/terminal/terminal-types.ts'

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

const TEXT = {
  isDebug: false,
  isQuiet: false,
  logFormat: 'text',
  nameIn: (message: string) => message.replace('"since"', '"since" (--since)'),
} as const

function aTerminal(
  env: Record<string, string> = {},
  isTTY = true,
  options: Partial<TerminalOptions> = {},
) {
  const stdout = new FakeStream(isTTY)
  const stderr = new FakeStream(isTTY)
  const terminal = openTerminal({ ...TEXT, stdout, stderr, env, ...options })
  return { stdout, stderr, terminal }
}

function aResult(text: string) {
  return { text, message: 'Result: success.', fields: { outputs: { a: '1' } } }
}

function progressIn(env: Record<string, string>, isTTY = true): string {
  const { stderr, terminal } = aTerminal(env, isTTY)
  const group = terminal.logger.group('GitHub')
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
    const shown = [false, true].map((isDebug) => {
      const { stderr, terminal } = aTerminal({}, false, { isDebug })
      terminal.logger.debug('GET /')
      const group = terminal.logger.group('Port').group('Setup')
      group.warning('old')
      group.end()
      return stderr.text
    })

    expect(shown).toEqual([
      'Port: Setup: Warning: old\n',
      'GET /\nPort: Setup: Warning: old\n',
    ])
  })

  it('prints results to stdout, mistakes to stderr, secrets to neither', () => {
    const { stdout, stderr, terminal } = aTerminal()
    terminal.secrets.add('ghp_1')

    terminal.conclude(aResult('result ghp_1'))
    terminal.complain('mistake ghp_1')
    terminal.logger.info('line ghp_1')

    expect(stdout.text).toBe('result ***\n')
    expect(stderr.text).toBe('mistake ***\nline ***\n')
  })

  it('names where a setting is from, in every message', () => {
    const { stdout, stderr, terminal } = aTerminal({}, false)

    terminal.conclude(aResult('Look at "since".'))
    terminal.complain('Change "since".')
    terminal.logger.warning('Mind "since".')

    expect(stdout.text).toBe('Look at "since" (--since).\n')
    expect(stderr.text).toBe(
      'Change "since" (--since).\nWarning: Mind "since" (--since).\n',
    )
  })

  it('shows only warnings and failures when it is quiet', () => {
    const { stdout, stderr, terminal } = aTerminal({}, true, { isQuiet: true })
    const group = terminal.logger.group('Port').group('Setup')

    terminal.conclude(aResult('table'))
    for (const logger of [terminal.logger, group]) {
      logger.debug('GET /')
      logger.info('read')
      logger.warning('old')
    }
    group.end()
    terminal.complain('failed')

    expect(stdout.text).toBe('')
    expect(stderr.text.replaceAll('\u001b[33mWarning:\u001b[39m', 'W:')).toBe(
      'W: old\nW: Port: Setup: old\nfailed\n',
    )
  })

  it('goes on when nobody reads any more', () => {
    const { stdout, stderr } = aTerminal()

    expect(() => stdout.emit('error', new Error('EPIPE'))).not.toThrow()
    expect(() => stderr.emit('error', new Error('EPIPE'))).not.toThrow()
  })
})
