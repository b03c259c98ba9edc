/**
 * Returns `part / whole` as a percentage with one decimal, half rounded up;
 * undefined when the divisor is 0 or either is unknown.
 */
export function percentage(
  part: number | undefined,
  whole: number | undefined,
): number | undefined {
  if (part === undefined || whole === undefined || whole === 0) return undefined
  return Math.round((part * 1000) / whole) / 10
}
