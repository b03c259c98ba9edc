import { distance } from 'fastest-levenshtein'

/** A name of four characters may have one typing mistake, and so on. */
const CHARACTERS_PER_MISTAKE = 4

/** Returns the name that was probably meant; undefined if none is close. */
export function nearestName(
  wrong: string,
  names: readonly string[],
): string | undefined {
  const limit = Math.ceil(wrong.length / CHARACTERS_PER_MISTAKE)
  const ranked = names
    .map((name) => ({ name, mistakes: distance(wrong, name) }))
    .sort((one, other) => one.mistakes - other.mistakes)
  const [nearest] = ranked
  return nearest && nearest.mistakes <= limit ? nearest.name : undefined
}
