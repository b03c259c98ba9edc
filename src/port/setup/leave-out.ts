// Relations to blueprints that are not ours are optional. If Port cannot have
// one, setup creates everything else.
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
  hasRelation,
  OPTIONAL_RELATIONS,
  type OptionalRelation,
  pointsToOne,
  relationAt,
  setsRelation,
} from '../optional-relations.ts'
import { ENDPOINTS } from './endpoints.ts'

/** A relation that an account cannot have. */
export type Obstacle = {
  readonly relation: OptionalRelation
  /** Undefined if nobody has to know. */
  readonly note: string | undefined
}

/** Lists the optional relations that a document has or sets. */
export function optionalIn(document: JsonObject): OptionalRelation[] {
  const mappings = listAt(document, 'mappings')
  return OPTIONAL_RELATIONS.filter(
    (relation) =>
      hasRelation(document, relation) ||
      mappings.some((mapping) => setsRelation(mapping, relation)),
  )
}

/** Returns the document without the relations and the mappings to them. */
export function leaveOut(
  document: JsonObject,
  relations: readonly OptionalRelation[],
): JsonObject {
  const present = optionalIn(document).filter((it) => relations.includes(it))
  if (present.length === 0) return document
  if (present.some((relation) => hasRelation(document, relation))) {
    const names = present.map(({ name }) => name)
    const kept = Object.entries(objectAt(document, 'relations')).filter(
      ([name]) => !names.includes(name),
    )
    return { ...document, relations: Object.fromEntries(kept) }
  }
  const mappings = listAt(document, 'mappings').filter(
    (mapping) => !present.some((relation) => setsRelation(mapping, relation)),
  )
  return { ...document, mappings }
}

/** Returns the relations that the account cannot have, if Port shows a reason. */
export async function findObstacles(
  client: Pick<PortClient, 'get'>,
  relations: readonly OptionalRelation[],
): Promise<Obstacle[]> {
  const found = await Promise.all(
    relations.map((relation) => findObstacle(client, relation)),
  )
  return found.filter((obstacle) => obstacle !== undefined)
}

async function findObstacle(
  client: Pick<PortClient, 'get'>,
  relation: OptionalRelation,
): Promise<Obstacle | undefined> {
  const { blueprint, target, isPortsOwn } = relation
  try {
    if ((await findBlueprint(client, target)) === undefined) {
      const note = `${leftOut([relation])}: this account has no blueprint "${target}".`
      return { relation, note: isPortsOwn ? note : undefined }
    }
    const note = describeTaken(await findBlueprint(client, blueprint), relation)
    return note === undefined ? undefined : { relation, note }
  } catch {
    // The row of the blueprint reports the failure.
    return undefined
  }
}

function describeTaken(
  blueprint: JsonObject | undefined,
  relation: OptionalRelation,
): string | undefined {
  const theirs = relationAt(blueprint, relation.name)
  if (theirs === undefined || pointsToOne(theirs, relation.target)) {
    return undefined
  }
  const target = textAt(theirs, 'target') ?? ''
  const many = target === relation.target ? 'many of ' : ''
  return `${leftOut([relation])}: a relation with this name points to ${many}blueprint "${redact(target)}". To use ours, rename that relation in Port, and run "mode: setup" again.`
}

export function describeRefusal(
  relations: readonly OptionalRelation[],
  message: string,
): string {
  const it = relations.length === 1 ? 'it' : 'them'
  return `${leftOut(relations)}, because Port refuses ${it}. ${message}`
}

function leftOut(relations: readonly OptionalRelation[]): string {
  const names = relations.map(({ name }) => `"${name}"`).join(' and ')
  return relations.length === 1
    ? `The relation ${names} is left out`
    : `The relations ${names} are left out`
}

function findBlueprint(client: Pick<PortClient, 'get'>, identifier: string) {
  const { item: path, answerKeys: keys } = ENDPOINTS.blueprint
  const subject = `blueprint "${identifier}"`
  return findDocument(client, { path, params: { identifier }, keys, subject })
}
