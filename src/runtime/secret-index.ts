// Finds secrets in a text by a few of their characters.

/** A part of a text: from one position up to another. */
export type Range = { readonly from: number; readonly to: number }

/** What is found: a whole spelling only, or also the beginning of one. */
export type Extent = 'whole' | 'begun'

const KEY_CHARACTERS = 4
/** This much of a secret is hidden as well: a service may cut what it quotes. */
const MIN_PART = 12
/** At the end of a text, where our own cut may be, less is enough. */
const MIN_LAST_BEGINNING = 6
/** Every fine-grained token begins so, and many a text ends with "github". */
const KNOWN_BEGINNING = 'github_pat_'
const ANCHOR_CHARACTERS = 6
/** Every part of the least length has a whole anchor. */
const ANCHOR_EVERY = MIN_PART - ANCHOR_CHARACTERS + 1

/** Finds spellings from their beginning. */
export class SpellingIndex {
  readonly #spellings = new Map<string, string[]>()

  add(spelling: string): void {
    const key = spelling.slice(0, KEY_CHARACTERS)
    const others = this.#spellings.get(key) ?? []
    if (others.includes(spelling)) return
    this.#spellings.set(key, [...others, spelling])
  }

  rangesIn(text: string, extent: Extent): Range[] {
    const ranges: Range[] = []
    let at = 0
    while (at <= text.length - KEY_CHARACTERS) {
      const length = this.#lengthAt(text, at, extent)
      if (length > 0) ranges.push({ from: at, to: at + length })
      at += Math.max(1, length)
    }
    return ranges
  }

  /** Returns how many characters from here on belong to a spelling. */
  #lengthAt(text: string, at: number, extent: Extent): number {
    const key = text.slice(at, at + KEY_CHARACTERS)
    let longest = 0
    for (const spelling of this.#spellings.get(key) ?? []) {
      const length = countEqual(text, at, { spelling, at: 0 })
      const isKnown = KNOWN_BEGINNING.startsWith(text.slice(at, at + length))
      const isLast = at + length === text.length && !isKnown
      const least = isLast ? MIN_LAST_BEGINNING : MIN_PART
      const enough = extent === 'begun' ? least : spelling.length
      if (length >= Math.min(spelling.length, enough) && length > longest) {
        longest = length
      }
    }
    return longest
  }
}

type Anchor = { readonly spelling: string; readonly at: number }

/** Finds long parts of spellings, wherever they begin and end. */
export class PartIndex {
  readonly #spellings = new Set<string>()
  #anchors: Map<string, Anchor[]> | undefined

  add(spelling: string): void {
    this.#spellings.add(spelling)
    this.#anchors = undefined
  }

  rangesIn(text: string): Range[] {
    this.#anchors ??= anchorsOf(this.#spellings)
    const ranges: Range[] = []
    for (let at = 0; at <= text.length - ANCHOR_CHARACTERS; at += 1) {
      const key = text.slice(at, at + ANCHOR_CHARACTERS)
      for (const anchor of this.#anchors.get(key) ?? []) {
        const before = countEqualBefore(text, at, anchor)
        const to = at + countEqual(text, at, anchor)
        if (to - at + before >= MIN_PART) ranges.push({ from: at - before, to })
      }
    }
    return ranges
  }
}

function anchorsOf(spellings: Iterable<string>): Map<string, Anchor[]> {
  const anchors = new Map<string, Anchor[]>()
  for (const spelling of spellings) {
    const last = spelling.length - ANCHOR_CHARACTERS
    for (let at = 0; at <= last; at += ANCHOR_EVERY) {
      const key = spelling.slice(at, at + ANCHOR_CHARACTERS)
      const others = anchors.get(key)
      if (others === undefined) anchors.set(key, [{ spelling, at }])
      else others.push({ spelling, at })
    }
  }
  return anchors
}

function countEqual(text: string, from: number, { spelling, at }: Anchor) {
  const most = Math.min(text.length - from, spelling.length - at)
  let count = 0
  while (
    count < most &&
    text.charCodeAt(from + count) === spelling.charCodeAt(at + count)
  ) {
    count += 1
  }
  return count
}

function countEqualBefore(
  text: string,
  from: number,
  { spelling, at }: Anchor,
) {
  const most = Math.min(from, at)
  let count = 0
  while (
    count < most &&
    text.charCodeAt(from - count - 1) === spelling.charCodeAt(at - count - 1)
  ) {
    count += 1
  }
  return count
}
