// The usage reports spell one language in several ways: `python`, `Python`,
// `py`. Linguist's names make them one.
import otherNames from './language-names.json' with { type: 'json' }

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(otherNames),
)
/** Surfaces that some reports list among the editors. */
const SURFACES = ['copilot_cli', 'copilot_app']

/** Returns Linguist's spelling, or the name in lower case if it has none. */
export function canonicalLanguage(name: string): string {
  const folded = name.trim().toLowerCase()
  return LANGUAGES.get(folded) ?? folded
}

/** Returns the editor in lower case; undefined for what is no editor. */
export function canonicalEditor(name: string): string | undefined {
  const folded = name.trim().toLowerCase()
  return SURFACES.includes(folded) ? undefined : folded
}
