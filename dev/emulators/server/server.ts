// Handles connections, latency, faults and the log of all services. A service
// is only a function from a request to an answer.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import type { Certificate } from './certificate.ts'
import { withCredential } from './echo.ts'
import type { Exchange, Handler, Reply, ServiceName } from './exchange.ts'
import { breakBody, replyInstead } from './fault-replies.ts'
import type { Fault, FaultBook } from './faults.ts'
import type { RequestLog } from './request-log.ts'
import { writeDripping, writeReply, writeTruncated } from './write-reply.ts'

const KEEP_ALIVE_MS = 60_000

export type Surroundings = {
  readonly certificate: Certificate
  readonly faults: FaultBook
  readonly log: RequestLog
  readonly latencyMs: number
  /** The clock of the service. Default: the clock of the process. */
  readonly now?: (() => Date) | undefined
}

export type RunningService = {
  readonly url: string
  readonly close: () => Promise<void>
}

type Visit = {
  readonly exchange: Exchange
  readonly response: ServerResponse
  readonly handler: Handler
  readonly latencyMs: number
}

/** Listens on a free port of 127.0.0.1. */
export async function startService(
  name: ServiceName,
  handler: Handler,
  surroundings: Surroundings,
): Promise<RunningService> {
  const { certificate } = surroundings
  const server = createServer(certificate, (request, response) => {
    serve({ name, handler, surroundings }, request, response).catch((error) =>
      admitMistake(response, error),
    )
  })
  // `closeAllConnections()` skips connections during their TLS handshake.
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  // Clients pool connections. Real hosts keep them open for minutes.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve()),
  )
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `https://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

type Service = {
  readonly name: ServiceName
  readonly handler: Handler
  readonly surroundings: Surroundings
}

async function serve(
  { name, handler, surroundings }: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { faults, log, latencyMs, now } = surroundings
  if (now !== undefined) response.setHeader('date', now().toUTCString())
  const inFlight = log.enter(name)
  response.on('close', () => log.leave(name))
  const exchange = { ...(await readExchange(request)), inFlight }
  const end = log.note(name, exchange)
  response.on('close', () => end(sentStatus(response)))
  const line = `${exchange.method} ${exchange.path}`
  const fault = faults.take(name, line)
  const visit = { exchange, response, handler, latencyMs }
  return fault
    ? misbehave(withCredential(fault, exchange), visit)
    : answer(visit)
}

function sentStatus(response: ServerResponse): number {
  return response.headersSent ? response.statusCode : 0
}

function admitMistake(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  response.writeHead(500, { 'content-type': 'text/plain' })
  response.end(`The emulator failed: ${inspect(error)}`)
}

async function answer(visit: Visit): Promise<void> {
  const reply = await compute(visit)
  await writeReply(visit.response, reply)
}

async function compute(visit: Visit): Promise<Reply> {
  if (visit.latencyMs > 0) await sleep(visit.latencyMs)
  return visit.handler(visit.exchange)
}

async function misbehave(fault: Fault, visit: Visit): Promise<void> {
  const { response } = visit
  const instead = replyInstead(fault)
  if (fault.delayMs && fault.kind !== 'drip') await sleep(fault.delayMs)
  if (instead) return writeReply(response, instead)
  if (fault.kind === 'hang') return
  if (fault.kind === 'reset-before') {
    response.destroy()
    return
  }
  return misbehaveAfterwards(fault, response, await compute(visit))
}

async function misbehaveAfterwards(
  fault: Fault,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  if (fault.kind === 'truncate') return writeTruncated(response, reply)
  if (fault.kind === 'drip') {
    return writeDripping(response, reply, fault.delayMs ?? 10)
  }
  if (fault.kind === 'malformed') {
    return writeReply(response, breakBody(fault, reply))
  }
  response.destroy()
}

async function readExchange(
  request: IncomingMessage,
): Promise<Omit<Exchange, 'inFlight'>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const path = request.url ?? '/'
  return {
    method: request.method ?? 'GET',
    path,
    url: new URL(path, 'https://127.0.0.1'),
    headers: flatHeaders(request),
    body: Buffer.concat(chunks),
  }
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(request.headers).map(([name, value]) => {
    return [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]
  })
  return Object.fromEntries(pairs)
}
