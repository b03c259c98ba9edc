import type { Day } from '../domain/day.ts'
import type { InputName, Inputs } from './inputs.ts'

/** Something wrong with one input, in a sentence that begins after its name. */
export type Mistake = {
  readonly input: InputName
  readonly message: string
  /** Another input that makes it a mistake. */
  readonly because?: InputName
}

/** What is known beside the inputs. */
export type Surroundings = {
  readonly today: Day
  /** Where `output-dir` lies unless it is given. */
  readonly baseDir: string
  /** Whether GitHub's OIDC tokens can be had; not known when left out. */
  readonly hasOidc?: boolean
}

/** Looks at all inputs and lists what is wrong. */
export type Rule = (inputs: Inputs, about: Surroundings) => readonly Mistake[]
