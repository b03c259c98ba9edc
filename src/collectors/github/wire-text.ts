import { z } from 'zod'

/** Text that GitHub omits, nulls or leaves empty is missing. */
export function presentText(
  text: string | null | undefined,
): string | undefined {
  return text?.trim() ? text : undefined
}

export const optionalText = z.string().nullish().transform(presentText)

/** Optional text of a certain form. */
export function optionalTextWhere(
  isValid: (text: string) => boolean,
  problem: string,
) {
  return optionalText.refine(
    (text) => text === undefined || isValid(text),
    problem,
  )
}
