// The command line. Every input is a flag of the same name; an unknown flag is
// an error.
import { parseArgs } from 'node:util'
import { nearestName } from '../../config/environment/nearest-name.ts'
import {
  INPUT_NAMES,
  type InputName,
  inputsSchema,
  isInputName,
  MODES,
} from '../../config/inputs.ts'

export type LogFormat = (typeof LOG_FORMATS)[number]

export type CommandLine = {
  readonly flags: Readonly<Partial<Record<InputName, string>>>
  readonly envFile: string | undefined
  readonly isHelp: boolean
  readonly isVersion: boolean
  readonly isDebug: boolean
  readonly isQuiet: boolean
  readonly logFormat: LogFormat
  /** A sentence for each; flags with a mistake are not in `flags`. */
  readonly mistakes: readonly string[]
  /** Inputs whose flag has a mistake. */
  readonly unread: readonly InputName[]
}

const LOG_FORMATS = ['text', 'json'] as const
const SWITCHES: readonly string[] = [
  'help',
  'version',
  'debug',
  'verbose',
  'quiet',
]
const SHORT: Readonly<Record<string, string>> = {
  help: 'h',
  verbose: 'v',
  quiet: 'q',
}
/** The flag of such an input needs no value. */
const BOOLEAN_INPUTS: readonly string[] = INPUT_NAMES.filter(
  (name) => typeof inputsSchema.shape[name].safeParse('').data === 'boolean',
)
const KNOWN_FLAGS: readonly string[] = [
  ...INPUT_NAMES,
  'env-file',
  'log-format',
  ...SWITCHES,
]
/** A value may begin with hyphens, as in a PEM, but must not look like a flag. */
const LOOKS_LIKE_FLAG = /^--?[a-z]/i

/** Reads all arguments, and lists every mistake in them. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { given, strays } = readArguments(args)
  const judged = given.map((flag, index) => ({
    ...flag,
    problem: problemOf(flag, given.slice(0, index)),
  }))
  const right = judged.filter(({ problem }) => problem === undefined)
  const values = new Map(
    right.map(({ name, value }) => [name, value ?? 'true']),
  )
  const mistakes = judged.flatMap(({ problem }) => problem ?? [])
  const isQuiet = values.has('quiet')
  const isDebug = values.has('debug') || values.has('verbose')
  const clash = isQuiet && isDebug ? [QUIET_AND_VERBOSE] : []
  return {
    flags: Object.fromEntries(
      [...values].filter(([name]) => isInputName(name)),
    ),
    envFile: values.get('env-file'),
    isHelp: values.has('help'),
    isVersion: values.has('version'),
    isDebug,
    isQuiet,
    logFormat: values.get('log-format') === 'json' ? 'json' : 'text',
    mistakes: [...new Set([...mistakes, ...strays, ...clash])],
    unread: judged
      .filter(({ problem }) => problem !== undefined)
      .map(({ name }) => name)
      .filter(isInputName),
  }
}

const QUIET_AND_VERBOSE =
  '"--quiet" and "--verbose" exclude each other. Give one of them.'

/** The mistakes as one message; empty without a mistake. */
export function describeCommandLine({ mistakes }: CommandLine): string[] {
  if (mistakes.length === 0) return []
  return [
    'Found problems in the command line. Nothing was read or sent:',
    ...mistakes.map((mistake) => `- ${mistake}`),
    'Run with --help to see every flag.',
  ]
}

type GivenFlag = {
  readonly name: string
  readonly rawName: string
  readonly isInline: boolean
  value: string | undefined
}

function readArguments(args: readonly string[]) {
  const given: GivenFlag[] = []
  const strays: string[] = []
  const wholes = new Set<number>()
  for (const token of parseArgs(toSettings(args)).tokens) {
    if (token.kind === 'option') {
      const whole = unknownWord(args[token.index])
      // The letters of "-mode" are tokens of their own.
      if (whole === undefined || !wholes.has(token.index)) {
        const isInline = token.inlineValue === true
        given.push({ ...token, ...whole, isInline })
      }
      wholes.add(token.index)
    }
    if (token.kind !== 'positional') continue
    const last = given.at(-1)
    if (last && last.value === undefined && !SWITCHES.includes(last.name)) {
      last.value = token.value
    } else {
      strays.push(describeStray(token.index + 1, token.value))
    }
  }
  return { given, strays }
}

const LETTERS: readonly string[] = Object.values(SHORT)

/**
 * Returns the word of "-mode", unless it is a group of letters such as "-qv".
 * It is shown only if it is close to a flag: it may be a secret.
 */
function unknownWord(
  arg = '',
): Pick<GivenFlag, 'name' | 'rawName'> | undefined {
  const { name } = /^-(?<name>[a-z][\w-]+)/i.exec(arg)?.groups ?? {}
  if (name === undefined) return undefined
  if ([...name].every((letter) => LETTERS.includes(letter))) return undefined
  const isClose = nearestName(name, KNOWN_FLAGS) !== undefined
  return { name: `-${name}`, rawName: isClose ? `-${name}` : `-${name[0]}…` }
}

/** The message shows the text only of a mode: it may be a secret. */
function describeStray(position: number, word: string): string {
  const mode = MODES.find((name) => name === word.toLowerCase())
  return mode === undefined
    ? `Argument ${position} belongs to no flag.`
    : `Argument ${position} is "${mode}". Write "--mode ${mode}".`
}

function toSettings(args: readonly string[]) {
  const options = KNOWN_FLAGS.map((name) => {
    const isAlone = SWITCHES.includes(name) || BOOLEAN_INPUTS.includes(name)
    const type = isAlone ? ('boolean' as const) : ('string' as const)
    const short = SHORT[name]
    return [name, short === undefined ? { type } : { type, short }] as const
  })
  return {
    args,
    options: Object.fromEntries(options),
    // Strict parsing stops at the first mistake and suggests no other name.
    strict: false,
    allowPositionals: true,
    tokens: true,
  } as const
}

function problemOf(
  flag: GivenFlag,
  before: readonly GivenFlag[],
): string | undefined {
  if (!KNOWN_FLAGS.includes(flag.name)) return describeUnknown(flag)
  if (before.some(({ name }) => name === flag.name)) {
    return `"--${flag.name}" is given more than once.`
  }
  return describeValue(flag)
}

function describeUnknown({ name, rawName }: GivenFlag): string {
  const nearest = nearestName(name.replace(/^-/, ''), KNOWN_FLAGS)
  const advice = nearest === undefined ? '' : ` Did you mean "--${nearest}"?`
  return `Unknown flag "${rawName}".${advice}`
}

function describeValue({
  name,
  value,
  isInline,
}: GivenFlag): string | undefined {
  if (SWITCHES.includes(name)) {
    return value === undefined ? undefined : `"--${name}" takes no value.`
  }
  const isMissing =
    value === undefined
      ? !BOOLEAN_INPUTS.includes(name)
      : !isInline && LOOKS_LIKE_FLAG.test(value)
  if (isMissing) return `"--${name}" needs a value, as in "--${name} value".`
  if (name !== 'log-format' || LOG_FORMATS.some((one) => one === value)) {
    return undefined
  }
  return '"--log-format" must be one of: text, json.'
}
