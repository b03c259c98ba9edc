import { noise } from './noise.ts'

const FIRST_NAMES = [
  'Adele',
  'Alex',
  'Amara',
  'Bruno',
  'Carla',
  'Chidi',
  'Dana',
  'Diego',
  'Elif',
  'Emil',
  'Farah',
  'Femi',
  'Greta',
  'Hana',
  'Henrik',
  'Ines',
  'Ivo',
  'Jana',
  'Jomo',
  'Kaito',
  'Katja',
  'Lena',
  'Luca',
  'Maja',
  'Marek',
  'Mira',
  'Nadia',
  'Nils',
  'Oluwa',
  'Orla',
  'Pablo',
  'Petra',
  'Quinn',
  'Rosa',
  'Samir',
  'Tara',
  'Uma',
  'Viktor',
  'Yara',
  'Zoë',
]
const LAST_NAMES = [
  'Vance',
  'Wilber',
  'Abara',
  'Berg',
  'Castro',
  'Dorn',
  'Eriksen',
  'Falk',
  'Garcia',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
  'Lindqvist',
  'Moreau',
  'Nagy',
  'Okafor',
  'Pereira',
  'Quist',
  'Rossi',
  'Santos',
  'Tanaka',
  'Ueda',
  'Varga',
  'Weber',
  'Xu',
  'Yilmaz',
  'Zeman',
  'Müller',
  'Novak',
  'Brandt',
  'Costa',
  'Duarte',
  'Egger',
  'Fischer',
  'Gruber',
  'Holm',
]

/** One invented person; the same in GitHub and in Microsoft 365. */
export type Person = {
  readonly index: number
  readonly githubId: number
  readonly login: string
  readonly displayName: string
  readonly mailName: string
}

/** Names the person with this number. */
export function personAt(index: number): Person {
  const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? ''
  const last = LAST_NAMES[index % LAST_NAMES.length] ?? ''
  // 40 and 37 have no common divisor, so names repeat only after 1,480 people.
  const round = Math.floor(index / (FIRST_NAMES.length * LAST_NAMES.length))
  const suffix = round === 0 ? '' : String(round + 1)
  const plain = `${asciiLower(first)}.${asciiLower(last)}${suffix}`
  return {
    index,
    githubId: 100_001 + index,
    login: plain.replace('.', '-'),
    displayName: displayName(first, last + suffix, index),
    mailName: plain,
  }
}

function displayName(first: string, last: string, index: number): string {
  return noise(90, index) < 0.1 ? `${last}, ${first}` : `${first} ${last}`
}

function asciiLower(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
