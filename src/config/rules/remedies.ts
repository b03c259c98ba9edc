// The remedies of mistakes in the inputs.
import { DATASETS, type Source } from '../../domain/dataset.ts'
import type { CauseRemedy, Remedy, StepOf } from '../../remedy/remedy.ts'
import type { InputName, Inputs } from '../inputs.ts'
import { namedDatasets } from '../selection.ts'
import type { Mistake } from './mistake.ts'

type InputRemedy = StepOf<'input'>

/** `expected` is a noun phrase. */
export function setTo(name: InputName, expected: string): InputRemedy {
  return { system: 'workflow', kind: 'input', name, expected }
}

/** The run knows the exact text. */
export function setToValue(name: InputName, value: string): InputRemedy {
  return { ...setTo(name, value), value }
}

export function remove(name: InputName): InputRemedy {
  return { ...setTo(name, 'nothing'), value: '' }
}

/** The first needs no other than the condition that it is wanted. */
export function either(
  first: CauseRemedy,
  ...alternatives: readonly CauseRemedy[]
): Remedy {
  return { ...first, alternatives: [...alternatives] }
}

/** Leaves a source out, and its datasets if the input names any. */
export function leaveOut(inputs: Inputs, source: Source): CauseRemedy {
  const named = namedDatasets(inputs)
  const others = named.filter((name) => DATASETS[name].source !== source)
  const off = setToValue(`ingest-${source}`, 'false')
  if (others.length === named.length) return off
  return { ...off, also: [setToValue('datasets', others.join(','))] }
}

export const PORT_CREDENTIALS: CauseRemedy = {
  ...setTo('port-client-id', 'the client ID of the Port account'),
  also: [setTo('port-client-secret', 'its client secret')],
  note: 'Both are in Port under Credentials.',
}

export const NEW_SECRET = 'a new secret, made with `openssl rand -hex 32`'

/** A message that says what must be there is the remedy as well. */
const MUST_BE = /^must (?:be|have) (?<expected>.+?)(?:[.;]|$)/

/** Returns the remedy of a rule, else what the message says must be there. */
export function remedyOf({ input, message, remedy }: Mistake): Remedy {
  if (remedy !== undefined) return remedy
  const expected = MUST_BE.exec(message)?.groups?.expected
  return setTo(input, expected ?? 'a correct value')
}
