// One line of a CSV file, as RFC 4180 has it.
import type { JsonValue } from '../../domain/record.ts'

/** Ends every line: https://www.rfc-editor.org/rfc/rfc4180 */
const LINE_END = '\r\n'
const NEEDS_QUOTES = /[",\r\n]/
/**
 * A spreadsheet runs a text with such a beginning as a formula:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

export function toCsvLine(values: readonly (JsonValue | undefined)[]): string {
  return `${values.map(toCell).join(',')}${LINE_END}`
}

/** An unknown value is an empty cell; lists and objects are JSON. */
function toCell(value: JsonValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return quote(disarm(value))
  return typeof value === 'object' ? quote(JSON.stringify(value)) : `${value}`
}

/** An apostrophe makes a spreadsheet show the text as it is. */
function disarm(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
