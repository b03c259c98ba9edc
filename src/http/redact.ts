// What a server says of a refusal ends up in logs and reports. It must name
// nobody there, in no mode, and show no credential.

const MAX_CHARACTERS = 300
/** What takes the place of something that is not shown. */
const HIDDEN = '…'

/** An e-mail address; identifiers such as `octo-org@2026-11-24` are none. */
const ADDRESS =
  /[\p{L}\p{N}_][\p{L}\p{N}._%+'#-]{0,128}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,}/gu
/** GitHub names whoever owns a token: "rate limit exceeded for user ID 1". */
const USER_ID = /\b(user id:? )\d+/gi
const TOKEN =
  /\b(?:gh[a-z]_[A-Za-z0-9]{10,}|github_pat_\w{10,}|eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)/g
/** A signed link is a credential. */
const QUERY = /(https?:\/\/[^\s?"'<>]+\?)[^\s"'<>]+/gi

/** Gives a server's words on one line, without people and credentials. */
export function redact(said: string, maxCharacters = MAX_CHARACTERS): string {
  return said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(QUERY, `$1${HIDDEN}`)
    .replace(TOKEN, HIDDEN)
    .replace(ADDRESS, HIDDEN)
    .replace(USER_ID, `$1${HIDDEN}`)
    .slice(0, maxCharacters)
}
