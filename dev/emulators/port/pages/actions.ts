import { actionFault } from '../../../port-rules/action.ts'
import type { Route } from '../../server/router.ts'
import { documentRoutes } from '../api/documents.ts'
import type { PortWorld } from '../world.ts'

/** Serves self-service actions. */
export function actionRoutes({ account }: PortWorld): readonly Route[] {
  return documentRoutes({
    path: '/v1/actions',
    one: 'action',
    many: 'actions',
    methods: ['POST', 'GET', 'PUT', 'DELETE'],
    collection: () => account.actions,
    fault: actionFault,
  })
}
