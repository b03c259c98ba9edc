// The secrets of the process. A service may repeat one where no pattern knows
// it, and nobody masks the report, the job summary and the outputs of a step.
import {
  type Extent,
  PartIndex,
  type Range,
  SpellingIndex,
} from './secret-index.ts'
import {
  isLink,
  MIN_CHARACTERS,
  partsOf,
  spellingsOf,
} from './secret-spellings.ts'
import type { Secrets } from './secrets.ts'

/** A shorter password could be a part of a name, which must stay. */
const MIN_EXACT_CHARACTERS = 16
/** Enough to find a token; a regular expression has a largest size. */
const MAX_EXACT_CHARACTERS = 256
/** What a regular expression does not take as it is. */
const SYNTAX = /[\\^$.*+?()[\]{}|/-]/g
/** What a service may put between the parts of a secret that it wraps. */
const BREAK = /\s|\\[nr]?|<w?br ?\/?>/g
const HIDDEN = '…'

/** Hides values in texts, in any spelling and in any case. */
export class KnownSecrets implements Secrets {
  readonly #added = new Set<string>()
  readonly #spellings = new SpellingIndex()
  readonly #parts = new PartIndex()
  #exact: RegExp | undefined

  add(secret: string): void {
    // A missing input is an empty one.
    if (secret.length < MIN_CHARACTERS || this.#added.has(secret)) return
    this.#added.add(secret)
    this.#exact = undefined
    // A link is of no use after some minutes, and there may be thousands.
    const isLasting = !isLink(secret)
    for (const spelling of spellingsOf(secret).map(toLowerCase)) {
      const joined = spelling.replace(BREAK, '')
      this.#spellings.add(spelling)
      if (joined.length >= MIN_CHARACTERS) this.#spellings.add(joined)
      if (isLasting) this.#parts.add(joined)
    }
  }

  /**
   * Only foreign text is searched for parts: in our own, such as the path of the
   * report, a secret and a name may be alike.
   */
  hide(text: string, extent: Extent = 'whole'): string {
    if (this.#added.size === 0) return text
    const lower = toLowerCase(text)
    const whole = this.#spellings.rangesIn(lower, 'whole')
    if (extent === 'whole') return without(text, whole)
    const { joined, placeOf } = join(lower)
    const begun = this.#spellings.rangesIn(joined, extent)
    const parts = [...begun, ...this.#parts.rangesIn(joined)]
    const found = parts.map(({ from, to }) => ({
      from: placeOf(from),
      to: placeOf(to - 1) + 1,
    }))
    return without(text, [...whole, ...found])
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
      .map((part) => part.slice(0, MAX_EXACT_CHARACTERS))
      .map((part) => part.replace(SYNTAX, '\\$&'))
    this.#exact = new RegExp(parts.join('|') || '(?!)')
    return this.#exact
  }
}

/** Joins what line breaks have split, and knows where it stood. */
function join(text: string) {
  const places: number[] = []
  let from = 0
  const note = (to: number) => {
    for (; from < to; from += 1) places.push(from)
  }
  const joined = text.replace(BREAK, (gap: string, at: number) => {
    note(at)
    from += gap.length
    return ''
  })
  note(text.length)
  return { joined, placeOf: (at: number) => places[at] ?? at }
}

/** Returns the text with one sign for each range, or for several that overlap. */
function without(text: string, ranges: readonly Range[]): string {
  const parts: string[] = []
  let shown = 0
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from >= shown) parts.push(text.slice(shown, from), HIDDEN)
    shown = Math.max(shown, to)
  }
  return [...parts, text.slice(shown)].join('')
}

/** Keeps the length of the text, which `toLowerCase` can change. */
function toLowerCase(text: string): string {
  return text.replace(/[A-Z]+|\p{Lu}/gu, (capitals) => {
    const lower = capitals.toLowerCase()
    return lower.length === capitals.length ? lower : capitals
  })
}

/**
 * One for the process, as is the environment that secrets come from: a failure
 * is described where no run is known.
 */
export const knownSecrets = new KnownSecrets()
