// Every invented figure is a function of numbers, never of a running random
// generator: row 99,999 can be computed without the 99,998 before it.

/** Looked up once: in a test's own global object each look-up is slow. */
export const { imul } = Math

/** Mixes a stream, an index and a day into a number in [0, 1). */
export function noise(stream: number, index: number, day = 0): number {
  let hash =
    imul(stream + 0x9e37, 0x85ebca6b) ^
    imul(index + 1, 0xc2b2ae35) ^
    imul(day + 1, 0x27d4eb2f)
  hash = imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** Picks the entry that a fraction in [0, 1) points at. */
export function pick<T>(list: readonly T[], fraction: number): T {
  const entry = list[Math.floor(fraction * list.length)]
  if (entry === undefined) throw new RangeError('Nothing to pick from.')
  return entry
}

/** Turns a fraction in [0, 1) into a whole number from `low` to `high`. */
export function between(low: number, high: number, fraction: number): number {
  return low + Math.floor(fraction * (high - low + 1))
}
