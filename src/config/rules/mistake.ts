import type { Day } from '../../domain/day.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import { redact } from '../../runtime/redact.ts'
import type { InputName, Inputs } from '../inputs.ts'

/** A problem with one input; the message continues the input's name. */
export type Mistake = {
  readonly input: InputName
  readonly message: string
  /** The other input that causes the problem. */
  readonly because?: InputName
  /** What to change; left out if the message says what must be there. */
  readonly remedy?: Remedy
}

/** What rules know beside the inputs. */
export type RuleContext = {
  readonly today: Day
  /** The folder of the default `output-dir`. */
  readonly baseDir: string
  /** Whether the job can get OIDC tokens; undefined when unknown. */
  readonly hasOidc?: boolean
  /** Whether NODE_TLS_REJECT_UNAUTHORIZED lets any server pass for another. */
  readonly ignoresCertificates?: boolean
  /** Problems that were found before. */
  readonly mistakes?: readonly Mistake[]
  /** Inputs with a problem that another message describes. */
  readonly unread?: readonly InputName[]
}

/** Returns the problems that involve more than one input. */
export type Rule = (inputs: Inputs, context: RuleContext) => readonly Mistake[]

/** A page or a terminal would act on these characters. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu

/** Returns a value as a message may quote it: a token could be in its place. */
export function asShown(value: string): string {
  const hidden = redact(value)
  return hidden.includes('…') ? hidden : value.replace(UNSEEN, '')
}
