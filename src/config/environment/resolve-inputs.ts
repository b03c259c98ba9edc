// The precedence of flag, environment and file. The action reads its inputs
// only.
import { INPUT_NAMES, type InputName, type RawInputs } from '../inputs.ts'
import type { Mistake } from '../rules/mistake.ts'
import {
  FILE_SUFFIX,
  type Layers,
  type Origin,
  toVariableName,
  type Variables,
} from './variables.ts'
import { OLD_NAMES } from './worker-names.ts'

export type ResolvedInputs = {
  readonly inputs: RawInputs
  readonly origins: Readonly<Record<InputName, Origin>>
  /** What the user gave in another form than this product's own. */
  readonly notices: readonly string[]
  readonly mistakes: readonly Mistake[]
}

/** Returns the text of the file of a variable such as GITHUB_TOKEN_FILE. */
export type ReadFile = (path: string) => string

type Found = {
  readonly value: string
  readonly origin: Origin
  readonly notices?: readonly string[]
  readonly problem?: string
}

type Layer = 'environment' | 'file'

const LAYERS: readonly Layer[] = ['environment', 'file']
const NOT_GIVEN: Found = { value: '', origin: { layer: 'default' } }
const QUOTED = /^(?:"(?<double>.*)"|'(?<single>.*)')$/s

/**
 * Takes each input from its flag, else the environment, else the file. Values
 * are trimmed as the runner trims inputs: a secret that ends in a line break
 * must not produce other hashes here.
 */
export function resolveInputs(
  layers: Layers,
  readFile: ReadFile,
): ResolvedInputs {
  const found = INPUT_NAMES.map(
    (input) => [input, findInput(input, layers, readFile)] as const,
  )
  const byInput = <T>(choose: (one: Found) => T): Record<InputName, T> => {
    const entries = found.map(([input, one]) => [input, choose(one)])
    return Object.fromEntries(entries)
  }
  return {
    inputs: byInput(({ value }) => value),
    origins: byInput(({ origin }) => origin),
    notices: found.flatMap(([, { notices = [] }]) => notices),
    mistakes: found.flatMap(([input, { problem }]) =>
      problem === undefined ? [] : [{ input, message: problem }],
    ),
  }
}

function findInput(
  input: InputName,
  layers: Layers,
  readFile: ReadFile,
): Found {
  const flag = layers.flags[input]?.trim()
  if (flag !== undefined) return { value: flag, origin: { layer: 'flag' } }
  for (const layer of LAYERS) {
    const found = findVariable(input, { layer, layers, readFile })
    if (found !== undefined) return found
  }
  return findOldName(input, layers) ?? NOT_GIVEN
}

type Place = {
  readonly layer: Layer
  readonly layers: Layers
  readonly readFile: ReadFile
}

function findVariable(input: InputName, place: Place): Found | undefined {
  const { layer, layers, readFile } = place
  const variable = toVariableName(input)
  const fileVariable = `${variable}${FILE_SUFFIX}`
  const direct = given(layers[layer], variable)
  const path = given(layers[layer], fileVariable)
  if (direct !== undefined && path !== undefined) {
    return {
      ...NOT_GIVEN,
      problem: `is given twice: as ${variable} and as ${fileVariable}. Remove one of them`,
    }
  }
  if (direct !== undefined) return unquote(direct, { layer, variable })
  if (path === undefined) return undefined
  const origin = { layer, variable: fileVariable }
  return readValue(unquote(path, origin).value, origin, readFile)
}

/** Node removes quotes from a file; docker and kubectl leave them. */
function unquote(
  value: string,
  origin: { readonly layer: Layer; readonly variable: string },
): Found {
  const inner = innerOf(value)
  if (origin.layer === 'file' || inner === undefined) return { value, origin }
  const notice = `The value of ${origin.variable} stands in quotation marks. They are removed: docker and kubectl pass them on from a file of variables.`
  return { value: inner.trim(), origin, notices: [notice] }
}

function innerOf(value: string): string | undefined {
  const { double, single } = QUOTED.exec(value)?.groups ?? {}
  return double ?? single
}

function readValue(
  path: string,
  origin: Origin & { readonly variable: string },
  readFile: ReadFile,
): Found {
  try {
    const text = readFile(path).trim()
    const inner = innerOf(text)
    const value = (inner ?? text).trim()
    if (value === '') return { value, origin, problem: 'names an empty file' }
    if (inner === undefined) return { value, origin }
    const notice = `The value in the file of ${origin.variable} stands in quotation marks. They are removed.`
    return { value, origin, notices: [notice] }
  } catch (error) {
    const why = Error.isError(error) ? error.message : String(error)
    return { value: '', origin, problem: `names a file that fails: ${why}` }
  }
}

/** A name of this product in any layer wins over one of the worker. */
function findOldName(input: InputName, layers: Layers): Found | undefined {
  const old = OLD_NAMES.find((name) => name.input === input)
  if (old === undefined) return undefined
  for (const layer of LAYERS) {
    const value = given(layers[layer], old.variable)
    if (value === undefined) continue
    const origin: Origin = { layer, variable: old.variable }
    const { value: plain } = unquote(value, origin)
    const notice = `${old.variable} is the name of the setting in the Go worker. Rename it to ${toVariableName(input)}.`
    return { value: old.convert(plain), origin, notices: [notice] }
  }
  return undefined
}

function given(variables: Variables, name: string): string | undefined {
  return variables[name]?.trim() || undefined
}
