import { scorecardFault } from '../../../port-rules/scorecard.ts'
import type { Params, Route } from '../../server/router.ts'
import { documentRoutes } from '../api/documents.ts'
import type { PortWorld } from '../world.ts'

/** Returns the endpoints of scorecards. */
export function scorecardRoutes({
  account,
  options,
}: PortWorld): readonly Route[] {
  const blueprintOf = ({ blueprint = '' }: Params) =>
    account.catalog.blueprints.get(blueprint)
  return documentRoutes({
    path: '/v1/blueprints/:blueprint/scorecards',
    one: 'scorecard',
    many: 'scorecards',
    methods: ['POST', 'GET', 'PUT'],
    collection: (params) => {
      const blueprint = blueprintOf(params)
      return blueprint && account.scorecards(blueprint.identifier)
    },
    readOnly: (identifier, { blueprint }) => ({
      id: `scorecard_${identifier}`,
      blueprint,
    }),
    moreKeys: options.answersMoreKeys ? ['rules', 'levels'] : undefined,
    fault: (document, { params }) => {
      const blueprint = blueprintOf(params)
      return blueprint && scorecardFault(document, blueprint)
    },
  })
}
