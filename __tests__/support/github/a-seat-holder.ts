import { SeatRoster } from '../../../src/collectors/github/seats/seat-roster.ts'
import type {
  SeatGrant,
  SeatHolder,
  SeatList,
  SeatPerson,
} from '../../../src/domain/github/seats.ts'
import { aGrant } from './a-grant.ts'

/** A seat as it is after all its grants were read; mona's, never used. */
export function aSeatHolder(overrides: Partial<SeatGrant> = {}): SeatHolder {
  const [holder] = rollOf([aGrant(overrides)]).holders()
  return holder as SeatHolder
}

/** The seat of a person. */
export function aSeatPerson(overrides: Partial<SeatGrant> = {}): SeatPerson {
  const [person] = rollOf([aGrant(overrides)]).people()
  return person as SeatPerson
}

/** A list of seats in which each grant is about another person. */
export function aSeatList(...grants: readonly Partial<SeatGrant>[]): SeatList {
  const roll = rollOf(
    grants.map((grant, index) =>
      aGrant({ person: { userId: index, login: `user-${index}` }, ...grant }),
    ),
  )
  return { holders: [...roll.holders()], size: roll.size }
}

function rollOf(grants: readonly SeatGrant[]): SeatRoster {
  const roll = new SeatRoster()
  for (const grant of grants) roll.add(grant)
  return roll
}
