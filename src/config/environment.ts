// The names of the inputs outside GitHub Actions, and which of several values
// counts. The action itself reads only its inputs and needs none of this.
import {
  INPUT_NAMES,
  type InputName,
  isInputName,
  type RawInputs,
} from './inputs.ts'

const PLAIN_NAMES = /^(github|ms|graph|m365|port|use-port|ingest|seats)-/
const PREFIX = 'COPILOT_USAGE_'

/** Gives the environment variable that stands for an input. */
export function toVariableName(input: string): string {
  const name = input.replaceAll('-', '_').toUpperCase()
  return PLAIN_NAMES.test(input) ? name : `${PREFIX}${name}`
}

/** The variables of all inputs. */
export const VARIABLE_NAMES: readonly string[] = INPUT_NAMES.map(toVariableName)

/** Where the value of an input comes from. */
export type Origin = 'flag' | 'environment' | 'file' | 'default'

type Variables = Readonly<Record<string, string | undefined>>

export type Layers = {
  /** By input; an empty one puts the default back. */
  readonly flags: Readonly<Partial<Record<InputName, string>>>
  /** By variable; an empty one counts as not given, here and in the file. */
  readonly environment: Variables
  readonly file: Variables
}

export type ResolvedInputs = {
  readonly inputs: RawInputs
  readonly origins: Readonly<Record<InputName, Origin>>
}

/**
 * Takes each input from its flag, else the environment, else the file, and
 * without what surrounds it, as a runner hands it over: a secret that was
 * stored with a line break at its end must not give another hash there.
 */
export function resolveInputs(layers: Layers): ResolvedInputs {
  return {
    inputs: forEachInput((name) => resolveInput(name, layers).value),
    origins: forEachInput((name) => resolveInput(name, layers).origin),
  }
}

function resolveInput(
  name: InputName,
  { flags, environment, file }: Layers,
): { value: string; origin: Origin } {
  const flag = flags[name]?.trim()
  if (flag !== undefined) return { value: flag, origin: 'flag' }
  const variable = toVariableName(name)
  const fromEnvironment = environment[variable]?.trim()
  if (fromEnvironment) return { value: fromEnvironment, origin: 'environment' }
  const fromFile = file[variable]?.trim()
  if (fromFile) return { value: fromFile, origin: 'file' }
  return { value: '', origin: 'default' }
}

function forEachInput<T>(choose: (name: InputName) => T): Record<InputName, T> {
  const entries = INPUT_NAMES.map((name) => [name, choose(name)])
  return Object.fromEntries(entries)
}

/**
 * Lists the variables that stand for no input though they look as if: any in
 * the file, and in the environment those with the product's own prefix.
 */
export function listUnknownVariables({
  environment,
  file,
}: Pick<Layers, 'environment' | 'file'>): string[] {
  const own = Object.keys(environment).filter((name) => name.startsWith(PREFIX))
  const names = new Set([...own, ...Object.keys(file)])
  return [...names].filter((name) => !VARIABLE_NAMES.includes(name))
}

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  flag: ', from its flag',
  environment: ', from the environment',
  file: ', from the file',
  default: '',
}

/** Adds to each input that a message names its variable and its origin. */
export function nameVariables(
  message: string,
  origins: ResolvedInputs['origins'],
): string {
  return message.replace(
    /"([a-z0-9-]+)(: [^"\n]*)?"/g,
    (quoted, name: string, setting?: string) => {
      if (!isInputName(name)) return quoted
      const variable = toVariableName(name)
      if (setting === undefined) {
        return `${quoted} (${variable}${ORIGIN_WORDS[origins[name]]})`
      }
      return `${quoted} (${variable}=${setting.slice(': '.length)})`
    },
  )
}

/** Finds the name that somebody most likely meant. */
export function nearestName(
  wrong: string,
  names: readonly string[],
): string | undefined {
  const ranked = names
    .map((name) => ({ name, likeness: likeness(wrong, name) }))
    .sort((one, other) => other.likeness - one.likeness)
  return ranked[0]?.name
}

/** Compares words by the pairs of neighbours that they share, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  const shared = [...pairs].filter((pair) => others.has(pair))
  return (2 * shared.length) / (pairs.size + others.size)
}

function pairsOf(word: string): ReadonlySet<string> {
  const letters = [...`^${word}$`]
  return new Set(letters.map((letter, at) => `${letter}${letters[at + 1]}`))
}
