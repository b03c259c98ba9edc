// Why entities are missing, as far as Port can tell. What cannot be found out
// leaves the reason open: it must not hide that something is missing.
import { z } from 'zod'
import type { Webhook } from '../../domain/dataset.ts'
import type { EntityProblem } from '../../domain/entity-problem.ts'
import { toFailure } from '../../errors.ts'
import { redact } from '../../http/redact.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { PortClient } from '../client.ts'
import { USER_RELATION } from '../port-users.ts'
import { readAnswer } from '../response.ts'
import { WEBHOOK_IDENTIFIERS } from '../webhook-urls.ts'
import { isOneOf, searchEntities } from './search.ts'

const MAX_AUDIT_ENTRIES = '1000'
const MAX_REASON_CHARACTERS = 200
/** So far may Port's clock be ahead of ours. */
const CLOCK_MARGIN_MS = 300_000

type Missing = {
  readonly blueprint: string
  readonly webhook: Webhook
  readonly identifiers: readonly string[]
}

type Explanation = {
  readonly problems: readonly EntityProblem[]
  readonly isRefused: boolean
}

type ReasonDeps = {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly clock: Clock
  /** Left out where no webhook was used: then there is nothing to look up. */
  readonly since?: Date | undefined
}

// Port documents how to ask for the audit log, not what is in its answer.
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

/** Gives each missing entity with the reason, and whether Port gave any. */
export async function explainMissing(
  missing: Missing,
  deps: ReasonDeps,
): Promise<Explanation> {
  const { since } = deps
  const isAsked = since !== undefined
  const stale = await orNothing(isAsked && (() => findStale(missing, deps)))
  const said = await orNothing(
    isAsked && (() => findRefusals(missing, { ...deps, since })),
  )
  const problems = missing.identifiers.map((identifier) => ({
    identifier,
    reason: said.get(identifier) ?? stale.get(identifier) ?? 'not there',
  }))
  return { problems, isRefused: missing.identifiers.some((it) => said.has(it)) }
}

type Reasons = ReadonlyMap<string, string>

async function orNothing(
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

/** An entity of an earlier run is no proof that this one has arrived. */
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
    const since = updatedAt === undefined ? '' : ` since ${updatedAt}`
    reasons.set(identifier, `there, but unchanged${since}`)
  }
  return reasons
}

/**
 * Gives what Port says of each entity that it refused from a webhook.
 * https://docs.port.io/api-reference/get-audit-logs
 * @throws {PortError} when Port does not say
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
    // Another mapping stores the person, whether Port has such a user or not.
    if (message.includes(USER_RELATION)) continue
    reasons.set(context.entity, redact(message, MAX_REASON_CHARACTERS))
  }
  return reasons
}
