import { describe, expect, it } from '@jest/globals'
import { INPUT_NAMES, SECRET_INPUTS } from '../../src/config/inputs.ts'

/** Names of credentials, and of addresses that contain a key. */
const SECRET_NAME =
  /(token|secret|certificate|private-key|identity-key|^port-webhook-.*-url)$/

describe('SECRET_INPUTS', () => {
  it('has every input whose name says that it is a credential', () => {
    const credentials = INPUT_NAMES.filter((name) => SECRET_NAME.test(name))

    expect(credentials).toHaveLength(15)
    expect([...SECRET_INPUTS].sort()).toEqual([...credentials].sort())
  })
})
