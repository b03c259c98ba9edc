/** The part of an entity that a client sends. */
export type EntityContent = {
  readonly title?: string
  readonly icon?: string
  readonly team?: unknown
  readonly properties: Readonly<Record<string, unknown>>
  readonly relations: Readonly<Record<string, unknown>>
}

export type Entity = EntityContent & {
  readonly identifier: string
  readonly blueprint: string
  readonly createdAt: string
  readonly updatedAt: string
}

/**
 * Stored properties and relations stay unless new ones replace them. Null ends
 * a relation.
 */
export function mergeContent(
  stored: EntityContent | undefined,
  carried: EntityContent,
): EntityContent {
  const relations = { ...stored?.relations, ...carried.relations }
  return {
    ...stored,
    ...carried,
    properties: { ...stored?.properties, ...carried.properties },
    relations: Object.fromEntries(
      Object.entries(relations).filter(([, target]) => target !== null),
    ),
  }
}
