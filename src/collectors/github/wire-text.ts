import { z } from 'zod'

/** Text that GitHub may omit, null or leave empty; all three mean missing. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => (text?.trim() ? text : undefined))

/** The same for text of a certain form. */
export function optionalTextWhere(
  isValid: (text: string) => boolean,
  problem: string,
) {
  return optionalText.refine(
    (text) => text === undefined || isValid(text),
    problem,
  )
}
