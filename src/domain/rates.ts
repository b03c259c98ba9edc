/**
 * Returns `part / whole` as a percentage with one decimal, half rounded up;
 * undefined when the divisor is 0, either is unknown or the result is not finite.
 */
export function percentage(
  part: number | undefined,
  whole: number | undefined,
): number | undefined {
  if (part === undefined || whole === undefined || whole === 0) return undefined
  const rate = Math.round((part * 1000) / whole) / 10
  return Number.isFinite(rate) ? rate : undefined
}

/** Returns the value half rounded up; undefined if it is not finite. */
export function rounded(
  value: number | undefined,
  decimals: number,
): number | undefined {
  if (value === undefined) return undefined
  const result = Math.round(value * 10 ** decimals) / 10 ** decimals
  return Number.isFinite(result) ? result : undefined
}
