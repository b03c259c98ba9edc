// The variables of the Go worker that this product replaces. Its file of
// settings works unchanged: each old name is taken, with a notice.
import type { InputName } from '../inputs.ts'

export type OldName = {
  readonly variable: string
  readonly input: InputName
  /** Turns the worker's value into one of the input. */
  readonly convert: (value: string) => string
}

/** Variables of the worker that no setting replaces, and why. */
export const RETIRED_NAMES: Readonly<Record<string, string>> = {
  GITHUB_API_VERSION: 'This program chooses the version of the API itself.',
}

/** The worker's addresses can end with the version, which is added here. */
const VERSION = /\/(?:v1(?:\.0)?|beta)\/?$/

export const OLD_NAMES: readonly OldName[] = [
  {
    variable: 'GITHUB_API_BASE',
    input: 'github-api-url',
    convert: (value) => value,
  },
  {
    variable: 'GRAPH_API_BASE',
    input: 'graph-api-url',
    convert: withoutVersion,
  },
  {
    variable: 'PERIOD_DAYS',
    input: 'm365-period',
    convert: (value) => (/^\d+$/.test(value) ? `D${value}` : value),
  },
  {
    variable: 'PORT_API_BASE',
    input: 'port-api-url',
    convert: withoutVersion,
  },
  {
    variable: 'PORT_TOKEN',
    input: 'port-access-token',
    convert: (value) => value,
  },
]

function withoutVersion(address: string): string {
  return address.replace(VERSION, '')
}
