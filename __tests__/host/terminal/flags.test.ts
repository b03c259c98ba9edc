import { describe, expect, it } from '@jest/globals'
import { parseCommandLine } from '../../../src/host/terminal/flags.ts'

function messageOf(...args: string[]): string {
  try {
    parseCommandLine(args)
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' })
    return String(Reflect.get(Object(error), 'message'))
  }
  throw new Error('It was accepted')
}

describe('parseCommandLine', () => {
  it('takes inputs by their names, with a space or an equals sign', () => {
    const { flags } = parseCommandLine([
      '--since',
      '2026-10-01',
      '--until=2026-10-31',
      '--github-token=',
    ])

    expect(flags).toEqual({
      since: '2026-10-01',
      until: '2026-10-31',
      'github-token': '',
    })
  })

  it.each([
    [['--dry-run'], 'true'],
    [['--dry-run', 'false'], 'false'],
    [['--dry-run=false'], 'false'],
    [['--dry-run', '--mode', 'ingest'], 'true'],
  ])('takes a boolean alone or with its value: %j', (args, value) => {
    expect(parseCommandLine(args).flags['dry-run']).toBe(value)
  })

  it('takes a value that begins with hyphens, as a PEM does', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nabc\n'

    const { flags } = parseCommandLine(['--ms-client-certificate', pem])

    expect(flags).toEqual({ 'ms-client-certificate': pem })
  })

  it('knows its own flags', () => {
    expect(parseCommandLine(['--env-file', '.env', '--debug'])).toEqual({
      flags: {},
      envFile: '.env',
      isHelp: false,
      isVersion: false,
      isDebug: true,
    })
    expect(parseCommandLine(['-h']).isHelp).toBe(true)
    expect(parseCommandLine(['--help']).isHelp).toBe(true)
    expect(parseCommandLine(['--version']).isVersion).toBe(true)
  })

  it('lists every mistake and names the nearest flag', () => {
    expect(
      messageOf('--sinse', 'secret', '--mode', '--until', '2', '--until', '3'),
    ).toBe(
      [
        'Found problems in the command line. Nothing was read or sent:',
        '- Unknown flag "--sinse". The most similar flag is "--since".',
        '- "--mode" needs a value, as in "--mode value".',
        'Run with --help to see every flag.',
      ].join('\n'),
    )
  })

  it('refuses a flag that is given twice', () => {
    expect(messageOf('--github-org', 'a', '--github-org', 'b')).toContain(
      '- "--github-org" is given more than once.',
    )
  })

  it('refuses a flag whose value is missing at the end', () => {
    expect(messageOf('--github-org')).toContain(
      '- "--github-org" needs a value',
    )
  })

  it('refuses a value for a flag that takes none', () => {
    expect(messageOf('--debug=no')).toContain('- "--debug" takes no value.')
  })

  it.each([
    [['ghp_secret'], 1],
    [['--debug', 'ghp_secret'], 2],
    [['--dry-run', 'true', 'ghp_secret'], 3],
    [['--', 'ghp_secret'], 2],
  ])(
    'refuses a word without a flag, and does not repeat it: %j',
    (args, at) => {
      const message = messageOf(...args)

      expect(message).toContain(`- Argument ${at} belongs to no flag.`)
      expect(message).not.toContain('ghp_secret')
    },
  )
})
