// Loaded into the process that a test starts (NODE_OPTIONS=--import): refuses
// every connection except to the ports of REACHABLE_PORTS, as a network does
// that has a proxy for its only way out.
import net from 'node:net'

const reachable = (process.env.REACHABLE_PORTS ?? '').split(',').map(Number)
const { connect } = net.Socket.prototype

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first] = args.flat(2)
  const port =
    typeof first === 'object' && first !== null
      ? Reflect.get(first, 'port')
      : first
  if (reachable.includes(Number(port)))
    return Reflect.apply(connect, this, args)
  const error = Object.assign(new Error('Refused'), { code: 'ECONNREFUSED' })
  process.nextTick(() => this.destroy(error))
  return this
}
