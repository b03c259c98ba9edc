// The command line. Every input is a flag of the same name; an unknown flag is
// an error.
import { parseArgs } from 'node:util'
import { nearestName } from '../../config/environment.ts'
import {
  INPUT_NAMES,
  type InputName,
  inputsSchema,
  isInputName,
} from '../../config/inputs.ts'
import { ConfigError } from '../../errors.ts'

export type CommandLine = {
  readonly flags: Readonly<Partial<Record<InputName, string>>>
  readonly envFile: string | undefined
  readonly isHelp: boolean
  readonly isVersion: boolean
  readonly isDebug: boolean
}

const SWITCHES: readonly string[] = ['help', 'version', 'debug']
/** The flag of such an input needs no value. */
const BOOLEAN_INPUTS: readonly string[] = INPUT_NAMES.filter(
  (name) => typeof inputsSchema.shape[name].safeParse('').data === 'boolean',
)
const KNOWN_FLAGS: readonly string[] = [...INPUT_NAMES, 'env-file', ...SWITCHES]
/** A value may begin with hyphens, as in a PEM, but must not look like a flag. */
const LOOKS_LIKE_FLAG = /^--?[a-z]/i

/**
 * @throws {ConfigError} that lists every mistake
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { given, strays } = readArguments(args)
  const mistakes = listMistakes(given)
  if (mistakes.length + strays.length > 0) {
    throw toConfigError(mistakes.length > 0 ? mistakes : strays)
  }
  const values = new Map(
    given.map(({ name, value }) => [name, value ?? 'true']),
  )
  return {
    flags: Object.fromEntries(
      [...values].filter(([name]) => isInputName(name)),
    ),
    envFile: values.get('env-file'),
    isHelp: values.has('help'),
    isVersion: values.has('version'),
    isDebug: values.has('debug'),
  }
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
  for (const token of parseArgs(toSettings(args)).tokens) {
    if (token.kind === 'option') {
      given.push({ ...token, isInline: token.inlineValue === true })
    }
    if (token.kind !== 'positional') continue
    const last = given.at(-1)
    if (last && last.value === undefined && !SWITCHES.includes(last.name)) {
      last.value = token.value
    } else {
      // The message does not show the text: it may be a secret without its flag.
      strays.push(`Argument ${token.index + 1} belongs to no flag.`)
    }
  }
  return { given, strays }
}

function toSettings(args: readonly string[]) {
  const options = KNOWN_FLAGS.map((name) => {
    const isAlone = SWITCHES.includes(name) || BOOLEAN_INPUTS.includes(name)
    const type = isAlone ? ('boolean' as const) : ('string' as const)
    return [name, name === 'help' ? { type, short: 'h' } : { type }] as const
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

function listMistakes(given: readonly GivenFlag[]): string[] {
  const names = given.map(({ name }) => name)
  return given.flatMap((flag, index) => {
    if (!KNOWN_FLAGS.includes(flag.name)) return [describeUnknown(flag)]
    if (names.indexOf(flag.name) < index) {
      return [`"--${flag.name}" is given more than once.`]
    }
    return describeValue(flag)
  })
}

function describeUnknown({ name, rawName }: GivenFlag): string {
  const nearest = nearestName(name, KNOWN_FLAGS)
  return `Unknown flag "${rawName}". The most similar flag is "--${nearest}".`
}

function describeValue({ name, value, isInline }: GivenFlag): string[] {
  if (SWITCHES.includes(name)) {
    return value === undefined ? [] : [`"--${name}" takes no value.`]
  }
  const isMissing =
    value === undefined
      ? !BOOLEAN_INPUTS.includes(name)
      : !isInline && LOOKS_LIKE_FLAG.test(value)
  return isMissing
    ? [`"--${name}" needs a value, as in "--${name} value".`]
    : []
}

function toConfigError(mistakes: readonly string[]): ConfigError {
  const lines = [...new Set(mistakes)].map((mistake) => `- ${mistake}`)
  return new ConfigError(
    [
      'Found problems in the command line. Nothing was read or sent:',
      ...lines,
      'Run with --help to see every flag.',
    ].join('\n'),
  )
}
