// Stands in front of a service and shows a certificate that nobody trusts to
// the first connections, as a proxy does that breaks open what it lets pass.
import { createServer as createHttpsServer, type Server } from 'node:https'
import { connect, createServer, type Socket } from 'node:net'
import { createCertificate } from '../../../dev/emulators/server/certificate.ts'

export class TlsGate {
  /** Connections that were shown the wrong certificate. */
  refusedCount = 0
  readonly #times: number
  readonly #sockets = new Set<Socket>()
  readonly #server = createServer((socket) => this.#take(socket))
  #impostor: Server | undefined
  #targetPort = 0

  constructor(times = Number.POSITIVE_INFINITY) {
    this.#times = times
  }

  /** Stands in front of a service, and gives its address to ask instead. */
  async standBefore(url: string): Promise<string> {
    this.#targetPort = Number(new URL(url).port)
    const { certificate, remove } = await createCertificate()
    await remove()
    this.#impostor = createHttpsServer(certificate)
    await new Promise<void>((resolve) =>
      this.#server.listen(0, '127.0.0.1', () => resolve()),
    )
    const address = this.#server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    return `https://127.0.0.1:${port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #take(socket: Socket): void {
    this.#keep(socket)
    if (this.refusedCount < this.#times) {
      this.refusedCount += 1
      this.#impostor?.emit('connection', socket)
      return
    }
    const onward = this.#keep(connect(this.#targetPort, '127.0.0.1'))
    socket.pipe(onward).pipe(socket)
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#sockets.delete(socket))
    return socket
  }
}
