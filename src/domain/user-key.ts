import { createHmac } from 'node:crypto'
import { toIdentifierPart } from './identifier.ts'

/** How people appear in all output of the process. */
export type UserIdentity =
  | { readonly mode: 'hash'; readonly key: string }
  | { readonly mode: 'plain' }
  | { readonly mode: 'none' }

/** The source's own identifier of a person. */
export type Person =
  | { readonly source: 'github'; readonly userId: number }
  | { readonly source: 'm365'; readonly userPrincipalName: string }

const HASH_LENGTH = 32

/** Returns what stands for a person in identifiers and records. */
export function userKey(person: Person, identity: UserIdentity): string {
  switch (identity.mode) {
    case 'hash':
      return hashPerson(person, identity.key)
    case 'plain':
      return toIdentifierPart(sourceName(person))
    case 'none':
      // A failed run is better than one that shows a person.
      throw new Error('A person has no key when "user-identity" is none')
  }
}

function sourceName(person: Person): string {
  switch (person.source) {
    case 'github':
      return String(person.userId)
    case 'm365':
      return person.userPrincipalName.toLowerCase()
  }
}

function hashPerson(person: Person, key: string): string {
  return createHmac('sha256', key)
    .update(`${person.source}:${sourceName(person)}`)
    .digest('hex')
    .slice(0, HASH_LENGTH)
}
