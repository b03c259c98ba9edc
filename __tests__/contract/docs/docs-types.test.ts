import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import {
  CLOUDS,
  IDENTITIES,
  MODES,
  REGIONS,
  VERIFICATIONS,
} from '../../../src/config/inputs.ts'
import { PERIODS } from '../../../src/domain/m365.ts'

type Typed = Readonly<
  Record<string, { type: string; 'allowed-values'?: readonly string[] }>
>
type Types = { readonly inputs: Typed; readonly outputs: Typed }

const types: Types = parse(readFileSync('action-types.yml', 'utf8'))
const action = parse(readFileSync('action.yml', 'utf8'))

describe('action-types.yml', () => {
  it('has exactly the inputs and outputs of action.yml', () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs))
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs))
  })

  it('allows the values that the schema allows', () => {
    const enums = Object.entries(types.inputs)
      .filter(([, { type }]) => type === 'enum')
      .map(([name, it]) => [name, it['allowed-values']])

    expect(Object.fromEntries(enums)).toEqual({
      mode: MODES,
      'ms-cloud': CLOUDS,
      'm365-period': PERIODS,
      'user-identity': IDENTITIES,
      'port-region': REGIONS,
      'verify-delivery': VERIFICATIONS,
    })
  })

  it('has the booleans that default to true or false', () => {
    const booleans = Object.keys(types.inputs).filter(
      (name) => types.inputs[name]?.type === 'boolean',
    )
    const defaults = booleans.map((name) => action.inputs[name].default)

    expect(booleans).toEqual([
      'ingest-github',
      'ingest-m365',
      'dry-run',
      'csv',
      'use-port-webhook',
      'prune',
    ])
    expect(defaults).toEqual([
      'true',
      'true',
      'false',
      'false',
      'true',
      'false',
    ])
  })
})
