import { actionSchema } from '../../../port-rules/action.ts'
import { schemaFault } from '../../../port-rules/checked.ts'
import type { Route } from '../../server/router.ts'
import { documentRoutes } from '../api/documents.ts'
import type { PortWorld } from '../world.ts'

/** Returns the endpoints of self-service actions. */
export function actionRoutes({
  account,
  options,
}: PortWorld): readonly Route[] {
  return documentRoutes({
    path: '/v1/actions',
    one: 'action',
    many: 'actions',
    methods: ['POST', 'GET', 'PUT', 'DELETE'],
    collection: () => account.actions,
    readOnly: (identifier) => ({ id: `action_${identifier}` }),
    moreKeys: options.answersMoreKeys ? [] : undefined,
    fault: (document) => schemaFault(actionSchema, document),
  })
}
