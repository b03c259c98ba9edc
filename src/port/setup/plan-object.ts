// Reads one object from Port and plans what has to change.
import { toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { findDocument, type JsonObject } from '../document.ts'
import type { OptionalRelation } from '../optional-relations.ts'
import type { DesiredObject } from './desired.ts'
import { ENDPOINTS } from './endpoints.ts'
import { leaveOut } from './leave-out.ts'
import { paramsOf, planStep, type Step, stepOf } from './plan.ts'

export function without(
  { optional = [], ...wanted }: DesiredObject,
  relations: readonly OptionalRelation[],
): DesiredObject {
  const rest = optional.filter((relation) => !relations.includes(relation))
  return {
    ...wanted,
    document: leaveOut(wanted.document, relations),
    ...(rest.length > 0 && { optional: rest }),
  }
}

export async function readAndPlan(
  client: Pick<PortClient, 'get'>,
  wanted: DesiredObject,
): Promise<Step> {
  const { skipBecause: reason, optional } = wanted
  if (reason) return stepOf(wanted, { action: 'skipped', reason })
  try {
    const found = await findObject(client, wanted)
    const step = planStep(wanted, found)
    if (optional === undefined) return step
    const withoutOptional = planStep(without(wanted, optional), found)
    return { ...step, withoutOptional }
  } catch (error) {
    return stepOf(wanted, { action: 'failed', error: toFailure(error) })
  }
}

/** Undefined if Port does not have the object. */
export function findObject(
  client: Pick<PortClient, 'get'>,
  wanted: DesiredObject,
): Promise<JsonObject | undefined> {
  const { kind, identifier } = wanted
  const { item: path, answerKeys: keys } = ENDPOINTS[kind]
  const subject = `${kind} "${identifier}"`
  return findDocument(client, { path, params: paramsOf(wanted), keys, subject })
}
