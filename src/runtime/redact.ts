// A server's words end up in logs and reports. They must show no person and no
// credential there, whatever "user-identity" says. The text is cut before any
// pattern sees it, and no pattern backtracks: a long text takes no longer.
import { knownSecrets } from './known-secrets.ts'
import { toPlainText } from './plain-text.ts'
import type { Extent } from './secret-index.ts'

const MAX_CHARACTERS = 300
/** Longer texts are cut to this before anything else. */
const MAX_READ_CHARACTERS = 4_096
/** The cut may leave half an address, which no pattern finds. */
const MAX_ADDRESS_CHARACTERS = 512
const HIDDEN = '…'

/** GitHub names the owner of a token: "rate limit exceeded for user ID 1". */
const USER_ID = /(user[ _-]?id\b["']?[ :=#]{0,3}["']?)\d+/gi
/** The parts of a signed link that sign it, also without the link. */
const SIGNATURE =
  /((?:sig|x-amz-(?:signature|credential|security-token)|client_secret)(?:=|%3D))[^\s&"'<>]+/gi
/** What follows the scheme of a header, or the name of a field. */
const CREDENTIAL =
  /((?:bearer|basic) |(?:token|password|passwd|secret|(?:api|account|access)[ _-]?key)["']?[=:] ?["']?)([^\s&"',;<>]+)/gi
const PEM = /-----BEGIN [\w+/=\\ -]*/g
/** The tokens of GitHub, JSON Web Tokens, and the refresh tokens of Microsoft. */
const TOKEN = /(?:gh[a-z]_|github_pat_|eyJ|[01]\.A[A-Z])[\w.-]+/g
/** A shorter word is no token. */
const MIN_TOKEN_CHARACTERS = 14
const MIN_CREDENTIAL_CHARACTERS = 16
/** A scope of a classic token, as in `classic token: "manage_billing:copilot"`. */
const TOKEN_SCOPE = /^(?:admin|manage_billing|read|write):[a-z_]+$/
/** Entra's client secrets: https://learn.microsoft.com/purview/sit-defn-client-secret-api-key */
const CLIENT_SECRET = /[\w~.-]{3}\dQ~[\w~.-]{31,34}/g
const OPAQUE = /[\w+~=-]{32,}/g
/** IDs lack capital letters; in names, fewer characters change their kind. */
const MIN_CHANGES = 0.4
const KINDS = ['small', 'capital', 'digit'] as const
const LINK = /https?:\/\/[^\s"'<>]+/gi

const MAX_NAME_CHARACTERS = 129
const MAX_HOST_CHARACTERS = 256
const NAME_CHARACTER = /[\p{L}\p{M}\p{N}._%+'#!^~-]/u
const FIRST_CHARACTER = /[\p{L}\p{N}_]/u
const HOST = /^[\p{L}\p{M}\p{N}.-]*/u
const TOP_LABEL = /^\p{L}{2}/u
const LETTER = /^\p{L}/u
const NUMBERED_HOST = /^(?:\[[\da-f:.]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3})/i

/** Returns foreign text on one line, without people and credentials. */
export function redact(text: string, maxCharacters = MAX_CHARACTERS): string {
  return redactAs(text, maxCharacters, 'begun')
}

function redactAs(text: string, maxCharacters: number, extent: Extent): string {
  const start = text.trimStart()
  const read = start.slice(0, MAX_READ_CHARACTERS)
  const hidden = hideForms(knownSecrets.hide(toPlainText(read), extent))
  const shown =
    start.length > read.length
      ? hidden.slice(0, -MAX_ADDRESS_CHARACTERS)
      : hidden
  return shown.slice(0, maxCharacters).toWellFormed()
}

/** Whether a short text has the form of a credential or of an address. */
export function hasSecretForm(text: string): boolean {
  return hideForms(toPlainText(text)).includes(HIDDEN)
}

function hideForms(line: string): string {
  return hideAddresses(line.replace(LINK, hideInLink))
    .replace(PEM, HIDDEN)
    .replace(TOKEN, hideToken)
    .replace(SIGNATURE, `$1${HIDDEN}`)
    .replace(CREDENTIAL, hideCredential)
    .replace(CLIENT_SECRET, HIDDEN)
    .replace(OPAQUE, hideOpaque)
    .replace(USER_ID, `$1${HIDDEN}`)
}

/**
 * Returns a report with all its texts and names of fields redacted. No service
 * has cut a secret in it, so an organization that is part of one stays.
 */
export function redactIn<T>(value: T, maxCharacters?: number): T
export function redactIn(
  value: unknown,
  maxCharacters = MAX_CHARACTERS,
): unknown {
  if (typeof value === 'string') return redactAs(value, maxCharacters, 'whole')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return value.map((each) => redactIn(each, maxCharacters))
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      redactAs(name, MAX_CHARACTERS, 'whole'),
      redactIn(each, maxCharacters),
    ]),
  )
}

function hideToken(word: string): string {
  const isToken = word.startsWith('eyJ') || word.length >= MIN_TOKEN_CHARACTERS
  if (!isToken) return word
  return word.endsWith('.') ? `${HIDDEN}.` : HIDDEN
}

function hideCredential(said: string, name: string, value: string): string {
  const isShown =
    value.length < MIN_CREDENTIAL_CHARACTERS || TOKEN_SCOPE.test(value)
  return isShown ? said : `${name}${HIDDEN}`
}

function hideOpaque(word: string): string {
  const kinds = Array.from(word, kindOf)
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1])
  const isMixed = KINDS.every((kind) => kinds.includes(kind))
  return isMixed && changes.length >= word.length * MIN_CHANGES ? HIDDEN : word
}

