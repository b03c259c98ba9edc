// Rejects people's records while every member may read them. A webhook needs
// no guard: setup creates it after the lock. Teams and users that somebody has
// named are left to "mode: check", which knows "people-readers".
import { PERSON_BLUEPRINTS } from '../../domain/dataset.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import { PortError } from '../error.ts'
import { portInput, restrict } from '../remedies.ts'
import { missingRole, readOpenings } from './lock.ts'

export class LockGuard {
  readonly #client: Pick<PortClient, 'get'>
  /** What was found to be closed, or is being looked at. */
  readonly #closed = new Map<string, Promise<void>>()

  constructor(client: Pick<PortClient, 'get'>) {
    this.#client = client
  }

  /**
   * Asks Port once for each blueprint about people.
   * @throws {PortError} PORT_NOT_LOCKED
   */
  async requireLock(blueprint: string): Promise<void> {
    if (!PERSON_BLUEPRINTS.includes(blueprint)) return
    const known = this.#closed.get(blueprint) ?? this.#check(blueprint)
    this.#closed.set(blueprint, known)
    try {
      await known
    } catch (error) {
      this.#closed.delete(blueprint)
      throw error
    }
  }

  async #check(identifier: string): Promise<void> {
    const lock = { kind: 'blueprint-permissions', identifier } as const
    try {
      const openings = await readOpenings(this.#client, lock)
      const isMissing =
        openings === undefined && !(await this.#exists(identifier))
      if (isMissing || openings?.length === 0) return
      throw isOpen(identifier, openings ?? [])
    } catch (error) {
      throw isForbidden(error) ? notReadable(error, identifier) : error
    }
  }

  /** Without the blueprint nothing can be stored, and the write says why. */
  async #exists(identifier: string): Promise<boolean> {
    const found = await findDocument(this.#client, {
      path: '/v1/blueprints/{identifier}',
      params: { identifier },
      keys: ['blueprint'],
      subject: `blueprint "${identifier}"`,
    })
    return found !== undefined
  }
}

function isOpen(blueprint: string, changes: readonly string[]): PortError {
  const why =
    changes.length > 0
      ? `These changes are needed: ${changes.join('; ')}.`
      : 'Port has not created its permissions yet.'
  return new PortError(
    'PORT_NOT_LOCKED',
    `Others may read blueprint "${blueprint}", which is about people. ${why}`,
    {
      remedy: {
        ...restrict(`blueprint "${blueprint}"`),
        alternatives: [
          portInput('people-readers', 'everyone', 'everyone may read it'),
        ],
      },
    },
  )
}

function isForbidden(error: unknown): error is PortError {
  return error instanceof PortError && error.code === 'PORT_FORBIDDEN'
}

function notReadable({ problem }: PortError, identifier: string): PortError {
  return new PortError(
    'PORT_NOT_LOCKED',
    `Cannot check who reads blueprint "${identifier}", which is about people. ${problem}`,
    { remedy: missingRole({ kind: 'blueprint-permissions', identifier }) },
  )
}
