// A proxy like those of companies. It forwards TLS connections (CONNECT) and
// cannot read them. It connects to loopback only.
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export type ConnectProxyOptions = {
  /** `user:password` that clients must send. */
  readonly credential?: string
  /**
   * Returns `https://127.0.0.1:…`, the target to use instead of `host:port`.
   */
  readonly routes?: Readonly<Record<string, string>>
}

export class ConnectProxy implements AsyncDisposable {
  /** Every requested `host:port` in order, including refused ones. */
  readonly targets: string[] = []
  readonly #options: ConnectProxyOptions
  readonly #sockets = new Set<Duplex>()
  readonly #server = createServer((_, response) => {
    response.writeHead(405).end()
  })

  constructor(options: ConnectProxyOptions = {}) {
    this.#options = options
    this.#server.on('connect', (request, socket) => {
      this.#keep(socket)
      this.#lead(request, socket)
    })
  }

  /** Returns the address of the proxy. */
  async start(): Promise<URL> {
    await new Promise<void>((resolve) =>
      this.#server.listen(0, '127.0.0.1', () => resolve()),
    )
    const address = this.#server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    return new URL(`http://127.0.0.1:${port}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #lead(request: IncomingMessage, socket: Duplex): void {
    const target = request.url ?? ''
    this.targets.push(target)
    const port = this.#portOf(target)
    if (!this.#isKnown(request)) refuse(socket, 407)
    else if (port === undefined) refuse(socket, 502)
    else this.#join(socket, connect(port, '127.0.0.1'))
  }

  #join(socket: Duplex, onward: Socket): void {
    this.#keep(onward)
    onward.on('close', () => socket.destroy())
    onward.on('connect', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
  }

  #isKnown({ headers }: IncomingMessage): boolean {
    const { credential } = this.#options
    if (credential === undefined) return true
    const encoded = Buffer.from(credential).toString('base64')
    return headers['proxy-authorization'] === `Basic ${encoded}`
  }

  #portOf(target: string): number | undefined {
    const route = this.#options.routes?.[target]
    const { hostname, port } = new URL(route ?? `https://${target}`)
    return hostname === '127.0.0.1' ? Number(port) : undefined
  }

  #keep(socket: Duplex): void {
    this.#sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#sockets.delete(socket))
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\n\r\n`)
}
