// Blueprints, webhooks, pages, scorecards and actions have the same endpoints;
// they differ in their rules.
import { randomBytes } from 'node:crypto'
import type { Exchange, Reply } from '../../server/exchange.ts'
import { isObject, parseJson, textOr } from '../../server/json.ts'
import type { Params, Route } from '../../server/router.ts'
import type { Document, DocumentCollection } from './document-store.ts'
import { portError, portInvalid, portNotFound, portOk } from './replies.ts'

/** The endpoints that a kind of document can have. */
export type DocumentMethod = 'POST' | 'GET' | 'PATCH' | 'PUT' | 'DELETE'

/** What a document is checked against. */
export type DocumentContext = {
  readonly params: Params
  /** The document that this one replaces. */
  readonly stored: Document | undefined
}

/** A kind of document that the API manages. */
export type DocumentKind = {
  readonly path: string
  /** Keys of one and of several in replies. */
  readonly one: string
  readonly many: string
  readonly methods: readonly DocumentMethod[]
  /** `undefined` when what holds the documents is not there. */
  readonly collection: (params: Params) => DocumentCollection | undefined
  /** Says why a document is refused. */
  readonly fault: (
    document: Document,
    context: DocumentContext,
  ) => string | undefined
  /** Default: the top-level keys of the second replace those of the first. */
  readonly merge?: (stored: Document, given: Document) => Document
  /** Says why a document cannot be deleted. */
  readonly deleteFault?: (identifier: string) => string | undefined
  /** Default: a document must bring its identifier. */
  readonly makesIdentifiers?: boolean
  readonly afterCreate?: (document: Document, exchange: Exchange) => void
}

type Visit = {
  readonly kind: DocumentKind
  readonly exchange: Exchange
  readonly params: Params
  readonly documents: DocumentCollection
}

/** Serves the endpoints of a kind of document. */
export function documentRoutes(kind: DocumentKind): readonly Route[] {
  const one = `${kind.path}/:identifier`
  const routes = {
    POST: [route(kind, 'POST', { pattern: kind.path, answer: create })],
    GET: [
      route(kind, 'GET', { pattern: kind.path, answer: list }),
      route(kind, 'GET', { pattern: one, answer: show }),
    ],
    PATCH: [route(kind, 'PATCH', { pattern: one, answer: change })],
    PUT: [route(kind, 'PUT', { pattern: one, answer: replace })],
    DELETE: [route(kind, 'DELETE', { pattern: one, answer: remove })],
  }
  return kind.methods.flatMap((method) => routes[method])
}

type Endpoint = {
  readonly pattern: string
  readonly answer: (visit: Visit) => Reply
}

function route(
  kind: DocumentKind,
  method: DocumentMethod,
  { pattern, answer }: Endpoint,
): Route {
  const handle = (exchange: Exchange, params: Params): Reply => {
    const documents = kind.collection(params)
    if (!documents) return portNotFound('Blueprint')
    return answer({ kind, exchange, params, documents })
  }
  return { method, pattern, handle }
}

function list({ kind, documents }: Visit): Reply {
  const shown = documents.identifiers().map((each) => documents.show(each))
  return portOk({ [kind.many]: shown })
}

function show({ kind, params, documents }: Visit): Reply {
  const document = documents.show(params.identifier ?? '')
  return document ? portOk({ [kind.one]: document }) : missing(kind)
}

function create(visit: Visit): Reply {
  const { kind, exchange, params, documents } = visit
  const body = readBody(exchange)
  if (!body) return notJson()
  const document = kind.makesIdentifiers
    ? { identifier: randomBytes(8).toString('hex'), ...body }
    : body
  const identifier = textOr(document.identifier, '')
  if (documents.get(identifier)) {
    const message = `A ${kind.one} with identifier "${identifier}" exists`
    return portError(409, 'conflict', message)
  }
  const fault = kind.fault(document, { params, stored: undefined })
  if (fault) return portInvalid(fault)
  documents.save(identifier, document)
  kind.afterCreate?.(document, exchange)
  return portOk({ [kind.one]: documents.show(identifier) }, 201)
}

function change(visit: Visit): Reply {
  const { kind, exchange } = visit
  const given = readBody(exchange)
  if (!given) return notJson()
  const merge = kind.merge ?? mergeTopLevel
  return overwrite(visit, (stored) => merge(stored, given))
}

function replace(visit: Visit): Reply {
  const given = readBody(visit.exchange)
  if (!given) return notJson()
  const identifier = visit.params.identifier
  return overwrite(visit, () => ({ identifier, ...given }))
}

function overwrite(
  { kind, params, documents }: Visit,
  build: (stored: Document) => Document,
): Reply {
  const { identifier = '' } = params
  const stored = documents.get(identifier)
  if (!stored) return missing(kind)
  const document = build(stored)
  // Whether Port lets an identifier change is not known; nothing here needs it.
  if (document.identifier !== identifier) {
    return portInvalid(`identifier: must stay "${identifier}"`)
  }
  const fault = kind.fault(document, { params, stored })
  if (fault) return portInvalid(fault)
  documents.save(identifier, document)
  return portOk({ [kind.one]: documents.show(identifier) })
}

function remove({ kind, params, documents }: Visit): Reply {
  const { identifier = '' } = params
  if (!documents.get(identifier)) return missing(kind)
  const fault = kind.deleteFault?.(identifier)
  if (fault) return portError(409, 'has_dependents', fault)
  documents.delete(identifier)
  return portOk({})
}

function mergeTopLevel(stored: Document, given: Document): Document {
  return { ...stored, ...given }
}

function readBody(exchange: Exchange): Document | undefined {
  const body = parseJson(exchange.body.toString('utf8'))
  return isObject(body) ? body : undefined
}

function notJson(): Reply {
  return portError(400, 'invalid_json', 'The body is not a JSON object')
}

function missing({ one }: DocumentKind): Reply {
  return portNotFound(one.charAt(0).toUpperCase() + one.slice(1))
}
