// The names of the inputs outside GitHub Actions, and the precedence of flag,
// environment and file. The action reads its inputs only.
import {
  INPUT_NAMES,
  type InputName,
  isInputName,
  type RawInputs,
} from './inputs.ts'

const PLAIN_NAMES = /^(github|ms|graph|m365|port|use-port|ingest|seats)-/
const PREFIX = 'COPILOT_USAGE_'

export function toVariableName(input: string): string {
  const name = input.replaceAll('-', '_').toUpperCase()
  return PLAIN_NAMES.test(input) ? name : `${PREFIX}${name}`
}

export const VARIABLE_NAMES: readonly string[] = INPUT_NAMES.map(toVariableName)

export type Origin = 'flag' | 'environment' | 'file' | 'default'

type Variables = Readonly<Record<string, string | undefined>>

export type Layers = {
  /** By input; an empty flag restores the default. */
  readonly flags: Readonly<Partial<Record<InputName, string>>>
  /** By variable; an empty variable counts as not given. */
  readonly environment: Variables
  readonly file: Variables
}

export type ResolvedInputs = {
  readonly inputs: RawInputs
  readonly origins: Readonly<Record<InputName, Origin>>
}

/**
 * Takes each input from its flag, else the environment, else the file. Values
 * are trimmed as the runner trims inputs: a secret that ends in a line break
 * must not produce other hashes here.
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
 * Returns variables that are no input: all of them in the file, and those with
 * the product's prefix in the environment.
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

/** Adds the variable and its origin after each input that a message names. */
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

export function nearestName(
  wrong: string,
  names: readonly string[],
): string | undefined {
  const ranked = names
    .map((name) => ({ name, likeness: likeness(wrong, name) }))
    .sort((one, other) => other.likeness - one.likeness)
  return ranked[0]?.name
}

/** Compares words by the letter pairs that they share: 0 to 1. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  const shared = [...pairs].filter((pair) => others.has(pair))
  return (2 * shared.length) / (pairs.size + others.size)
}

function pairsOf(word: string): ReadonlySet<string> {
  const letters = [...`^${word}$`]
  return new Set(letters.map((letter, at) => `${letter}${letters[at + 1]}`))
}
