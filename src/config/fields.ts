// How the text of one input becomes a value. GitHub passes an input that is not
// given as the empty text. Every start builds these schemas, and those of
// `zod/mini` are built faster.
import * as z from 'zod/mini'
import { isDay } from '../domain/day.ts'
import { LICENSES, type LicensePrices } from '../domain/money/prices.ts'
import { PemError, readAppKey, readCertificate } from './pem.ts'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** A price can have decimals with a point. */
const PRICE = new RegExp(
  `^(?<name>${LICENSES.join('|')})\\s*=\\s*(?<price>\\d{1,6}(\\.\\d{1,4})?)$`,
)

const LOOKS_LIKE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Any text, turned into a value that is always possible. */
export function fromText<T>(read: (value: string) => T) {
  return z.pipe(z.string(), z.transform(read))
}

/** Optional text. */
export const text = fromText((value) => value || undefined)

/** Optional text that passes a test. */
export function textThat(isFine: (value: string) => boolean, message: string) {
  return text.check(unlessMissing(isFine, message))
}

/** A check of optional text. */
function unlessMissing(isFine: (value: string) => boolean, message: string) {
  return z.refine<string | undefined>(
    (value) => value === undefined || isFine(value),
    message,
  )
}

/** An optional token or password that a header can carry. */
export const credential = textThat(
  (value) => /^[\x21-\x7e]+$/.test(value),
  'must be one line of ASCII characters without spaces; look for a line break in the secret',
)

const FLAGS = new Map<string, boolean>([
  ...['true', 'yes', 'y', 'on', 'enabled', '1'].map(
    (word) => [word, true] as const,
  ),
  ...['false', 'no', 'n', 'off', 'disabled', '0'].map(
    (word) => [word, false] as const,
  ),
])

/** `true` or `false` in any spelling that YAML knows. */
export function flag(fallback: boolean) {
  const read = (value: string) =>
    value === '' ? fallback : FLAGS.get(value.toLowerCase())
  return z.pipe(
    z
      .string()
      .check(
        z.refine((value) => read(value) !== undefined, 'must be true or false'),
      ),
    z.transform((value) => read(value) ?? fallback),
  )
}

type Bounds = { readonly min: number; readonly max: number }

/** A whole number within bounds. */
export function wholeNumber({
  fallback,
  ...bounds
}: Bounds & { readonly fallback: number }) {
  return z.pipe(
    fromText((value) => value || String(fallback)).check(
      z.refine((value) => isWithin(value, bounds), rangeOf(bounds)),
    ),
    z.transform(Number),
  )
}

/** An optional whole number within bounds. */
export function optionalNumber(bounds: Bounds) {
  return z.pipe(
    textThat((value) => isWithin(value, bounds), rangeOf(bounds)),
    z.transform((value) => (value === undefined ? undefined : Number(value))),
  )
}

function isWithin(value: string, { min, max }: Bounds): boolean {
  return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max
}

function rangeOf({ min, max }: Bounds): string {
  return `must be a whole number from ${min} to ${max}`
}

/** One of the given words, in capital or small letters. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  words: T,
  fallback: T[number],
) {
  const spelled = (value: string) =>
    words.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value
  return z.pipe(
    fromText((value) => (value ? spelled(value) : fallback)),
    z.enum(words, { error: `must be one of: ${words.join(', ')}` }),
  )
}

/** An optional UTC day as `YYYY-MM-DD`. */
export const day = textThat(
  (value) => LOOKS_LIKE_DAY.test(value),
  'must be a day as YYYY-MM-DD',
).check(
  z.refine(
    (value) =>
      value === undefined || !LOOKS_LIKE_DAY.test(value) || isDay(value),
    { error: ({ input }) => `is ${input}, a day that does not exist` },
  ),
)

/** Words separated by newlines or commas, without repetitions. */
export const list = fromText((value) => [
  ...new Set(
    value
      .split(/[\n,]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
])

/** Teams, or the word `everyone` alone. */
export const readers = z.pipe(
  list.check(
    z.refine(
      (names) => !names.includes('everyone') || names.length === 1,
      'must be "everyone" alone, or identifiers of teams',
    ),
  ),
  z.transform((names) => (names[0] === 'everyone' ? 'everyone' : names)),
)

/** An https address without credentials, query or fragment. */
export const address = textThat(
  isSafeAddress,
  'must be an https:// address without user name, query or fragment',
)

/** The name of a file in `.github/workflows`. */
export const workflowFile = textThat(
  (value) => /^[\w.-]+\.ya?ml$/.test(value),
  'must be the file name of a workflow, such as copilot-usage-backfill.yml, without a path',
)

/** The base address of an API; the product adds the version. */
export const unversionedAddress = address.check(
  unlessMissing(
    (value) => !/\/(v1(\.0)?|beta)\/*$/.test(value),
    'ends with a version of the API, which must be left out',
  ),
)

/** The address of a host, without a path. */
export const hostAddress = address.check(
  unlessMissing(
    (value) => (URL.parse(value)?.pathname ?? '/') === '/',
    'has a path, and must be the address of a host alone',
  ),
)

/** Prices such as `github-business=19, m365=30`. */
export const prices = z.pipe(
  list,
  z.transform((entries, context) => {
    if (entries.length === 0) return undefined
    const parsed = entries.map((entry) => PRICE.exec(entry)?.groups)
    const names = parsed.map((groups) => groups?.name)
    if (names.includes(undefined) || new Set(names).size < names.length) {
      return reject(
        context,
        `must have entries such as "github-business=19", one for each license; the licenses are ${LICENSES.join(', ')}`,
      )
    }
    const priced = parsed.map((groups) => [groups?.name, Number(groups?.price)])
    const byLicense: LicensePrices = Object.fromEntries(priced)
    return byLicense
  }),
)

/** The code of a currency as ISO 4217 has it. */
export const currencyCode = fromText((value) => value || 'USD').check(
  z.refine(
    (value) => /^[A-Z]{3}$/.test(value),
    'must be a code of three capital letters, such as USD or EUR',
  ),
)

/** The id of a GitHub App, a number, or its client id. */
export const appId = textThat(
  (value) => /^(\d+|Iv[\w.]+)$/.test(value),
  'must be the id of a GitHub App, a number, or its client id, which begins with "Iv"',
)

/** The private key of a GitHub App. */
export const appKey = pem(readAppKey)

/** A certificate and its private key. */
export const certificate = pem(readCertificate)

function pem<T>(read: (value: string) => T) {
  return z.pipe(
    text,
    z.transform((value, context): T | undefined => {
      if (value === undefined) return undefined
      try {
        return read(value)
      } catch (error) {
        if (!(error instanceof PemError)) throw error
        return reject(context, error.message)
      }
    }),
  )
}

function reject(
  { issues, value }: z.core.ParsePayload,
  message: string,
): never {
  issues.push({ code: 'custom', message, input: value })
  return z.NEVER
}

export function isLoopback(address: string): boolean {
  return LOOPBACK_HOSTS.includes(URL.parse(address)?.hostname ?? '')
}

function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(value))
  const hasExtras = `${url.username}${url.password}${url.search}${url.hash}`
  return isSafe && hasExtras === ''
}
