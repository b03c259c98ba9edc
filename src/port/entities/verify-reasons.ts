// Finds out why entities are missing. If Port cannot be asked, the reason stays
// open, and the entity still counts as missing.
import { z } from 'zod'
import type { Webhook } from '../../domain/dataset.ts'
import type { EntityProblem } from '../../domain/entity-problem.ts'
import { toFailure } from '../../errors.ts'
import type { Clock } from '../../runtime/clock.ts'
import { redact } from '../../runtime/redact.ts'
import type { PortClient } from '../client.ts'
import { OPTIONAL_RELATIONS } from '../optional-relations.ts'
import { readAnswer } from '../response.ts'
import { WEBHOOK_IDENTIFIERS } from '../webhook-identifiers.ts'
import { isOneOf, searchEntities } from './search.ts'

const MAX_AUDIT_ENTRIES = '1000'
const MAX_REASON_CHARACTERS = 200
/** Port's clock may be ahead of ours by this much. */
const CLOCK_MARGIN_MS = 300_000

type Missing = {
  readonly blueprint: string
  readonly webhook: Webhook
  readonly identifiers: readonly string[]
}

type MissingReasons = {
  readonly problems: readonly EntityProblem[]
  readonly isRefused: boolean
}

type ReasonDeps = {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly clock: Clock
  /** Left out if the records were not sent to a webhook. */
  readonly since?: Date | undefined
}

// Port documents the query of the audit log, but not the answer.
const auditSchema = z.looseObject({
  audits: z.array(
    z.looseObject({
      message: z.string().optional(),
      context: z.looseObject({
        entity: z.string().optional(),
        blueprint: z.string().optional(),
      }),
    }),
  ),
})

/** Returns each missing entity with a reason, and whether Port gave one. */
export async function explainMissing(
  missing: Missing,
  deps: ReasonDeps,
): Promise<MissingReasons> {
  const { since } = deps
  const usesWebhook = since !== undefined
  const stale = await orEmpty(usesWebhook && (() => findStale(missing, deps)))
  const refused = await orEmpty(
    usesWebhook && (() => findRefusals(missing, { ...deps, since })),
  )
  const problems = missing.identifiers.map((identifier) => ({
    identifier,
    reason: refused.get(identifier) ?? stale.get(identifier) ?? 'not in Port',
  }))
  return {
    problems,
    isRefused: missing.identifiers.some((it) => refused.has(it)),
  }
}

type Reasons = ReadonlyMap<string, string>

async function orEmpty(
  find: false | (() => Promise<Reasons>),
): Promise<Reasons> {
  if (!find) return new Map()
  try {
    return await find()
  } catch (error) {
    if (toFailure(error).code === 'INTERNAL') throw error
    return new Map()
  }
}

/** An entity of an earlier run does not prove that this one has arrived. */
async function findStale(
  { blueprint, identifiers }: Missing,
  { client }: ReasonDeps,
): Promise<Reasons> {
  const reasons = new Map<string, string>()
  const search = { blueprint, rules: [isOneOf(identifiers)] }
  for await (const { identifier, updatedAt } of searchEntities(
    client,
    search,
  )) {
    const since = updatedAt === undefined ? '' : ` since ${redact(updatedAt)}`
    reasons.set(identifier, `in Port, but unchanged${since}`)
  }
  return reasons
}

/**
 * Returns Port's reason for each entity of a webhook that it refused.
 * https://docs.port.io/api-reference/get-audit-logs
 * @throws {PortError} if the audit log cannot be read
 */
export async function findRefusals(
  { blueprint, webhook }: Pick<Missing, 'blueprint' | 'webhook'>,
  deps: ReasonDeps & { readonly since: Date },
): Promise<Reasons> {
  const to = deps.clock.now().getTime() + CLOCK_MARGIN_MS
  const answer = await deps.client.get(
    '/v1/audit-log?resources=webhook&webhookId={webhook}&status=FAILURE&from={from}&to={to}&limit={limit}',
    {
      webhook: WEBHOOK_IDENTIFIERS[webhook],
      from: deps.since.toISOString(),
      to: new Date(to).toISOString(),
      limit: MAX_AUDIT_ENTRIES,
    },
  )
  const { audits } = readAnswer(auditSchema, answer, 'the audit log')
  const reasons = new Map<string, string>()
  for (const { message, context } of audits) {
    const isOurs = (context.blueprint ?? blueprint) === blueprint
    if (!isOurs || context.entity === undefined || !message) continue
    // Another mapping stores the entity without the relation.
    if (OPTIONAL_RELATIONS.some(({ name }) => message.includes(name))) continue
    reasons.set(context.entity, redact(message, MAX_REASON_CHARACTERS))
  }
  return reasons
}
