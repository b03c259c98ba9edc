import { pageChangeFault, pageFault } from '../../../port-rules/page.ts'
import type { Route } from '../../server/router.ts'
import { documentRoutes } from '../api/documents.ts'
import type { PortWorld } from '../world.ts'

const METHODS = ['POST', 'GET', 'PATCH', 'PUT', 'DELETE'] as const

/** Returns the endpoints of pages. */
export function pageRoutes({ account, options }: PortWorld): readonly Route[] {
  const targets = {
    blueprints: account.catalog.blueprints,
    hasScorecard: (blueprint: string, identifier: string) =>
      account.scorecards(blueprint).get(identifier) !== undefined,
  }
  return documentRoutes({
    path: '/v1/pages',
    one: 'page',
    many: 'pages',
    methods: METHODS.filter(
      (method) => method !== 'PATCH' || options.pageChanges !== 'put',
    ),
    collection: () => account.pages,
    changeFault: pageChangeFault,
    answersIdentifier: true,
    moreKeys: options.answersMoreKeys ? [] : undefined,
    fault: (document) => pageFault(document, targets),
    afterCreate: ({ identifier }) =>
      account.permissions.addPage(String(identifier)),
  })
}
