// Outside Actions, a message names the variable or flag beside each input.
import { isInputName } from '../inputs.ts'
import type { ResolvedInputs } from './resolve-inputs.ts'
import { type Origin, toVariableName } from './variables.ts'

/** `"since"`, or advice such as `"ingest-m365: false"`. */
const NAMED = /"([a-z0-9-]+)(: [^"\n]*)?"/g

/** Adds the variable and its origin after each input that a message names. */
export function nameSettings(
  message: string,
  origins: ResolvedInputs['origins'],
): string {
  return message.replace(NAMED, (quoted, name: string, setting?: string) => {
    if (!isInputName(name)) return quoted
    if (setting !== undefined) {
      return `${quoted} (${toVariableName(name)}=${setting.slice(': '.length)})`
    }
    return `${quoted} (${describeOrigin(name, origins[name])})`
  })
}

function describeOrigin(input: string, origin: Origin): string {
  switch (origin.layer) {
    case 'flag':
      return `from the flag --${input}`
    case 'environment':
      return `${origin.variable}, from the environment`
    case 'file':
      return `${origin.variable}, from the file`
    case 'default':
      return toVariableName(input)
  }
}
