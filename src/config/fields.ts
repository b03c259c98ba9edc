// How the text of one input becomes a value. GitHub passes an input that is not
// given as the empty text.
import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { LICENSES, type LicensePrices } from '../domain/money/prices.ts'
import { PemError, readAppKey, readCertificate } from './pem.ts'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** A price can have decimals with a point. */
const PRICE = new RegExp(
  `^(?<name>${LICENSES.join('|')})\\s*=\\s*(?<price>\\d{1,6}(\\.\\d{1,4})?)$`,
)

const LOOKS_LIKE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Optional text. */
export const text = z.string().transform((value) => value || undefined)

/** An optional token or password that a header can carry. */
export const credential = text.refine(
  (value) => value === undefined || /^[\x21-\x7e]+$/.test(value),
  'must be one line of ASCII characters without spaces; look for a line break in the secret',
)

/** `true` or `false` in any spelling that YAML knows. */
export function flag(fallback: boolean) {
  return z
    .string()
    .transform((value) => value || String(fallback))
    .pipe(z.stringbool({ error: 'must be true or false' }))
}

/** A whole number within bounds. */
export function wholeNumber(bounds: {
  readonly min: number
  readonly max: number
  readonly fallback: number
}) {
  const message = `must be a whole number from ${bounds.min} to ${bounds.max}`
  return z
    .string()
    .transform((value) => value || String(bounds.fallback))
    .refine((value) => /^\d+$/.test(value), message)
    .transform(Number)
    .refine((value) => value >= bounds.min && value <= bounds.max, message)
}

/** An optional whole number within bounds. */
export function optionalNumber(bounds: {
  readonly min: number
  readonly max: number
}) {
  const message = `must be a whole number from ${bounds.min} to ${bounds.max}`
  return text
    .refine((value) => value === undefined || /^\d+$/.test(value), message)
    .transform((value) => (value === undefined ? undefined : Number(value)))
    .refine(
      (value) =>
        value === undefined || (value >= bounds.min && value <= bounds.max),
      message,
    )
}

/** One of the given words, in capital or small letters. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  words: T,
  fallback: T[number],
) {
  const spelled = (value: string) =>
    words.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value
  return z
    .string()
    .transform((value) => (value ? spelled(value) : fallback))
    .pipe(z.enum(words, { error: `must be one of: ${words.join(', ')}` }))
}

/** An optional UTC day as `YYYY-MM-DD`. */
export const day = text
  .refine(
    (value) => value === undefined || LOOKS_LIKE_DAY.test(value),
    'must be a day as YYYY-MM-DD',
  )
  .refine(
    (value) =>
      value === undefined || !LOOKS_LIKE_DAY.test(value) || isDay(value),
    { error: ({ input }) => `is ${input}, a day that does not exist` },
  )

/** Words separated by newlines or commas, without repetitions. */
export const list = z.string().transform((value) => [
  ...new Set(
    value
      .split(/[\n,]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
])

/** Teams, or the word `everyone` alone. */
export const readers = list
  .refine(
    (names) => !names.includes('everyone') || names.length === 1,
    'must be "everyone" alone, or identifiers of teams',
  )
  .transform((names) => (names[0] === 'everyone' ? 'everyone' : names))

/** An https address without credentials, query or fragment. */
export const address = text.refine(
  (value) => value === undefined || isSafeAddress(value),
  'must be an https:// address without user name, query or fragment',
)

/** The name of a file in `.github/workflows`. */
export const workflowFile = text.refine(
  (value) => value === undefined || /^[\w.-]+\.ya?ml$/.test(value),
  'must be the file name of a workflow, such as copilot-usage-backfill.yml, without a path',
)

/** The base address of an API; the product adds the version. */
export const unversionedAddress = address.refine(
  (value) => value === undefined || !/\/(v1(\.0)?|beta)\/*$/.test(value),
  'ends with a version of the API, which must be left out',
)

/** The address of a host, without a path. */
export const hostAddress = address.refine(
  (value) => value === undefined || (URL.parse(value)?.pathname ?? '/') === '/',
  'has a path, and must be the address of a host alone',
)

/** Prices such as `github-business=19, m365=30`. */
export const prices = list.transform((entries, context) => {
  if (entries.length === 0) return undefined
  const parsed = entries.map((entry) => PRICE.exec(entry)?.groups)
  const names = parsed.map((groups) => groups?.name)
  if (names.includes(undefined) || new Set(names).size < names.length) {
    context.addIssue({
      code: 'custom',
      message: `must have entries such as "github-business=19", one for each license; the licenses are ${LICENSES.join(', ')}`,
    })
    return z.NEVER
  }
  const priced = parsed.map((groups) => [groups?.name, Number(groups?.price)])
  const byLicense: LicensePrices = Object.fromEntries(priced)
  return byLicense
})

/** The code of a currency as ISO 4217 has it. */
export const currencyCode = z
  .string()
  .transform((value) => value || 'USD')
  .refine(
    (value) => /^[A-Z]{3}$/.test(value),
    'must be a code of three capital letters, such as USD or EUR',
  )

/** The id of a GitHub App, a number, or its client id. */
export const appId = text.refine(
  (value) => value === undefined || /^(\d+|Iv[\w.]+)$/.test(value),
  'must be the id of a GitHub App, a number, or its client id, which begins with "Iv"',
)

/** The private key of a GitHub App. */
export const appKey = pem(readAppKey)

/** A certificate and its private key. */
export const certificate = pem(readCertificate)

function pem<T>(read: (value: string) => T) {
  return text.transform((value, context): T | undefined => {
    if (value === undefined) return undefined
    try {
      return read(value)
    } catch (error) {
      if (!(error instanceof PemError)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })
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
