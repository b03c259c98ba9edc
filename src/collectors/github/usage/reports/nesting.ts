/** Deeper than any report; phases and raw breakdowns are read recursively. */
const MAX_DEPTH = 20

/** Level by level, because a recursion would itself be too deep. */
export function isShallow(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth += 1) {
    level = level
      .filter((entry) => typeof entry === 'object' && entry !== null)
      .flatMap((entry) => Object.values(Object(entry)))
  }
  return level.length === 0
}
