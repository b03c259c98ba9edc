import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Traffic, trafficSchema } from './traffic.ts'

const PROGRAM = fileURLToPath(new URL('emulator-process.ts', import.meta.url))

const readySchema = z.object({
  inputs: z.record(z.string(), z.string()),
  caFile: z.string(),
})

/** The company and the network that the emulators show. */
export type EmulatedWorld = {
  readonly seats: number
  readonly users: number
  readonly latencyMs: number
  /** Teams of the organization; the tenant's own number if undefined. */
  readonly teams?: number
}

/** Emulators in another process. */
export type EmulatorHost = z.infer<typeof readySchema> & {
  /** Returns what has come in since the last time. */
  readonly takeTraffic: () => Promise<Traffic>
}

/** Runs work over emulators that are closed whatever happens. */
export async function withEmulatorHost<T>(
  world: EmulatedWorld,
  work: (host: EmulatorHost) => Promise<T>,
): Promise<T> {
  const { seats, users, latencyMs, teams = 6 } = world
  const child = fork(PROGRAM, [seats, users, latencyMs, teams].map(String))
  try {
    const ready = readySchema.parse(await nextMessage(child))
    return await work({ ...ready, takeTraffic: () => askTraffic(child) })
  } finally {
    if (child.connected) child.disconnect()
    if (child.exitCode === null) await once(child, 'exit')
  }
}

async function askTraffic(child: ChildProcess): Promise<Traffic> {
  child.send('traffic')
  return trafficSchema.parse(await nextMessage(child))
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const answered = new AbortController()
  const { signal } = answered
  const [message] = await Promise.race([
    once(child, 'message', { signal }),
    once(child, 'exit', { signal }).then(() => {
      throw new Error('The emulators ended early.')
    }),
  ]).finally(() => answered.abort())
  return message
}
