import type { Buffer } from 'node:buffer'
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { buffer } from 'node:stream/consumers'

/** Answers one request, whose body has been read. */
export type Answer = (
  response: ServerResponse,
  request: ServedRequest,
) => unknown

export type ServedRequest = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** A server on loopback that gives its answers in order, then the last again. */
export class FakeServer implements AsyncDisposable {
  readonly requests: ServedRequest[] = []
  readonly #answers: readonly Answer[]
  readonly #server = createServer((request, response) => {
    void this.#serve(request, response)
  })

  constructor(...answers: readonly Answer[]) {
    this.#answers = answers
  }

  /** Starts to listen, and gives the server's address. */
  start(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address()
        if (address === null || typeof address === 'string') return
        resolve(`http://127.0.0.1:${address.port}`)
      })
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const served = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: await buffer(request),
    }
    this.requests.push(served)
    const turn = Math.min(this.requests.length, this.#answers.length) - 1
    this.#answers[turn]?.(response, served)
  }
}
