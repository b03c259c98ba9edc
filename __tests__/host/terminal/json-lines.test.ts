import { describe, expect, it } from '@jest/globals'
import { openTerminal } from '../../../src/host/terminal/terminal.ts'

function aJsonTerminal({ isDebug = false, isQuiet = false } = {}) {
  const lines: string[] = []
  const stream = (name: string) => ({
    write: (text: string) => lines.push(`${name} ${text}`),
    on: () => undefined,
  })
  const terminal = openTerminal({
    stdout: stream('out'),
    stderr: stream('err'),
    env: {},
    isDebug,
    isQuiet,
    logFormat: 'json',
    nameIn: (message) => message.replace('"since"', '"since" (--since)'),
  })
  const shown = () => lines.map((line) => line.replace(/"time":"[^"]+Z",/, ''))
  return { terminal, lines, shown }
}

describe('the terminal with --log-format json', () => {
  it('writes one object on each line', () => {
    const { terminal, shown } = aJsonTerminal()
    const group = terminal.logger.group('Port').group('Setup')

    terminal.logger.info('two\nlines about "since"')
    group.warning('old')
    terminal.complain('failed')
    terminal.conclude({
      text: 'a table',
      message: 'Result: partial.',
      fields: { outputs: { result: 'partial' } },
    })

    expect(shown()).toEqual([
      'err {"level":"info","message":"two\\nlines about \\"since\\" (--since)"}\n',
      'err {"level":"warning","group":"Port: Setup","message":"old"}\n',
      'err {"level":"error","message":"failed"}\n',
      'out {"level":"info","message":"Result: partial.","outputs":{"result":"partial"}}\n',
    ])
  })

  it('begins each line with its time', () => {
    const { terminal, lines } = aJsonTerminal()

    terminal.logger.info('read')

    expect(lines[0]).toMatch(
      /^err \{"time":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","level"/,
    )
  })

  it('hides a secret, also one that JSON writes in another way', () => {
    const { terminal, lines } = aJsonTerminal()
    terminal.secrets.add('a"b\\c')

    terminal.logger.info('with a"b\\c in it')

    expect(lines.join('')).toContain('"message":"with *** in it"')
  })

  it('shows requests on demand, and only warnings when it is quiet', () => {
    const verbose = aJsonTerminal({ isDebug: true })
    const quiet = aJsonTerminal({ isQuiet: true })

    for (const { terminal } of [verbose, quiet]) {
      terminal.logger.debug('GET /')
      terminal.logger.info('read')
      terminal.logger.warning('old')
      terminal.logger.group('Port').end()
      terminal.conclude({ text: '', message: 'Result.', fields: {} })
    }

    expect(verbose.shown()).toEqual([
      'err {"level":"debug","message":"GET /"}\n',
      'err {"level":"info","message":"read"}\n',
      'err {"level":"warning","message":"old"}\n',
      'out {"level":"info","message":"Result."}\n',
    ])
    expect(quiet.shown()).toEqual(['err {"level":"warning","message":"old"}\n'])
  })
})
