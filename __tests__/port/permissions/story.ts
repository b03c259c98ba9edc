// An account whose customer opens and closes permissions between setups that
// are interrupted, and what must never be true of it.
import type {
  BlueprintPermissions,
  Scope,
} from '../../../dev/port-rules/permissions/may-read.ts'
import { CancelledError } from '../../../src/errors.ts'
import { checkDrift } from '../../../src/port/check/drift.ts'
import { applySetup } from '../../../src/port/setup/apply.ts'
import { planSetup } from '../../../src/port/setup/plan-setup.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'
import { wantedFor } from '../setup/account.ts'
import {
  aClient,
  type Ending,
  PERSON_BLUEPRINTS,
  portError,
  sendPeople,
  sendPeopleByApi,
  TEAM,
  type World,
} from './setup-world.ts'

/** What happens to a request: whether Port does it, and how it ends. */
export const TROUBLES = [
  { name: 'process stops before', isDone: false, ends: 'stop' },
  { name: 'process stops after', isDone: true, ends: 'stop' },
  { name: 'connection reset', isDone: false, ends: 503 },
  { name: 'answer lost', isDone: true, ends: 503 },
  { name: 'refused', isDone: false, ends: 403 },
  { name: 'not found', isDone: false, ends: 404 },
  { name: 'invalid', isDone: false, ends: 422 },
  { name: 'fails after the work', isDone: true, ends: 500 },
] as const

export const MAX_LATE_REQUESTS = 4

export type Fault = {
  readonly trouble: (typeof TROUBLES)[number]
  readonly at: number
  readonly times: number
}

const READERS = { nobody: [], team: [TEAM], everyone: 'everyone' } as const

function withMembers(scope: Scope): Scope {
  return { ...scope, roles: [...scope.roles, 'Member'] }
}

type Opening = {
  readonly name: string
  readonly open: (now: BlueprintPermissions) => Partial<BlueprintPermissions>
}

export const OPENINGS: readonly Opening[] = [
  { name: 'read', open: ({ read }) => ({ read: withMembers(read) }) },
  {
    name: 'register',
    open: ({ register }) => ({ register: withMembers(register) }),
  },
  {
    name: 'update',
    open: ({ update }) => ({ update: { ...update, ownedByTeam: true } }),
  },
  {
    name: 'unregister',
    open: ({ unregister }) => ({ unregister: withMembers(unregister) }),
  },
  {
    name: 'property',
    open: ({ update }) => ({
      updateProperties: { $title: withMembers(update) },
    }),
  },
  {
    name: 'relation',
    open: ({ update }) => ({
      updateRelations: { port_user: withMembers(update) },
    }),
  },
  {
    name: 'policy',
    open: ({ read }) => ({
      read: { ...read, policy: { combinator: 'and', rules: [] } },
    }),
  },
]

export type Step =
  | {
      readonly do: 'setup'
      readonly readers: keyof typeof READERS
      readonly faults: readonly Fault[]
    }
  | { readonly do: 'collect' }
  | {
      readonly do: 'open'
      readonly blueprint: string
      readonly opening: Opening
    }
  | { readonly do: 'tighten'; readonly blueprint: string }

/** An account, and what its customer has done to it. */
export class Story {
  readonly world: World
  /** Blueprints that are open because somebody wants it. */
  readonly #excused = new Set<string>()
  /** Blueprints that only administrators may read. */
  readonly #tightened = new Set<string>()
  readonly violations = new Set<string>()

  constructor(world: World) {
    this.world = world
  }

  get account() {
    return this.world.account
  }

  async perform(step: Step): Promise<void> {
    switch (step.do) {
      case 'setup': {
        if (step.readers === 'everyone') this.#excuseAll()
        await this.setUp(step.readers, step.faults).catch(expectStop)
        return
      }
      case 'collect':
        return this.#collect()
      case 'open':
        return this.#open(step.blueprint, step.opening)
      case 'tighten':
        return this.#tighten(step.blueprint)
    }
  }

