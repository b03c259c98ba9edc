// An administrator may add steps to a workflow, and let more people start it.
import { isObject, type JsonObject, listAt, objectAt } from '../../document.ts'
import { type Merged, mergeObjects } from './merge.ts'

/** Keeps their connections, and who may start the workflow. */
export function mergeWorkflow(theirs: JsonObject, ours: JsonObject): Merged {
  const permitted = new Set(
    listAt(theirs, 'nodes')
      .filter((node) => 'permissions' in objectAt(node, 'config'))
      .filter(isObject)
      .map(({ identifier }) => identifier),
  )
  const nodes = listAt(ours, 'nodes')
    .filter(isObject)
    .map((node) =>
      permitted.has(node.identifier) ? withoutPermissions(node) : node,
    )
  const { connections, ...rest } = ours
  const isConnected = listAt(theirs, 'connections').length > 0
  const wanted = { ...rest, nodes, ...(!isConnected && { connections }) }
  return { before: theirs, after: mergeObjects(theirs, wanted), removals: [] }
}

function withoutPermissions(node: JsonObject): JsonObject {
  const { permissions: _, ...config } = objectAt(node, 'config')
  return { ...node, config }
}
