import { dayNumber } from './calendar.ts'
import { type SeatOptions, seatObject } from './seat-object.ts'
import type { OrgPlan, Scope, Tenant, WrittenSeats } from './tenant.ts'

/** The seats of a scope, computed row by row. */
export type SeatListing = {
  readonly rows: number
  readonly totalSeats: number
  readonly row: (index: number) => unknown
}

/** Lists the seats of a scope; `undefined` when there is no such scope. */
export function listSeats(
  tenant: Tenant,
  scope: Scope,
): SeatListing | undefined {
  const written = tenant.overrides.seats?.(scope)
  if (written) return listWritten(written)
  const orgs = orgsOf(tenant, scope)
  if (!orgs) return undefined
  const withOrganization = scope.type === 'enterprise'
  const today = dayNumber(tenant.now)
  const parts = orgs.map((org) => {
    return orgListing({ org, today, withOrganization })
  })
  const [only] = parts
  if (only && !withOrganization) return only
  const claimed = tenant.enterprise?.totalSeats
  return joinListings(parts, claimed ?? distinctSeats(orgs))
}

/** Finds the organizations of a scope; `undefined` for an unknown scope. */
export function orgsOf(
  tenant: Tenant,
  scope: Scope,
): readonly OrgPlan[] | undefined {
  if (scope.type === 'organization') {
    const login = scope.name.toLowerCase()
    const org = tenant.orgs.find((each) => each.login.toLowerCase() === login)
    return org && [org]
  }
  const enterprise = tenant.enterprise
  if (enterprise?.slug !== scope.name) return undefined
  return tenant.orgs.filter((org) => enterprise.orgs.includes(org.login))
}

function seatPositions(org: OrgPlan): Uint32Array {
  const removed = new Set(org.removed)
  const positions = new Uint32Array(org.seats)
  let count = 0
  for (let position = 0; position < org.seats; position += 1) {
    if (removed.has(position)) continue
    positions[count] = position
    count += 1
  }
  return positions.subarray(0, count)
}

/** Lists the numbers of the people in some organizations, each once. */
export function peopleOf(orgs: readonly OrgPlan[]): Uint32Array {
  const numbers = orgs.map((org) => {
    const unassigned = new Set(org.unassigned)
    const people = seatPositions(org).filter((each) => !unassigned.has(each))
    return people.map((position) => org.firstPerson + position)
  })
  const [only] = numbers
  if (numbers.length === 1 && only) return only
  return Uint32Array.from(new Set(numbers.flatMap((list) => [...list])))
}

function listWritten({ total_seats, seats }: WrittenSeats): SeatListing {
  const rows = seats.length
  return { rows, totalSeats: total_seats, row: (index) => seats[index] }
}

type ListingOptions = Pick<SeatOptions, 'org' | 'today' | 'withOrganization'>

function orgListing(options: ListingOptions): SeatListing {
  const { org } = options
  const positions = seatPositions(org)
  const second = org.twoTeams.filter((each) => positions.includes(each))
  return {
    rows: positions.length + second.length,
    totalSeats: org.totalSeats ?? positions.length,
    row: (index) => {
      const grant = index < positions.length ? 0 : 1
      const position = positions[index] ?? second[index - positions.length]
      if (position === undefined) return undefined
      return seatObject({ ...options, position, grant })
    },
  }
}

function joinListings(
  parts: readonly SeatListing[],
  totalSeats: number,
): SeatListing {
  const row = (index: number) => {
    let offset = index
    for (const part of parts) {
      if (offset < part.rows) return part.row(offset)
      offset -= part.rows
    }
    return undefined
  }
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  return { rows, totalSeats, row }
}

function distinctSeats(orgs: readonly OrgPlan[]): number {
  const unassigned = orgs.flatMap((org) =>
    org.unassigned.filter((each) => !org.removed.includes(each)),
  )
  return peopleOf(orgs).length + unassigned.length
}
