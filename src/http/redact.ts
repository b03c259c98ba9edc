// A server's words end up in logs and reports. They must show no person and no
// credential there, whatever "user-identity" says.

const MAX_CHARACTERS = 300
const HIDDEN = '…'

/** An e-mail address, but not an identifier such as `octo-org@2026-11-24`. */
const ADDRESS =
  /[\p{L}\p{N}_][\p{L}\p{N}._%+'#-]{0,128}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,}/gu
/** GitHub names the owner of a token: "rate limit exceeded for user ID 1". */
const USER_ID = /\b(user id:? )\d+/gi
const TOKEN =
  /\b(?:gh[a-z]_[A-Za-z0-9]{10,}|github_pat_\w{10,}|eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)/g
/** A signed link is a credential. */
const QUERY = /(https?:\/\/[^\s?"'<>]+\?)[^\s"'<>]+/gi

/** Returns foreign text on one line, without people and credentials. */
export function redact(text: string, maxCharacters = MAX_CHARACTERS): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(QUERY, `$1${HIDDEN}`)
    .replace(TOKEN, HIDDEN)
    .replace(ADDRESS, HIDDEN)
    .replace(USER_ID, `$1${HIDDEN}`)
    .slice(0, maxCharacters)
}
