// Who used the credits of a month's export. The export names logins only, and
// some of its rows name nobody.
import type { Day } from '../day.ts'
import type { UserCredits } from './billing.ts'
import { addUse, type CreditUse, NO_USE } from './credits.ts'

/**
 * One row of GitHub's export. A date, login, SKU, model, organization, cost
 * center and unit can have several rows, one for each repository.
 */
export type ExportRow = CreditUse & {
  /** Empty if the credits are nobody's. */
  readonly login: string
  readonly model: string
  readonly organization: string
  readonly monthlyQuota: number | undefined
}

/** A seat holder, as far as the export needs one. */
export type LoginHolder = { readonly userId: number; readonly login: string }

type Entry = {
  use: CreditUse
  byModel: Map<string, CreditUse>
  monthlyQuota: number | undefined
  organizations: Set<string>
}

export type MatchedCredits = {
  readonly people: readonly UserCredits[]
  /** Credits of unknown logins and of rows without a login. */
  readonly unmatched: CreditUse
}

/** Adds up the rows of an export by person. */
export class UserCreditLedger {
  readonly #entries = new Map<string, Entry>()
  #total = NO_USE
  #rows = 0

  add(row: ExportRow): void {
    const login = row.login.toLowerCase()
    const entry = this.#entries.get(login) ?? emptyEntry()
    this.#entries.set(login, entry)
    addRow(entry, row)
    this.#total = addUse(this.#total, row)
    this.#rows += 1
  }

  get total(): CreditUse {
    return this.#total
  }

  get rows(): number {
    return this.#rows
  }

  /** Divides the total into people, in the order of their ids, and the rest. */
  match(month: Day, holders: Iterable<LoginHolder>): MatchedCredits {
    const left = new Map(this.#entries)
    const people: UserCredits[] = []
    for (const { userId, login } of holders) {
      const entry = left.get(login.toLowerCase())
      if (entry === undefined) continue
      left.delete(login.toLowerCase())
      people.push(toUserCredits(entry, { month, userId, login }))
    }
    let unmatched = NO_USE
    for (const { use } of left.values()) unmatched = addUse(unmatched, use)
    people.sort((one, other) => one.userId - other.userId)
    return { people, unmatched }
  }
}

function emptyEntry(): Entry {
  return {
    use: NO_USE,
    byModel: new Map(),
    monthlyQuota: undefined,
    organizations: new Set(),
  }
}

function addRow(entry: Entry, row: ExportRow): void {
  const { model, organization, monthlyQuota } = row
  entry.use = addUse(entry.use, row)
  entry.byModel.set(model, addUse(entry.byModel.get(model) ?? NO_USE, row))
  if (organization !== '') entry.organizations.add(organization)
  if (monthlyQuota === undefined) return
  entry.monthlyQuota = Math.max(
    entry.monthlyQuota ?? monthlyQuota,
    monthlyQuota,
  )
}

function toUserCredits(
  entry: Entry,
  person: Pick<UserCredits, 'month' | 'userId' | 'login'>,
): UserCredits {
  const { use, byModel, monthlyQuota } = entry
  const organizations = [...entry.organizations].sort()
  return { ...person, use, byModel, monthlyQuota, organizations }
}
