const HASH_TITLE_LENGTH = 12

/** Gives a person's title: their name where it may be shown, else a short key. */
export function userTitle(key: string, name: string | undefined): string {
  return name ?? key.slice(0, HASH_TITLE_LENGTH)
}
