// The users of the Port account. The Entities API refuses an entity whose
// relation points to an unknown user, so only known users are named.
import { DATASETS } from '../domain/dataset.ts'
import { toFailure } from '../errors.ts'
import type { Logger } from '../runtime/logger.ts'
import type { PortClient } from './client.ts'
import { findDocument } from './document.ts'
import { searchEntities } from './entities/search.ts'
import {
  pointsToOne,
  relationAt,
  USER_BLUEPRINT,
  USER_RELATION,
} from './optional-relations.ts'

const { blueprint: PERSON_BLUEPRINT } = DATASETS['m365-users']

type Users = ReadonlyMap<string, string>

export type UserDirectoryOptions = {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly logger: Pick<Logger, 'warning'>
}

/** Finds users of Port; the first call reads all of them. */
export class UserDirectory {
  readonly #options: UserDirectoryOptions
  #users: Promise<Users> | undefined

  constructor(options: UserDirectoryOptions) {
    this.#options = options
  }

  /** Returns the identifier of a user; upper and lower case are equal. */
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
        `Cannot read Port's users (${code}). People are sent without a relation to Port's users.`,
      )
      return new Map()
    }
  }

  /** Port refuses an entity with a relation that its blueprint lacks. */
  async #hasRelation(): Promise<boolean> {
    const blueprint = await findDocument(this.#options.client, {
      path: '/v1/blueprints/{blueprint}',
      params: { blueprint: PERSON_BLUEPRINT },
      keys: ['blueprint'],
      subject: `blueprint "${PERSON_BLUEPRINT}"`,
    })
    return pointsToOne(relationAt(blueprint, USER_RELATION), USER_BLUEPRINT)
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
