/** ISO 8601 times. */
export type Stamps = {
  readonly createdAt: string
  readonly updatedAt: string
}

/** Returns the current time as `updatedAt` and keeps `createdAt`. */
export function stamp(
  stored?: { readonly createdAt?: string },
  now = new Date(),
): Stamps {
  const updatedAt = now.toISOString()
  return { createdAt: stored?.createdAt ?? updatedAt, updatedAt }
}

/**
 * Returns the read-only fields of a reply. The API refuses them in requests.
 */
export function stampFields({ createdAt, updatedAt }: Stamps) {
  return { createdAt, createdBy: 'emulated', updatedAt, updatedBy: 'emulated' }
}
