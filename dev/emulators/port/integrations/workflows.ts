import { workflowFault } from '../../../port-rules/workflow/workflow.ts'
import type { Route } from '../../server/router.ts'
import { documentRoutes } from '../api/documents.ts'
import { portError } from '../api/replies.ts'
import type { PortWorld } from '../world.ts'

const PATH = '/v1/workflows'

/** Returns the endpoints of workflows, which older accounts may lack. */
export function workflowRoutes({
  account,
  options,
}: PortWorld): readonly Route[] {
  const routes = documentRoutes({
    path: PATH,
    one: 'workflow',
    many: 'workflows',
    methods: ['POST', 'GET', 'PUT', 'DELETE'],
    collection: () => account.workflows,
    readOnly: (identifier) => ({ id: `workflow_${identifier}`, version: 1 }),
    moreKeys: options.answersMoreKeys ? ['nodes', 'connections'] : undefined,
    fault: workflowFault,
  })
  const { workflows: status = 'on' } = options
  if (status === 'on') return routes
  const handle = () => portError(status, 'no_workflows', 'No workflows here')
  return routes.map((route) => ({ ...route, handle }))
}
