import type { Plan, SeatHolder } from '../../../domain/github/seats.ts'
import {
  CountColumn,
  NumberColumn,
  SharedColumn,
  TextColumn,
} from './columns.ts'

/** Stores one row for each seat holder. */
export class HolderTable {
  #size = 0
  readonly #userId = new NumberColumn()
  readonly #createdAt = new NumberColumn()
  readonly #lastActivityAt = new NumberColumn()
  readonly #lastAuthenticatedAt = new NumberColumn()
  readonly #grants = new CountColumn()
  readonly #plan = new SharedColumn<Plan | undefined>(identity)
  readonly #lastActivityEditor = new SharedColumn<string | undefined>(identity)
  readonly #pendingCancellationDate = new SharedColumn<string | undefined>(
    identity,
  )
  readonly #teams = new SharedColumn<readonly string[]>(toKey)
  readonly #organizations = new SharedColumn<readonly string[]>(toKey)
  /** Each login is different. */
  readonly #logins = new TextColumn()

  get size(): number {
    return this.#size
  }

  /** Adds a holder and returns the row. */
  push(holder: SeatHolder): number {
    this.#size += 1
    this.set(this.#size - 1, holder)
    return this.#size - 1
  }

  set(row: number, holder: SeatHolder): void {
    this.#userId.set(row, holder.userId)
    this.#createdAt.set(row, holder.createdAt)
    this.#lastActivityAt.set(row, holder.lastActivityAt)
    this.#lastAuthenticatedAt.set(row, holder.lastAuthenticatedAt)
    this.#grants.set(row, holder.grants)
    this.#plan.set(row, holder.plan)
    this.#lastActivityEditor.set(row, holder.lastActivityEditor)
    this.#pendingCancellationDate.set(row, holder.pendingCancellationDate)
    this.#teams.set(row, holder.teams)
    this.#organizations.set(row, holder.organizations)
    this.#logins.set(row, holder.login)
  }

  userIdOf(row: number): number | undefined {
    return this.#userId.get(row)
  }

  get(row: number): SeatHolder {
    return {
      userId: this.#userId.get(row),
      login: this.#logins.get(row),
      plan: this.#plan.get(row),
      createdAt: this.#createdAt.get(row),
      lastActivityAt: this.#lastActivityAt.get(row),
      lastActivityEditor: this.#lastActivityEditor.get(row),
      lastAuthenticatedAt: this.#lastAuthenticatedAt.get(row),
      pendingCancellationDate: this.#pendingCancellationDate.get(row),
      grants: this.#grants.get(row),
      teams: this.#teams.get(row) ?? [],
      organizations: this.#organizations.get(row) ?? [],
    }
  }
}

function identity(text: string | undefined): string | undefined {
  return text
}

function toKey(names: readonly string[]): string {
  return [names.length, ...names].join('\n')
}
