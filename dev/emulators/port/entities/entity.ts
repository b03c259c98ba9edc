/** What an event or a call brings for an entity. */
export type EntityContent = {
  readonly title?: string
  readonly icon?: string
  readonly team?: unknown
  readonly properties: Readonly<Record<string, unknown>>
  readonly relations: Readonly<Record<string, unknown>>
}

/** An entity as Port stores it. */
export type Entity = EntityContent & {
  readonly identifier: string
  readonly blueprint: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** Adds new content to what is stored; what is not carried stays. */
export function mergeContent(
  stored: EntityContent | undefined,
  carried: EntityContent,
): EntityContent {
  if (!stored) return carried
  return {
    ...stored,
    ...carried,
    properties: { ...stored.properties, ...carried.properties },
    relations: { ...stored.relations, ...carried.relations },
  }
}
