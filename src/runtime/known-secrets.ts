// The secrets of the process. A service may repeat one where no pattern knows
// it, and nobody masks the report, the job summary and the outputs of a step.
import { isLink, partsOf, spellingsOf } from './secret-spellings.ts'
import type { Secrets } from './secrets.ts'

/** Spellings are found by their first characters. */
const KEY_CHARACTERS = 4
/** This much of a secret is hidden as well: a service may cut what it quotes. */
const MIN_BEGINNING = 12
/** At the end of a text, where our own cut may be, less is enough. */
const MIN_LAST_BEGINNING = 6
/** A shorter password could be a part of a name, which must stay. */
const MIN_EXACT_CHARACTERS = 16
/** What a regular expression does not take as it is. */
const SYNTAX = /[\\^$.*+?()[\]{}|/-]/g
const HIDDEN = '…'

/** What is hidden: a whole secret only, or also the beginning of one. */
type Extent = 'whole' | 'begun'

/** Hides values in texts, in any spelling and in any case. */
export class KnownSecrets implements Secrets {
  readonly #added = new Set<string>()
  readonly #spellings = new Map<string, string[]>()
  #exact: RegExp | undefined

  add(secret: string): void {
    if (this.#added.has(secret)) return
    this.#added.add(secret)
    this.#exact = undefined
    for (const spelling of spellingsOf(secret).map(toLowerCase)) {
      const key = spelling.slice(0, KEY_CHARACTERS)
      const others = this.#spellings.get(key) ?? []
      if (!others.includes(spelling)) {
        this.#spellings.set(key, [...others, spelling])
      }
    }
  }

  /**
   * Only foreign text is searched for beginnings: in our own, such as the path
   * of the report, a secret and a name may begin alike.
   */
  hide(text: string, extent: Extent = 'whole'): string {
    if (this.#spellings.size === 0) return text
    const lower = toLowerCase(text)
    const parts: string[] = []
    let shown = 0
    let at = 0
    while (at <= lower.length - KEY_CHARACTERS) {
      const length = this.#lengthAt(lower, at, extent)
      if (length > 0) {
        parts.push(text.slice(shown, at), HIDDEN)
        shown = at + length
      }
      at += Math.max(1, length)
    }
    return shown === 0 ? text : [...parts, text.slice(shown)].join('')
  }

  /** Returns a value with all its texts and names of fields hidden. */
  hideIn<T>(value: T): T
  hideIn(value: unknown): unknown {
    if (typeof value === 'string') return this.hide(value)
    if (Array.isArray(value)) return value.map((each) => this.hideIn(each))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        this.hide(name),
        this.hideIn(each),
      ]),
    )
  }

  /** Whether a text of a record has a token as it is; costs a microsecond. */
  isIn(value: unknown): boolean {
    if (this.#added.size === 0) return false
    if (typeof value === 'string') return this.#pattern().test(value)
    if (typeof value !== 'object' || value === null) return false
    return Object.values(value).some((each) => this.isIn(each))
  }

  #pattern(): RegExp {
    if (this.#exact !== undefined) return this.#exact
    const parts = [...this.#added]
      .filter((secret) => !isLink(secret))
      .flatMap(partsOf)
      .filter((part) => part.length >= MIN_EXACT_CHARACTERS)
      .map((part) => part.replace(SYNTAX, '\\$&'))
    this.#exact = new RegExp(parts.join('|') || '(?!)')
    return this.#exact
  }

  /** Returns how many characters from here on belong to a secret. */
  #lengthAt(text: string, at: number, extent: Extent): number {
    const key = text.slice(at, at + KEY_CHARACTERS)
    let longest = 0
    for (const spelling of this.#spellings.get(key) ?? []) {
      const length = sharedLength(text, at, spelling)
      const isLast = at + length === text.length
      const least = isLast ? MIN_LAST_BEGINNING : MIN_BEGINNING
      const enough = extent === 'begun' ? least : spelling.length
      if (length >= Math.min(spelling.length, enough) && length > longest) {
        longest = length
      }
    }
    return longest
  }
}

function sharedLength(text: string, at: number, spelling: string): number {
  let length = KEY_CHARACTERS
  while (
    length < spelling.length &&
    text.charCodeAt(at + length) === spelling.charCodeAt(length)
  ) {
    length += 1
  }
  return length
}

/** Keeps the length of the text, which `toLowerCase` can change. */
function toLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/**
 * One for the process, as is the environment that secrets come from: a failure
 * is described where no run is known.
 */
export const knownSecrets = new KnownSecrets()
