// The names of the inputs outside GitHub Actions.
import { INPUT_NAMES, type InputName } from '../inputs.ts'

const PLAIN_NAMES = /^(github|ms|graph|m365|port|use-port|ingest|seats)-/
export const PREFIX = 'COPILOT_USAGE_'
/** A variable with this end names a file that holds the value. */
export const FILE_SUFFIX = '_FILE'

export function toVariableName(input: string): string {
  const name = input.replaceAll('-', '_').toUpperCase()
  return PLAIN_NAMES.test(input) ? name : `${PREFIX}${name}`
}

export const VARIABLE_NAMES: readonly string[] = INPUT_NAMES.map(toVariableName)

/** Variables by name; an empty one counts as not given. */
export type Variables = Readonly<Record<string, string | undefined>>

export type Layers = {
  /** By input; an empty flag restores the default. */
  readonly flags: Readonly<Partial<Record<InputName, string>>>
  readonly environment: Variables
  readonly file: Variables
}

/** Where the value of an input is from, and under which name. */
export type Origin =
  | { readonly layer: 'flag' }
  | { readonly layer: 'environment' | 'file'; readonly variable: string }
  | { readonly layer: 'default' }
