import { pageFault } from '../../../port-rules/page.ts'
import type { Route } from '../../server/router.ts'
import { documentRoutes } from '../api/documents.ts'
import type { PortWorld } from '../world.ts'

/** Returns the endpoints of pages. */
export function pageRoutes({ account }: PortWorld): readonly Route[] {
  const targets = {
    blueprints: account.catalog.blueprints,
    hasScorecard: (blueprint: string, identifier: string) =>
      account.scorecards(blueprint).get(identifier) !== undefined,
  }
  return documentRoutes({
    path: '/v1/pages',
    one: 'page',
    many: 'pages',
    methods: ['POST', 'GET', 'PATCH', 'PUT', 'DELETE'],
    collection: () => account.pages,
    fault: (document) => pageFault(document, targets),
    afterCreate: ({ identifier }) =>
      account.permissions.addPage(String(identifier)),
  })
}
