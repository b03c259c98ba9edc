// Foreign text may write the same characters in several ways. Patterns and
// secrets are compared with one of them.

const SPACE = /[\s\p{Cc}]+/gu
/** Characters without a width could split an address or a token. */
const INVISIBLE = /\p{Cf}/gu
/** The ways in which URLs, HTML, JSON and Unicode write an @. */
const AT_SIGN = /%(?:25)*40|&#(?:64|x40);|\\u0040|[＠﹫]/gi
/** JSON may escape the slashes of a link. */
const ESCAPED_SLASH = /\\\//g

/** Returns the text on one line, in the spelling that patterns know. */
export function toPlainText(text: string): string {
  return text
    .replace(SPACE, ' ')
    .trim()
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(ESCAPED_SLASH, '/')
    .replace(AT_SIGN, '@')
}
