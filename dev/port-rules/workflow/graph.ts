// The rules for the connections of a workflow.
import { isTrigger, type Node } from './nodes.ts'

type Connection = {
  readonly sourceIdentifier: string
  readonly targetIdentifier: string
  readonly sourceOutletIdentifier?: string | undefined
  readonly fallback?: boolean | undefined
}
type Graph = {
  readonly nodes: readonly Node[]
  readonly connections: readonly Connection[]
}

/** Nodes with several ways out. */
const BRANCHES = ['CONDITION', 'INPUT']

/** Returns the first fault of a graph. */
export function graphFault({ nodes, connections }: Graph): string | undefined {
  const byName = new Map(nodes.map((node) => [node.identifier, node]))
  if (byName.size < nodes.length) return 'nodes: an identifier is used twice'
  if (!nodes.some(isTrigger)) return 'nodes: there is no trigger'
  const ways = new Set<string>()
  for (const connection of connections) {
    const fault = connectionFault(connection, byName)
    if (fault) return `connections: ${fault}`
    const { sourceIdentifier, sourceOutletIdentifier, fallback } = connection
    const outlet = fallback ? '(fallback)' : (sourceOutletIdentifier ?? '')
    const way = `${sourceIdentifier} ${outlet}`
    if (ways.has(way)) {
      return `connections: two ways lead out of "${sourceIdentifier}"`
    }
    ways.add(way)
  }
  return undefined
}

function connectionFault(
  connection: Connection,
  nodes: ReadonlyMap<string, Node>,
): string | undefined {
  const { sourceIdentifier: from, targetIdentifier: to } = connection
  const [source, target] = [nodes.get(from), nodes.get(to)]
  if (!source || !target) return `there is no node "${source ? to : from}"`
  if (from === to) return `"${from}" leads to itself`
  if (isTrigger(target)) return `"${to}" is a trigger, to which nothing leads`
  return outletFault(connection, source.config.type)
}

function outletFault(
  { sourceOutletIdentifier: outlet, fallback }: Connection,
  type: string,
): string | undefined {
  if (!BRANCHES.includes(type)) {
    return outlet === undefined ? undefined : `${type} has no outlets`
  }
  if (type === 'INPUT' && fallback) return 'INPUT has no fallback'
  const isNamed = outlet !== undefined || fallback === true
  return isNamed ? undefined : `${type} needs an outlet`
}
