// Foreign text may write the same characters in several ways. Patterns and
// secrets are compared with one of them.
import { Buffer } from 'node:buffer'

const SPACE = /[\s\p{Cc}]+/gu
/** Characters without a width could split an address or a token. */
const INVISIBLE = /\p{Cf}/gu
/** Bytes as URLs write them, also in a URL in a URL. */
const URL_BYTES = /(?:%(?:25)*[\da-f]{2})+/gi
const URL_BYTE = /%(?:25)*([\da-f]{2})/gi
/** They end a link, so they stay as a link has them. */
const LINK_END = /[ "'<>]/g
/** As JSON, JavaScript and old URLs write a character, also JSON in JSON. */
const CODE_UNIT = /(?:\\{1,16}u|%u)([\da-f]{4})|\\{1,16}x([\da-f]{2})/gi
const CODE_POINT = /\\{1,16}u\{([\da-f]{1,6})\}/gi
/** JSON may escape the slashes of a link. */
const ESCAPED_SLASH = /\\{1,16}\//g
const NUMBERED_ENTITY =
  /&(?:amp;)*#(?:x0{0,16}([\da-f]{1,7})|0{0,16}(\d{1,7}));?/gi
const NAMED_ENTITY = /&(?:amp;)*([a-z]{2,6});/gi
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['commat', '@'],
  ['percnt', '%'],
  ['lowbar', '_'],
  ['colon', ':'],
  ['sol', '/'],
  ['num', '#'],
  ['period', '.'],
])
/** The wide forms of ASCII, and the small @. */
const WIDE = /[\uff01-\uff5e\ufe6b]/g
const WIDE_OFFSET = 0xfee0
const MAX_LAYERS = 6
const MAX_CODE_POINT = 0x10ffff

/** Returns the text on one line, in the spelling that patterns know. */
export function toPlainText(text: string): string {
  return decode(text)
    .replace(SPACE, ' ')
    .trim()
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(WIDE, toNarrow)
}

/** A text may be JSON or HTML in a URL, or a URL in JSON in another URL. */
function decode(text: string): string {
  let decoded = text
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    const inner = decodeLayer(decoded)
    if (inner === decoded) break
    decoded = inner
  }
  return decoded
}

function decodeLayer(text: string): string {
  return text
    .replace(ESCAPED_SLASH, '/')
    .replace(CODE_UNIT, (_, four, two) => fromCode(four ?? two, 16))
    .replace(CODE_POINT, (_, hex) => fromCode(hex, 16))
    .replace(NUMBERED_ENTITY, (_, hex, code) =>
      fromCode(hex ?? code, hex ? 16 : 10),
    )
    .replace(NAMED_ENTITY, toCharacter)
    .replace(URL_BYTES, toCharacters)
}

function toCharacter(entity: string, name: string): string {
  return ENTITIES.get(name.toLowerCase()) ?? entity
}

function fromCode(code: string, radix: number): string {
  const point = Number.parseInt(code, radix)
  return point <= MAX_CODE_POINT ? String.fromCodePoint(point) : ''
}

function toCharacters(bytes: string): string {
  const hex = bytes.replace(URL_BYTE, '$1')
  return Buffer.from(hex, 'hex').toString('utf8').replace(LINK_END, inUrl)
}

function inUrl(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`
}

function toNarrow(character: string): string {
  if (character === '﹫') return '@'
  return String.fromCharCode(character.charCodeAt(0) - WIDE_OFFSET)
}
