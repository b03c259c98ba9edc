// Who may read and write the entities of each blueprint, and each page.
import {
  type BlueprintPermissions,
  isOpenToMembers,
  type Scope,
} from '../../../port-rules/permissions/may-read.ts'

export type PageScope = Pick<Scope, 'users' | 'roles' | 'teams'>
export type PagePermissions = {
  readonly read: PageScope
  readonly update: PageScope
}

/** How long the scopes of a new blueprint are missing. */
export type LateScopes = {
  /** The number of requests that find no scopes. */
  readonly requests: number
  /** The answer to them. */
  readonly status: 403 | 404 | 503
}

export class PermissionBook {
  readonly #blueprints = new Map<string, BlueprintPermissions>()
  readonly #pages = new Map<string, PagePermissions>()
  readonly #missing = new Map<string, number>()
  readonly #late: LateScopes | undefined

  constructor(late: LateScopes | undefined) {
    this.#late = late
  }

  /** Starts with Port's defaults, which appear later than the blueprint. */
  addBlueprint(identifier: string): void {
    this.#blueprints.delete(identifier)
    this.#missing.set(identifier, this.#late?.requests ?? 0)
  }

  /** Returns the status of the answer as long as the scopes are missing. */
  missingStatus(identifier: string): number | undefined {
    const left = this.#missing.get(identifier) ?? 0
    if (left === 0) return undefined
    this.#missing.set(identifier, left - 1)
    return this.#late?.status
  }

  blueprint(identifier: string): BlueprintPermissions {
    return this.#blueprints.get(identifier) ?? defaultsOf(identifier)
  }

  setBlueprint(identifier: string, permissions: BlueprintPermissions): void {
    this.#blueprints.set(identifier, permissions)
  }

  page(identifier: string): PagePermissions {
    return this.#pages.get(identifier) ?? PAGE_DEFAULTS
  }

  setPage(identifier: string, permissions: PagePermissions): void {
    this.#pages.set(identifier, permissions)
  }

  addPage(identifier: string): void {
    this.#pages.delete(identifier)
  }

  isOpenToMembers(blueprint: string): boolean {
    return isOpenToMembers(this.blueprint(blueprint))
  }

  /** Lets only administrators and the moderators of a blueprint read. */
  lock(blueprint: string): void {
    const read = scopeFor(writersOf(blueprint))
    this.setBlueprint(blueprint, { ...this.blueprint(blueprint), read })
  }
}

const METADATA_KEYS = ['$icon', '$identifier', '$team', '$title']

const PAGE_DEFAULTS: PagePermissions = {
  read: { users: [], roles: ['Admin', 'Member'], teams: [] },
  update: { users: [], roles: ['Admin'], teams: [] },
}

function defaultsOf(blueprint: string): BlueprintPermissions {
  const writers = writersOf(blueprint)
  const write = scopeFor(writers)
  return {
    read: scopeFor([...writers, 'Member']),
    register: write,
    update: write,
    unregister: write,
    updateProperties: Object.fromEntries(
      METADATA_KEYS.map((key) => [key, write]),
    ),
    updateRelations: {},
  }
}

function writersOf(blueprint: string): readonly string[] {
  return ['Admin', `${blueprint}-moderator`]
}

function scopeFor(roles: readonly string[]): Scope {
  return { users: [], roles, teams: [], ownedByTeam: false }
}