  async setUp(
    readers: keyof typeof READERS,
    faults: readonly Fault[] = [],
  ): Promise<string[]> {
    const client = aClient(this.world, () => this.#watch(endings()))
    const endings = endingsOf(faults)
    const { signal } = new AbortController()
    const deps = { client, clock: new FakeClock(), signal }
    const plan = await planSetup(client, wantedFor(READERS[readers]))
    const rows = await applySetup(deps, plan)
    this.#watch()
    return rows.flatMap(({ identifier, error }) =>
      error ? [`${identifier}: ${error.message}`] : [],
    )
  }

  /** Everything that a run collects of people arrives. */
  async #collect(): Promise<void> {
    const before = new Map(this.account.storedInTheOpen)
    await sendPeople(this.account)
    await sendPeopleByApi(this.world)
    for (const [blueprint, count] of this.account.storedInTheOpen) {
      const isNew = count > (before.get(blueprint) ?? 0)
      if (!isNew || this.#excused.has(blueprint)) continue
      this.violations.add(`${blueprint} was stored in the open`)
    }
  }

  async #open(blueprint: string, { open }: Opening): Promise<void> {
    const { permissions, catalog } = this.account
    if (!catalog.blueprints.has(blueprint)) return
    const now = permissions.blueprint(blueprint)
    permissions.setBlueprint(blueprint, { ...now, ...open(now) })
    this.#excused.add(blueprint)
    // Until the scopes of a new blueprint have appeared.
    for (let check = 0; check <= MAX_LATE_REQUESTS; check += 1) {
      const red = await this.#redBlueprints()
      if (red.includes(blueprint)) return
    }
    this.violations.add(`check does not find ${blueprint}`)
  }

  #tighten(blueprint: string): void {
    const { permissions, catalog } = this.account
    if (!catalog.blueprints.has(blueprint)) return
    const now = permissions.blueprint(blueprint)
    const read = { ...now.read, roles: ['Admin'], teams: [] }
    permissions.setBlueprint(blueprint, { ...now, read })
    this.#tightened.add(blueprint)
  }

  async #redBlueprints(): Promise<string[]> {
    const findings = await checkDrift({
      client: aClient(this.world, () => ({ isDone: true })),
      wanted: wantedFor([]),
      datasets: [],
    })
    return findings
      .filter(({ code, detail }) => {
        return code === 'PORT_NOT_LOCKED' && detail?.includes('Setup would')
      })
      .map(({ subject }) => subject.replace('blueprint-permissions ', ''))
  }

  #excuseAll(): void {
    for (const blueprint of PERSON_BLUEPRINTS) this.#excused.add(blueprint)
  }

  /** Looks at the account before each request: data may arrive at any time. */
  #watch(ending: Ending = { isDone: true }): Ending {
    const { permissions, catalog } = this.account
    const fed = this.account
      .webhooks()
      .flatMap(({ mappings }) => mappings.map((it) => it.blueprint))
    for (const blueprint of PERSON_BLUEPRINTS) {
      if (!catalog.blueprints.has(blueprint)) continue
      if (!permissions.isOpenToMembers(blueprint)) {
        this.#excused.delete(blueprint)
      } else if (fed.includes(blueprint) && !this.#excused.has(blueprint)) {
        this.violations.add(`${blueprint} is open, and a webhook feeds it`)
      }
    }
    return ending
  }

  /** The readers of each blueprint in the end, as the customer wants them. */
  readersInTheEnd() {
    return PERSON_BLUEPRINTS.map((blueprint) => {
      const { read } = this.account.permissions.blueprint(blueprint)
      const roles = this.#tightened.has(blueprint)
        ? ['Admin']
        : ['Admin', `${blueprint}-moderator`]
      return { found: read, wanted: roles }
    })
  }
}

/** Returns how the requests end, one after the other. */
function endingsOf(faults: readonly Fault[]): () => Ending {
  let number = 0
  let isStopped = false
  return () => {
    if (isStopped) throw new CancelledError()
    number += 1
    const fault = faults.find(
      ({ at, times }) => number >= at && number < at + times,
    )
    if (fault === undefined) return { isDone: true }
    const { isDone, ends } = fault.trouble
    isStopped = ends === 'stop'
    const error = ends === 'stop' ? new CancelledError() : portError(ends)
    return { isDone, error }
  }
}

function expectStop(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error
}
