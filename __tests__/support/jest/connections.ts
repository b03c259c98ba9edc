// Keeps a test from connecting to any other machine.
import { Socket } from 'node:net'

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

// The test files of a worker share Node's sockets, so the original is kept
// where the next file finds it.
const ORIGINAL = Symbol.for('connect, unguarded')

let isGuarded = true

/** Fails on a connection to another machine. */
export function refuseOtherMachines(): void {
  const { prototype } = Socket
  const original = Reflect.get(prototype, ORIGINAL) ?? prototype.connect
  Reflect.set(prototype, ORIGINAL, original)
  Reflect.set(prototype, 'connect', connectHere)

  function connectHere(this: Socket, ...args: readonly unknown[]): unknown {
    const host = hostOf(args)
    if (isGuarded && !LOOPBACK.includes(host)) {
      throw new Error(`A test must not connect to ${host}.`)
    }
    return Reflect.apply(original, this, args)
  }
}

/** Leaves the decision to nock, which answers for other machines. */
export function leaveConnectionsToNock(): void {
  isGuarded = false
}

/** Reads the host from any form of the arguments of `Socket.connect`. */
function hostOf(args: readonly unknown[]): string {
  // Node's own callers pass their arguments on as one list.
  const [first, second] = args.flat()
  const host =
    typeof first === 'object' && first !== null
      ? Reflect.get(first, 'host')
      : second
  return typeof host === 'string' ? host : 'localhost'
}
