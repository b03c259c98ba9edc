import { describe, expect, it } from '@jest/globals'
import {
  describeCommandLine,
  parseCommandLine,
} from '../../../src/host/terminal/flags.ts'

function mistakesOf(...args: string[]): readonly string[] {
  return parseCommandLine(args).mistakes
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
    expect(
      parseCommandLine(['--env-file', '.env', '--debug', '--log-format=json']),
    ).toEqual({
      flags: {},
      envFile: '.env',
      isHelp: false,
      isVersion: false,
      isDebug: true,
      isQuiet: false,
      logFormat: 'json',
      mistakes: [],
      unread: [],
    })
    expect(parseCommandLine(['-h']).isHelp).toBe(true)
    expect(parseCommandLine(['--help']).isHelp).toBe(true)
    expect(parseCommandLine(['--version']).isVersion).toBe(true)
    expect(parseCommandLine(['-v']).isDebug).toBe(true)
    expect(parseCommandLine(['--verbose']).isDebug).toBe(true)
    expect(parseCommandLine(['-q']).isQuiet).toBe(true)
    expect(parseCommandLine(['--quiet']).logFormat).toBe('text')
  })

  it('lists every mistake of every kind', () => {
    const command = parseCommandLine([
      ...['ghp_secret', '--sinse', 'secret', '--until', '2', '--until', '3'],
      ...['--debug=no', '--log-format', 'xml', '--foo', '--github-org'],
    ])

    expect(command.mistakes).toEqual([
      'Unknown flag "--sinse". Did you mean "--since"?',
      '"--until" is given more than once.',
      '"--debug" takes no value.',
      '"--log-format" must be one of: text, json.',
      'Unknown flag "--foo".',
      '"--github-org" needs a value, as in "--github-org value".',
      'Argument 1 belongs to no flag.',
    ])
    expect(command.unread).toEqual(['until', 'github-org'])
  })

  it('refuses to be quiet and verbose', () => {
    expect(mistakesOf('-qv')).toEqual([
      '"--quiet" and "--verbose" exclude each other. Give one of them.',
    ])
    expect(mistakesOf('-q', '-v')).toEqual([
      '"--quiet" and "--verbose" exclude each other. Give one of them.',
    ])
  })

  it.each([
    ['-mode', 'Unknown flag "-mode". Did you mean "--mode"?'],
    ['-x', 'Unknown flag "-x".'],
    ['-ghp_secret', 'Unknown flag "-g…".'],
  ])('names the one flag with one hyphen: %s', (flag, message) => {
    expect(mistakesOf(flag, 'setup')).toEqual([message])
  })

  it.each([
    [['ingest'], 'Argument 1 is "ingest". Write "--mode ingest".'],
    [['--debug', 'Setup'], 'Argument 2 is "setup". Write "--mode setup".'],
  ])('says how to write the mode in %j', (args, mistake) => {
    expect(mistakesOf(...args)).toEqual([mistake])
  })

  it.each([
    [['ghp_secret'], 1],
    [['--debug', 'ghp_secret'], 2],
    [['--dry-run', 'true', 'ghp_secret'], 3],
    [['--', 'ghp_secret'], 2],
  ])(
    'refuses a word without a flag, and does not repeat it: %j',
    (args, at) => {
      expect(mistakesOf(...args)).toEqual([
        `Argument ${at} belongs to no flag.`,
      ])
    },
  )
})

describe('describeCommandLine', () => {
  it('says all in one message', () => {
    expect(describeCommandLine(parseCommandLine(['--sinse', '1']))).toEqual([
      'Found problems in the command line. Nothing was read or sent:',
      '- Unknown flag "--sinse". Did you mean "--since"?',
      'Run with --help to see every flag.',
    ])
    expect(describeCommandLine(parseCommandLine([]))).toEqual([])
  })
})
