import { describe, expect, it } from '@jest/globals'
import {
  INPUT_NAMES,
  isInputName,
  SECRET_INPUTS,
} from '../../src/config/inputs.ts'

/** Inputs whose names speak of a secret and that hold none: there are none. */
const SOUNDS_SECRET = /token|secret|certificate|key|password|webhook-.*url/

describe('SECRET_INPUTS', () => {
  it('has every input that holds a secret, and no other', () => {
    expect([...SECRET_INPUTS].sort()).toEqual(
      INPUT_NAMES.filter((name) => SOUNDS_SECRET.test(name)).sort(),
    )
  })

  it('has the webhook URLs, whose path is a key', () => {
    expect(SECRET_INPUTS).toEqual(
      expect.arrayContaining([
        'port-webhook-seats-url',
        'port-webhook-m365-summary-url',
        'port-webhook-m365-users-url',
      ]),
    )
  })
})

describe('isInputName', () => {
  it('knows only inputs', () => {
    expect(isInputName('github-org')).toBe(true)
    expect(isInputName('github-orgs')).toBe(false)
    expect(isInputName('constructor')).toBe(false)
  })
})
