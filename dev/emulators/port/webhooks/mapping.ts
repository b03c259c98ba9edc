import { isObject, objectOf, textOr } from '../../server/json.ts'

/** A search for an entity. All its values are JQ. */
export type SearchExpression = {
  readonly combinator: string
  readonly rules: readonly Readonly<Record<string, string>>[]
}

/** JQ, or a search for an entity. */
export type Expression = string | SearchExpression

export type Mapping = {
  readonly blueprint: string
  readonly operation: 'create' | 'delete'
  /** Whether a deletion also deletes the dependents. */
  readonly deletesDependents: boolean
  readonly filter: string
  readonly itemsToParse: string | undefined
  readonly identifier: Expression
  readonly title: string | undefined
  readonly icon: string | undefined
  readonly team: Expression | undefined
  readonly properties: Readonly<Record<string, Expression>>
  readonly relations: Readonly<Record<string, Expression>>
}

export function readMapping(document: unknown): Mapping {
  const mapping = objectOf(document)
  const entity = objectOf(mapping.entity)
  const { operation } = mapping
  const { type, deleteDependents } = objectOf(operation)
  return {
    blueprint: textOr(mapping.blueprint, ''),
    operation: [type, operation].includes('delete') ? 'delete' : 'create',
    deletesDependents: deleteDependents !== false,
    filter: textOr(mapping.filter, 'true'),
    itemsToParse: optionalText(mapping.itemsToParse),
    identifier: readExpression(entity.identifier) ?? 'null',
    title: optionalText(entity.title),
    icon: optionalText(entity.icon),
    team: readExpression(entity.team),
    properties: readExpressions(entity.properties),
    relations: readExpressions(entity.relations),
  }
}

function readExpressions(value: unknown): Record<string, Expression> {
  const pairs = Object.entries(objectOf(value)).map(([name, expression]) => {
    return [name, readExpression(expression) ?? 'null']
  })
  return Object.fromEntries(pairs)
}

function readExpression(value: unknown): Expression | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value) || !Array.isArray(value.rules)) return undefined
  return {
    combinator: textOr(value.combinator, "'and'"),
    rules: value.rules.map((rule) => {
      const { property, operator, value: wanted } = objectOf(rule)
      return {
        property: textOr(property, 'null'),
        operator: textOr(operator, "'='"),
        value: textOr(wanted, 'null'),
      }
    }),
  }
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
