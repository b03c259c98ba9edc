import { z } from 'zod'

/** What has entities in Port, counted over all scopes. */
export const UNITS = [
  'scope',
  'tenant',
  'seat',
  'team',
  /** A team, or the people of a scope who are in no team. */
  'team or rest',
  'cost center',
  'Microsoft 365 user',
] as const
export type Unit = (typeof UNITS)[number]

/** How often a unit gets another entity; `once`: its entity is updated. */
export type Frequency = 'day' | 'month' | 'once'

/** How many there are; a unit that nobody has counted is missing. */
export const countsSchema = z.partialRecord(z.enum(UNITS), z.number())
export type Counts = Readonly<z.infer<typeof countsSchema>>

/** Names several of a unit. */
export const PLURALS: Readonly<Record<Unit, string>> = {
  scope: 'scopes',
  tenant: 'tenants',
  seat: 'seats',
  team: 'teams',
  'team or rest': 'teams, with one for people without a team',
  'cost center': 'cost centers',
  'Microsoft 365 user': 'Microsoft 365 users',
}

/** Writes `1 seat` and `2,000 seats`. */
export function describeUnits(count: number, unit: Unit): string {
  const noun = count === 1 ? unit : PLURALS[unit]
  return `${count.toLocaleString('en-US')} ${noun}`
}
