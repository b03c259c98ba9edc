// The rules for secrets that the user makes up.
import { WEBHOOKS } from '../../domain/dataset.ts'
import type { InputName } from '../inputs.ts'
import type { Rule } from './mistake.ts'
import { NEW_SECRET, setTo } from './remedies.ts'

/** Different characters; 16 random bytes as hex have 13 on average. */
const MIN_KEY_VARIETY = 8
const MIN_SECRET_VARIETY = 5
const MIN_SECRET_LENGTH = 16
const COMMAND = '`openssl rand -hex 32`'
/** The placeholder in the mappings and the docs of this product. */
const PLACEHOLDER = 'REPLACE_WITH_'

const SIGNING_SECRETS: readonly InputName[] = [
  'port-webhook-secret',
  ...WEBHOOKS.map((webhook) => `port-webhook-${webhook}-secret` as const),
]

const secretsAreSecret: Rule = (inputs) =>
  [...SIGNING_SECRETS, 'identity-key' as const].flatMap((input) => {
    const secret = inputs[input]
    if (typeof secret !== 'string') return []
    const problem = problemOf(input, secret)
    return problem === undefined
      ? []
      : [{ input, message: problem, remedy: setTo(input, NEW_SECRET) }]
  })

function problemOf(input: InputName, secret: string): string | undefined {
  if (secret.toUpperCase().includes(PLACEHOLDER)) {
    return `is a placeholder. Make a secret with ${COMMAND} and set it here`
  }
  const least = input === 'identity-key' ? MIN_KEY_VARIETY : MIN_SECRET_VARIETY
  const variety = new Set(secret).size
  if (variety < least) {
    return `has only ${variety} different ${variety === 1 ? 'character' : 'characters'} and needs ${least} at least: anyone could guess it. Make a secret with ${COMMAND}`
  }
  // Another rule checks the length of the identity key where it is needed.
  if (input === 'identity-key' || secret.length >= MIN_SECRET_LENGTH) {
    return undefined
  }
  return `has ${secret.length} characters and needs ${MIN_SECRET_LENGTH} at least: anyone could guess it. Make a secret with ${COMMAND} and store it here and in the webhook in Port`
}

/** The rules for every mode. */
export const SECRET_RULES: readonly Rule[] = [secretsAreSecret]
