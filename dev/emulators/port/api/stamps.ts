/** When something was made and last changed. */
export type Stamps = {
  readonly createdAt: string
  readonly updatedAt: string
}

/** Stamps something with the present time; its creation stays. */
export function stamp(
  stored?: { readonly createdAt?: string },
  now = new Date(),
): Stamps {
  const updatedAt = now.toISOString()
  return { createdAt: stored?.createdAt ?? updatedAt, updatedAt }
}

/** Gives what the API shows beside a document; it takes none of it back. */
export function stampFields({ createdAt, updatedAt }: Stamps) {
  return { createdAt, createdBy: 'emulated', updatedAt, updatedBy: 'emulated' }
}