function kindOf(character: string): (typeof KINDS)[number] | 'other' {
  if (/[a-z]/.test(character)) return 'small'
  if (/[A-Z]/.test(character)) return 'capital'
  return /\d/.test(character) ? 'digit' : 'other'
}

/** A signed link is a credential, and so is the user of an address. */
function hideInLink(link: string): string {
  const hostStart = link.indexOf('://') + '://'.length
  const hostEnd = /[/?#]|$/.exec(link.slice(hostStart))?.index ?? 0
  const user = link.slice(0, hostStart + hostEnd).lastIndexOf('@')
  const scheme = link.slice(0, hostStart)
  const rest = user === -1 ? link.slice(hostStart) : link.slice(user)
  const query = rest.indexOf('?')
  const shown =
    query === -1 || query === rest.length - 1
      ? rest
      : `${rest.slice(0, query + 1)}${HIDDEN}`
  return user === -1 ? `${scheme}${shown}` : `${scheme}${HIDDEN}${shown}`
}

/** Hides e-mail addresses; `octo-org@2026-11-24` has no host and stays. */
function hideAddresses(text: string): string {
  const parts: string[] = []
  let done = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const from = startOfName(text, at, done)
    const to = endOfHost(text, at + 1)
    if (from === at || to === undefined) continue
    parts.push(text.slice(done, from), HIDDEN)
    done = to
  }
  return [...parts, text.slice(done)].join('')
}

function startOfName(text: string, at: number, least: number): number {
  const first = Math.max(least, at - MAX_NAME_CHARACTERS)
  let from = at
  while (from > first && NAME_CHARACTER.test(text.charAt(from - 1))) from -= 1
  while (from < at && !FIRST_CHARACTER.test(text.charAt(from))) from += 1
  return from
}

/**
 * Returns the end of the last label that begins with two letters. The host of a
 * network may have one label only, or be a number.
 */
function endOfHost(text: string, start: number): number | undefined {
  const read = text.slice(start, start + MAX_HOST_CHARACTERS)
  const [number] = NUMBERED_HOST.exec(read) ?? []
  if (number !== undefined) return start + number.length
  const labels = (HOST.exec(read)?.[0] ?? '').split('.')
  const last = labels.findLastIndex(
    (label, index) =>
      TOP_LABEL.test(label) || (index === 0 && LETTER.test(label)),
  )
  if (last === -1) return undefined
  return start + labels.slice(0, last + 1).join('.').length
}
