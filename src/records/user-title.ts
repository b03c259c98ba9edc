const HASH_TITLE_LENGTH = 12

/** Returns the name; undefined stands for a name that is not shown. */
export function userTitle(key: string, name: string | undefined): string {
  return name ?? key.slice(0, HASH_TITLE_LENGTH)
}
