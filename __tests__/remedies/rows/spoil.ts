// The ways in which a row makes something wrong.
import type { Fault, ServiceName } from '../../../dev/emulators/start.ts'
import type { World } from '../world/world.ts'

type Spoil = (world: World) => void

/** An input has a wrong text. */
export function wrong(name: string, value: string): Spoil {
  return ({ inputs }) => {
    inputs[name] = value
  }
}

/** A service answers in JSON until something is done. */
export function answers(
  service: ServiceName,
  until: string,
  reply: {
    readonly status: number
    readonly body: unknown
    readonly headers?: Readonly<Record<string, string>>
    readonly match?: string
  },
): Spoil {
  const { match, status } = reply
  const headers = { 'content-type': 'application/json', ...reply.headers }
  const body = JSON.stringify(reply.body)
  const fault = { service, kind: 'status', status, headers, body } as const
  return (world) =>
    world.obstruct(until, match === undefined ? fault : { ...fault, match })
}

/** Requests to a service fail until something is done. */
export function fails(
  service: ServiceName,
  until: string | ((world: World) => string),
  fault: Omit<Fault, 'service'>,
): Spoil {
  return (world) => {
    const event = typeof until === 'string' ? until : until(world)
    world.obstruct(event, { ...fault, service })
  }
}

/** The runner may not reach a service, or something else answers for it. */
export function blocked(
  service: ServiceName,
  kind: 'reset-before' | 'wrong-type' = 'reset-before',
): Spoil {
  return fails(service, (world) => `network to ${hostOf(world, service)}`, {
    kind,
  })
}

function hostOf({ emulators }: World, service: ServiceName): string {
  const { github, login, graph, ingest, portApi, downloads } = emulators.urls
  const urls: Readonly<Record<ServiceName, string>> = {
    github,
    entra: login,
    graph,
    'port-ingest': ingest,
    'port-api': portApi,
    downloads,
  }
  return new URL(urls[service]).host
}

/** The run has credentials of Port's API, and verifies what it sends. */
export function usePort({ inputs, truth }: World): void {
  for (const name of ['port-api-url', 'port-client-id', 'port-client-secret']) {
    inputs[name] = truth[name] ?? ''
  }
}

/** The run also looks up the addresses of webhooks in Port. */
export function useLookUp(world: World): void {
  usePort(world)
  for (const name of Object.keys(world.inputs)) {
    if (/^port-webhook-.*-url$/.test(name)) world.inputs[name] = ''
  }
}

/** With credentials of Port, something is made wrong. */
export function inPort(spoil: Spoil): Spoil {
  return (world) => {
    usePort(world)
    spoil(world)
  }
}
