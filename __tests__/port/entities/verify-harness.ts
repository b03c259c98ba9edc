// A Port that has what a test puts there, for those who search in it.
import { z } from 'zod'
import type { Expectation } from '../../../src/port/entities/verify.ts'
import {
  PortVerifier,
  type PortVerifierOptions,
} from '../../../src/port/entities/verify.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'

type Asked = {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly body?: unknown
}
type Answer = unknown | Error

/** A client that is asked, and answers in order, the last again and again. */
export class FakePort {
  readonly asked: Asked[] = []
  /** Answers to the deletion of one entity, by its identifier. */
  readonly deletions = new Map<string, Answer>()
  readonly #searches: readonly Answer[]
  readonly #auditLog: Answer

  constructor(searches: readonly Answer[], auditLog: Answer = { audits: [] }) {
    this.#searches = searches
    this.#auditLog = auditLog
  }

  readonly post = async (
    path: string,
    params: Readonly<Record<string, string>>,
    body: unknown,
  ): Promise<unknown> => {
    const look = this.answerToSecondLook(body)
    if (look !== undefined) return look
    this.asked.push({ path, params, body })
    const turn = Math.min(this.searches.length, this.#searches.length) - 1
    return orThrow(this.#searches[turn])
  }

  protected answerToSecondLook(_body: unknown): unknown {
    return undefined
  }

  readonly get = async (
    path: string,
    params: Readonly<Record<string, string>> = {},
  ): Promise<unknown> => {
    this.asked.push({ path, params })
    return orThrow(this.#auditLog)
  }

  /** Answers each identifier as it is told to; the others are deleted. */
  readonly delete = async (
    path: string,
    params: Readonly<Record<string, string>> = {},
  ): Promise<unknown> => {
    this.asked.push({ path, params })
    return orThrow(this.deletions.get(params.entity ?? '') ?? { ok: true })
  }

  /** The bodies of the searches. */
  get searches(): unknown[] {
    return this.asked.flatMap(({ body }) => (body === undefined ? [] : [body]))
  }
}

/**
 * A Port that is looked at once more before entities are deleted. It has them
 * as it had them before, except those that a test has changed since.
 */
export class PrunedPort extends FakePort {
  /** Who was looked at, request by request. */
  readonly looks: (readonly string[])[] = []
  /** When an entity has changed since the first look. */
  readonly changedSince = new Map<string, string>()

  protected override answerToSecondLook(body: unknown): unknown {
    const asked = lookSchema.safeParse(body)
    if (!asked.success) return undefined
    const { value } = asked.data.query.rules[0]
    this.looks.push(value)
    const { entities } = aPage(value)
    return {
      entities: entities.map(({ identifier, updatedAt }) => ({
        identifier,
        updatedAt: this.changedSince.get(identifier) ?? updatedAt,
      })),
    }
  }
}

const lookSchema = z.object({
  query: z.object({
    rules: z.tuple([
      z.object({ operator: z.literal('in'), value: z.array(z.string()) }),
    ]),
  }),
})

function orThrow(answer: Answer): unknown {
  if (answer instanceof Error) throw answer
  return answer
}

/** What all entities of octo-org have. */
export const OF_OCTO_ORG = { scope: 'octo-org', scope_type: 'organization' }

/** The answer to a search: one page, and where the next begins. */
export function aPage(identifiers: readonly string[], next?: string) {
  const updatedAt = '2026-11-21T03:31:00.000Z'
  const entities = identifiers.map((identifier) => ({
    identifier,
    updatedAt,
    properties: OF_OCTO_ORG,
  }))
  return { ok: true, entities, ...(next !== undefined && { next }) }
}

/** People whom Port should have. */
export function expecting(...identifiers: readonly string[]): Expectation {
  return { blueprint: 'm365_copilot_user', webhook: 'm365-users', identifiers }
}

/** A verifier over a Port that answers so. */
export function aVerifier(
  client: FakePort,
  overrides: Partial<PortVerifierOptions> = {},
) {
  const clock = new FakeClock()
  const verifier = new PortVerifier({
    client,
    clock,
    signal: new AbortController().signal,
    timeoutMs: 60_000,
    portClock: { startedAt: new Date('2026-11-22T03:30:00Z') },
    ...overrides,
  })
  return { verifier, clock }
}
