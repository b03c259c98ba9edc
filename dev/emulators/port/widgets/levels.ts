// The level of an entity in a scorecard: the highest one whose rules, and those
// of all levels below, are met.
import type { z } from 'zod'
import { scorecardSchema } from '../../../port-rules/scorecard.ts'
import type { Entity } from '../entities/entity.ts'
import { matchesQuery } from '../entities/query.ts'
import { contextOf, type View } from './view.ts'

type Conditions = z.infer<typeof scorecardSchema>['rules'][number]['query']

/** Returns undefined for an entity that the scorecard does not cover. */
export function levelOf(
  entity: Entity,
  scorecard: string,
  view: View,
): string | undefined {
  const document = view.account.scorecards(entity.blueprint).get(scorecard)
  if (document === undefined) return undefined
  const { levels, filter, rules } = scorecardSchema.parse(document)
  const meets = ({ combinator, conditions }: Conditions) =>
    matchesQuery(entity, { combinator, rules: conditions }, contextOf(view))
  if (filter !== undefined && !meets(filter)) return undefined
  const failed = levels.findIndex(({ title }) =>
    rules.some(({ level, query }) => level === title && !meets(query)),
  )
  const reached = failed === -1 ? levels.length - 1 : failed - 1
  return levels[reached]?.title
}
