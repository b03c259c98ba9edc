/** Returns the name with the highest count; in a tie the first by sort order. */
export function topName(
  counts: ReadonlyMap<string, number>,
): string | undefined {
  let top: { name: string; count: number } | undefined
  for (const [name, count] of counts) {
    const isMore = top === undefined || count > top.count
    const isTieBefore = count === top?.count && name < top.name
    if (isMore || isTieBefore) top = { name, count }
  }
  return top?.name
}
