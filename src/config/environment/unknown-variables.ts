// Variables that no input has, and what to say about each.
import { nearestName } from './nearest-name.ts'
import { explainNodeVariable, isTakenFromFile } from './node-variables.ts'
import {
  FILE_SUFFIX,
  type Layers,
  PREFIX,
  toVariableName,
  VARIABLE_NAMES,
} from './variables.ts'
import { OLD_NAMES, RETIRED_NAMES } from './worker-names.ts'

const KNOWN: ReadonlySet<string> = new Set([
  ...VARIABLE_NAMES,
  ...VARIABLE_NAMES.map((name) => `${name}${FILE_SUFFIX}`),
  ...OLD_NAMES.map(({ variable }) => variable),
])

/**
 * Describes variables without effect: all of them in the file, and those with
 * the product's prefix in the environment.
 */
export function describeUnknownVariables({
  environment,
  file,
}: Pick<Layers, 'environment' | 'file'>): string[] {
  const own = Object.keys(environment).filter((name) => name.startsWith(PREFIX))
  return [
    ...own.filter(isUnknown).map((name) => describe(name, 'the environment')),
    ...Object.keys(file)
      .filter((name) => isUnknown(name) && !isTakenFromFile(name))
      .map(
        (name) =>
          explainRetired(name) ??
          explainNodeVariable(name) ??
          describe(name, 'the file'),
      ),
  ]
}

function explainRetired(name: string): string | undefined {
  const reason = RETIRED_NAMES[name]
  return reason && `${name} is ignored. ${reason}`
}

function isUnknown(name: string): boolean {
  return !KNOWN.has(name)
}

function describe(name: string, place: string): string {
  const unprefixed = toVariableName(name.toLowerCase().replaceAll('_', '-'))
  const nearest = KNOWN.has(unprefixed)
    ? unprefixed
    : nearestName(name, [...KNOWN])
  const advice = nearest === undefined ? '' : ` Did you mean "${nearest}"?`
  return `Unknown setting "${name}" in ${place}. It is ignored.${advice}`
}
