import { createHmac } from 'node:crypto'
import { toIdentifierPart } from './identifier.ts'

/** How people appear in everything that leaves the process. */
export type UserIdentity =
  | { readonly mode: 'hash'; readonly key: string }
  | { readonly mode: 'plain' }
  | { readonly mode: 'none' }

/** Who a person is to their source, in the source's own terms. */
export type Person =
  | { readonly source: 'github'; readonly userId: number }
  | { readonly source: 'm365'; readonly userPrincipalName: string }

const HASH_LENGTH = 32

/** Gives the key by which a person is known in identifiers and records. */
export function userKey(person: Person, identity: UserIdentity): string {
  switch (identity.mode) {
    case 'hash':
      return hashPerson(person, identity.key)
    case 'plain':
      return toIdentifierPart(sourceName(person))
    case 'none':
      // Better no run than one that shows a person nobody may see.
      throw new Error('A person has no key when "user-identity" is none')
  }
}

function sourceName(person: Person): string {
  return person.source === 'github'
    ? String(person.userId)
    : person.userPrincipalName.toLowerCase()
}

function hashPerson(person: Person, key: string): string {
  return createHmac('sha256', key)
    .update(`${person.source}:${sourceName(person)}`)
    .digest('hex')
    .slice(0, HASH_LENGTH)
}
