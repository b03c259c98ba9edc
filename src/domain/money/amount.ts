// Credits and money as whole millionths, so that sums are exact. GitHub sends
// floats such as 3.6000000000000005. A float counts whole numbers up to 2^53
// exactly, which is nine billion credits.

/** A number of credits, or an amount of money, in millionths. */
export type Micros = number

const MICROS = 1_000_000
const MICROS_PER_CENT = 10_000

/** Whether a number can be counted exactly in millionths. */
export function isCountable(value: number): boolean {
  return Number.isSafeInteger(Math.round(value * MICROS))
}

export function toMicros(value: number): Micros {
  return Math.round(value * MICROS)
}

/** Returns the value with at most six decimals. */
export function fromMicros(micros: Micros): number {
  return micros / MICROS
}

/** Returns the value with two decimals, half rounded up. */
export function toCents(micros: Micros): number {
  return Math.round(micros / MICROS_PER_CENT) / 100
}
