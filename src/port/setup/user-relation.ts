// The relation to Port's own users is optional. If Port cannot have it, setup
// creates everything else.
import { redact } from '../../runtime/redact.ts'
import type { PortClient } from '../client.ts'
import {
  findDocument,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
} from '../document.ts'
import {
  pointsToUser,
  USER_BLUEPRINT,
  USER_RELATION,
  userRelationOf,
} from '../port-users.ts'
import { ENDPOINTS } from './endpoints.ts'

const LEFT_OUT = `The relation "${USER_RELATION}" is left out`

/** Returns undefined if the document has neither the relation nor a mapping to it. */
export function omitUserRelation(document: JsonObject): JsonObject | undefined {
  const { [USER_RELATION]: relation, ...others } = objectAt(
    document,
    'relations',
  )
  if (relation !== undefined) return { ...document, relations: others }
  const mappings = listAt(document, 'mappings')
  const kept = mappings.filter((mapping) => !setsUserRelation(mapping))
  if (kept.length === mappings.length) return undefined
  return { ...document, mappings: kept }
}

function setsUserRelation(mapping: unknown): boolean {
  return userRelationOf(objectAt(mapping, 'entity')) !== undefined
}

/** Returns the reason why a blueprint cannot have the relation, if Port shows one. */
export async function findObstacle(
  client: Pick<PortClient, 'get'>,
  blueprint: string,
): Promise<string | undefined> {
  try {
    const users = await findBlueprint(client, USER_BLUEPRINT)
    if (users === undefined) {
      return `${LEFT_OUT}: this account has no blueprint "${USER_BLUEPRINT}".`
    }
    return describeTaken(await findBlueprint(client, blueprint))
  } catch {
    // The row of the blueprint reports the failure.
    return undefined
  }
}

function describeTaken(blueprint: JsonObject | undefined): string | undefined {
  const relation = userRelationOf(blueprint)
  if (relation === undefined || pointsToUser(relation)) return undefined
  const target = textAt(relation, 'target') ?? ''
  const many = target === USER_BLUEPRINT ? 'many of ' : ''
  return `${LEFT_OUT}: a relation with this name points to ${many}blueprint "${redact(target)}". To use ours, rename that relation in Port, and run "mode: setup" again.`
}

export function describeRefusal(message: string): string {
  return `${LEFT_OUT}, because Port refuses it. ${message}`
}

function findBlueprint(client: Pick<PortClient, 'get'>, identifier: string) {
  const { item: path, answerKeys: keys } = ENDPOINTS.blueprint
  const subject = `blueprint "${identifier}"`
  return findDocument(client, { path, params: { identifier }, keys, subject })
}
