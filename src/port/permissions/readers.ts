// The teams of "people-readers", looked up in Port.
import type { Remedy } from '../../remedy/remedy.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import { PortError } from '../error.ts'
import { portInput } from '../remedies.ts'

const NAME_TEAMS: Remedy = {
  ...portInput('people-readers', 'the identifiers of teams in Port'),
  note: 'In Port, the page "Teams" shows the identifier of each team.',
}

/** `everyone` leaves Port's default; else the identifiers of teams. */
export type PeopleReaders = 'everyone' | readonly string[]

/** Checks once that each team exists. */
export class TeamDirectory {
  readonly #client: Pick<PortClient, 'get'>
  readonly #teams = new Map<string, Promise<boolean>>()

  constructor(client: Pick<PortClient, 'get'>) {
    this.#client = client
  }

  /** @throws {PortError} PORT_SETUP_REFUSED that names the unknown teams */
  async check(teams: readonly string[]): Promise<void> {
    const unknown: string[] = []
    for (const team of teams) {
      if (!(await this.#has(team))) unknown.push(`"${team}"`)
    }
    if (unknown.length === 0) return
    throw new PortError(
      'PORT_SETUP_REFUSED',
      `Port has no team with the identifier ${unknown.join(' or ')}, which "people-readers" names.`,
      { remedy: NAME_TEAMS },
    )
  }

  #has(team: string): Promise<boolean> {
    const known = this.#teams.get(team) ?? this.#find(team)
    this.#teams.set(team, known)
    return known
  }

  /** https://docs.port.io/api-reference/get-an-entity */
  async #find(identifier: string): Promise<boolean> {
    const found = await findDocument(this.#client, {
      path: '/v1/blueprints/_team/entities/{identifier}',
      params: { identifier },
      keys: ['entity'],
      subject: `team "${identifier}"`,
    })
    return found !== undefined
  }
}
