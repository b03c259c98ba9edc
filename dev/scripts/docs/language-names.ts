// `npm run docs` writes src/domain/github/language-names.json: which names of
// a programming language mean the same one. The list is GitHub's Linguist.
// The package has 6.7 MB of file extensions and colors, so only the names are
// committed, and the bundle stays small.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as linguist from 'linguist-languages'
import { ROOT } from '../bundle.ts'

export const LANGUAGE_NAMES_FILE = 'src/domain/github/language-names.json'

/** Letters, digits and hyphens, as the usage reports spell languages. */
const PLAIN = /^[a-z0-9-]+$/

/** Returns the JSON of every name that is not the canonical one. */
export function languageNamesJson(): string {
  const pairs = Object.values(linguist).flatMap((language) => {
    const aliases: readonly string[] =
      'aliases' in language ? language.aliases : []
    return otherNames(language.name, aliases)
  })
  const sorted = pairs.sort(([one], [other]) => (one < other ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`
}

function otherNames(
  name: string,
  aliases: readonly string[],
): (readonly [string, string])[] {
  const plainName = name.toLowerCase().replaceAll(' ', '-')
  const names = [plainName, ...aliases, name].map((each) => each.toLowerCase())
  const canonical = names.find((each) => PLAIN.test(each)) ?? plainName
  return names
    .filter((each) => each !== canonical)
    .map((each) => [each, canonical])
}

if (import.meta.main) {
  writeFileSync(join(ROOT, LANGUAGE_NAMES_FILE), languageNamesJson())
}
