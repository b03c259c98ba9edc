// The rules on how people are named.
import { DATASETS } from '../../domain/dataset.ts'
import { type Inputs, SECRET_INPUTS } from '../inputs.ts'
import { selectedDatasets } from '../selection.ts'
import type { Mistake, Rule } from './mistake.ts'
import { either, NEW_SECRET, setTo, setToValue } from './remedies.ts'

const MIN_KEY_LENGTH = 32

const identityHasKey: Rule = (inputs) => {
  const isPerPerson = selectedDatasets(inputs).some(
    (name) => DATASETS[name].isPerPerson,
  )
  if (!isPerPerson || inputs['user-identity'] !== 'hash') return []
  const length = inputs['identity-key']?.length ?? 0
  if (length >= MIN_KEY_LENGTH) return keyIsNoOtherSecret(inputs)
  const problem =
    length === 0
      ? 'is required, because "user-identity" is hash'
      : `has ${length} characters and needs ${MIN_KEY_LENGTH} at least`
  return [
    {
      input: 'identity-key',
      because: 'user-identity',
      message: `${problem}: make one with \`openssl rand -hex 32\`, keep it in a secret and never change it. Or set "user-identity" to none or plain`,
      remedy: either(setTo('identity-key', NEW_SECRET), {
        ...setToValue('user-identity', 'none'),
        when: 'people are to be left out',
      }),
    },
  ]
}

/** With the key, anyone can find people by their hashes, so nobody else may have it. */
function keyIsNoOtherSecret(inputs: Inputs): Mistake[] {
  const same = SECRET_INPUTS.find(
    (name) =>
      name !== 'identity-key' && inputs[name] === inputs['identity-key'],
  )
  if (same === undefined) return []
  return [
    {
      input: 'identity-key',
      message: `is the same as "${same}". Anyone who knows that secret could find people by their hashes. Make a separate key: \`openssl rand -hex 32\``,
      remedy: setTo('identity-key', NEW_SECRET),
    },
  ]
}

export const PEOPLE_RULES: readonly Rule[] = [identityHasKey]
