// A service may repeat a secret in another spelling than it was sent in: as part
// of a URL, of JSON, of HTML, or of a header in base64.
import { Buffer } from 'node:buffer'
import { toPlainText } from './plain-text.ts'

/** A shorter value could be a word. */
export const MIN_CHARACTERS = 8
/** Shorter values in a link are dates, versions and names. */
const MIN_LINK_CHARACTERS = 20
/** What is no secret of a link, and may stand in a report: a time, an ID. */
const PUBLIC =
  /^(?:\d{4}-\d\d-\d\dT.*|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i
/** A day in the path of a link: every report has days. */
const DAY = /^\d{4}-?\d\d-?\d\d(?:T.*)?$/
/** A name in the path of a link, such as that of an organization. */
const NAME = /^[a-z]+(?:[-_][a-z]+)*(?:[-_]\d{1,4})?(?:\.[a-z]+)?$/
const PEM_BORDER = /^-----/
const LINE_BREAK = /\r?\n|(?:\\r)?\\n/

/**
 * Returns the spellings in which a text could show the secret: as other
 * programs write it, and as `toPlainText` reads that.
 */
export function spellingsOf(secret: string): string[] {
  const parts = partsOf(secret)
  const spellings = [
    ...parts.flatMap((part) => [part, ...encodingsOf(part)]),
    // A service may be sent the whole of a PEM in base64.
    ...(parts.length > 1 ? inAnyBase64(secret.trim()) : []),
  ]
  const plain = spellings.map(toPlainText)
  return [...new Set([...spellings, ...plain])].filter(
    (spelling) => spelling.length >= MIN_CHARACTERS,
  )
}

/** Returns the text itself, or what is secret of a link or of a PEM. */
export function partsOf(secret: string): string[] {
  const link = isLink(secret) ? URL.parse(secret) : null
  const parts = link === null ? linesOf(secret) : partsOfLink(link)
  return parts.filter((part) => part.length >= MIN_CHARACTERS)
}

export function isLink(secret: string): boolean {
  return /^https?:\/\//i.test(secret)
}

function linesOf(secret: string): string[] {
  return secret
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => !PEM_BORDER.test(line))
}

/** A link is signed by its query; without one, its path is the key. */
function partsOfLink({ searchParams, pathname, password }: URL): string[] {
  const values = [...searchParams.values()].filter(
    (value) => value.length >= MIN_LINK_CHARACTERS && isOfChance(value),
  )
  const key = searchParams.size === 0 ? keysOfPath(pathname) : values
  return [...key, password].map(decode)
}

/** Without anything more like a key, an ID or a name with a number is one. */
function keysOfPath(pathname: string): string[] {
  const segments = pathname.split('/')
  const keys = segments.filter((it) => isOfChance(it) && !NAME.test(it))
  return keys.length > 0 ? keys : segments.filter(isMixed)
}

/** A word or a name in a link is no secret: it may stand elsewhere, too. */
function isOfChance(value: string): boolean {
  return !PUBLIC.test(value) && isMixed(value)
}

function isMixed(value: string): boolean {
  const hasBothCases = /[a-z]/.test(value) && /[A-Z]/.test(value)
  return !DAY.test(value) && (hasBothCases || /\d/.test(value))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function encodingsOf(part: string): string[] {
  const text = part.toWellFormed()
  const inUrl = encodeURIComponent(text)
  const json = JSON.stringify(text).slice(1, -1)
  const encodings = [
    inUrl,
    encodeURIComponent(inUrl),
    String(new URLSearchParams({ '': text })).slice(1),
    json,
    JSON.stringify(json).slice(1, -1),
    inAscii(json),
    inHtml(text),
    ...inAnyBase64(text),
    Buffer.from(text).toString('hex'),
  ]
  return encodings.filter(({ length }) => length >= MIN_CHARACTERS)
}

function inAnyBase64(text: string): string[] {
  const base64 = [0, 1, 2].map((offset) => inBase64(text, offset))
  return [
    ...base64,
    ...base64.map((it) => it.replaceAll('+', '-').replaceAll('/', '_')),
    ...base64.map(encodeURIComponent),
  ]
}

/** The letters that stand for the text alone when this many bytes precede it. */
function inBase64(text: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])
  const from = Math.ceil((offset * 8) / 6)
  const to = Math.floor((bytes.length * 8) / 6)
  return bytes.toString('base64').slice(from, to)
}

function inAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
