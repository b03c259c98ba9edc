// The relation to Port's own users adds something for those who send names.
// Where it is not possible, everything else is set up without it.
import type { PortClient } from '../client.ts'
import {
  findDocument,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
} from '../document.ts'
import {
  leadsToUser,
  USER_BLUEPRINT,
  USER_RELATION,
  userRelationOf,
} from '../port-users.ts'
import { ENDPOINTS } from './endpoints.ts'

const LEFT_OUT = `The relation "${USER_RELATION}" is left out`

/** Gives a document without the relation and what sets it; undefined when it has neither. */
export function withoutUserRelation(
  document: JsonObject,
): JsonObject | undefined {
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

/** Says why a blueprint cannot have the relation, as far as Port shows it. */
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
    // The blueprint's own row tells of it; Port still has the last word.
    return undefined
  }
}

function describeTaken(blueprint: JsonObject | undefined): string | undefined {
  const relation = userRelationOf(blueprint)
  if (relation === undefined || leadsToUser(relation)) return undefined
  const target = textAt(relation, 'target') ?? ''
  const many = target === USER_BLUEPRINT ? 'many of ' : ''
  return `${LEFT_OUT}: one of that name leads to ${many}blueprint "${target}" and stays as it is. To have ours, rename it in Port, and run "mode: setup" again.`
}

/** Says that Port does not take the relation. */
export function describeRefusal(message: string): string {
  return `${LEFT_OUT}, because Port refuses it. ${message}`
}

function findBlueprint(client: Pick<PortClient, 'get'>, identifier: string) {
  const { item: path, answerKeys: keys } = ENDPOINTS.blueprint
  const subject = `blueprint "${identifier}"`
  return findDocument(client, { path, params: { identifier }, keys, subject })
}
