import type { Route } from '../router.ts'
import { actionFault } from './action-rules.ts'
import { documentRoutes } from './documents.ts'
import type { PortWorld } from './world.ts'

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
