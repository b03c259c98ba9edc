// Who is a user of Port. The Entities API refuses an entity whose relation
// leads to nobody, so only who is there may be named.
import { DATASETS } from '../domain/dataset.ts'
import { toFailure } from '../errors.ts'
import type { Logger } from '../runtime/logger.ts'
import type { PortClient } from './client.ts'
import { findDocument } from './document.ts'
import { searchEntities } from './entities/search.ts'
import { leadsToUser, USER_BLUEPRINT, userRelationOf } from './port-users.ts'

const { blueprint: PERSON_BLUEPRINT } = DATASETS['m365-users']

type Users = ReadonlyMap<string, string>

export type UserDirectoryOptions = {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly logger: Pick<Logger, 'warning'>
}

/** Finds users of Port; all are read at the first question. */
export class UserDirectory {
  readonly #options: UserDirectoryOptions
  #users: Promise<Users> | undefined

  constructor(options: UserDirectoryOptions) {
    this.#options = options
  }

  /** Gives the identifier of the user with an address, whatever its case. */
  async find(address: string): Promise<string | undefined> {
    this.#users ??= this.#read()
    return (await this.#users).get(address.toLowerCase())
  }

  async #read(): Promise<Users> {
    try {
      return (await this.#hasRelation()) ? await this.#readUsers() : new Map()
    } catch (error) {
      const { code } = toFailure(error)
      if (code === 'INTERNAL' || code === 'CANCELLED') throw error
      this.#options.logger.warning(
        `Port's users could not be read (${code}), so nobody is related to them. Everything else is sent.`,
      )
      return new Map()
    }
  }

  /** Port refuses a relation that the blueprint does not have. */
  async #hasRelation(): Promise<boolean> {
    const blueprint = await findDocument(this.#options.client, {
      path: '/v1/blueprints/{blueprint}',
      params: { blueprint: PERSON_BLUEPRINT },
      keys: ['blueprint'],
      subject: `blueprint "${PERSON_BLUEPRINT}"`,
    })
    return leadsToUser(userRelationOf(blueprint))
  }

  async #readUsers(): Promise<Users> {
    const users = new Map<string, string>()
    const isAddress = {
      property: '$identifier',
      operator: 'contains',
      value: '@',
    } as const
    const search = { blueprint: USER_BLUEPRINT, rules: [isAddress] }
    for await (const user of searchEntities(this.#options.client, search)) {
      users.set(user.identifier.toLowerCase(), user.identifier)
    }
    return users
  }
}
