// The endpoints of blueprints, webhooks, pages, scorecards and actions. They are
// the same except for the rules.
import { randomBytes } from 'node:crypto'
import type { Exchange, Reply } from '../../server/exchange.ts'
import { isObject, parseJson, textOr } from '../../server/json.ts'
import type { Params, Route } from '../../server/router.ts'
import type { Document, DocumentCollection } from './document-store.ts'
import { withMoreKeys } from './more-keys.ts'
import { portError, portInvalid, portNotFound, portOk } from './replies.ts'

export type DocumentMethod = 'POST' | 'GET' | 'PATCH' | 'PUT' | 'DELETE'

/** What the rules for a document can depend on. */
export type DocumentContext = {
  readonly params: Params
  /** The document that the new one replaces. */
  readonly stored: Document | undefined
  /** Whether only a part of the document was sent. */
  readonly isChange: boolean
}

/** A kind of document and how its endpoints work. */
export type DocumentKind = {
  readonly path: string
  /** Keys in replies: singular and plural. */
  readonly one: string
  readonly many: string
  readonly methods: readonly DocumentMethod[]
  /** Returns `undefined` if the blueprint in the path does not exist. */
  readonly collection: (params: Params) => DocumentCollection | undefined
  /** Returns why Port refuses a document. */
  readonly fault: (
    document: Document,
    context: DocumentContext,
  ) => string | undefined
  /** Returns why Port refuses the body of a PATCH, whatever is stored. */
  readonly changeFault?: (given: Document) => string | undefined
  /** Default: given top-level keys replace stored ones. */
  readonly merge?: (stored: Document, given: Document) => Document
  /** Returns why Port refuses to delete a document. */
  readonly deleteFault?: (identifier: string) => string | undefined
  /** `true` creates an identifier if the document has none. */
  readonly createsIdentifiers?: boolean
  /** `true` answers a creation with the identifier only. */
  readonly answersIdentifier?: boolean
  /** Fields that Port adds to its answers and refuses in requests. */
  readonly readOnly?: (identifier: string, params: Params) => Document
  /** The parts whose items get more keys; undefined for no more keys. */
  readonly moreKeys?: readonly string[] | undefined
  readonly afterCreate?: (document: Document, exchange: Exchange) => void
}

type Visit = {
  readonly kind: DocumentKind
  readonly exchange: Exchange
  readonly params: Params
  readonly documents: DocumentCollection
}

/** Returns the endpoints of a kind of document. */
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

function list(visit: Visit): Reply {
  const { kind, documents } = visit
  const shown = documents.identifiers().map((each) => view(visit, each))
  return portOk({ [kind.many]: shown })
}

/** Returns a document with all that Port adds. */
function view(
  { kind, documents, params }: Visit,
  identifier: string,
): Document | undefined {
  const shown = documents.show(identifier)
  if (shown === undefined) return undefined
  const document = { ...shown, ...kind.readOnly?.(identifier, params) }
  return kind.moreKeys ? withMoreKeys(document, kind.moreKeys) : document
}

function show(visit: Visit): Reply {
  const { kind, params } = visit
  const document = view(visit, params.identifier ?? '')
  return document ? portOk({ [kind.one]: document }) : missing(kind)
}

function create(visit: Visit): Reply {
  const { kind, exchange, params, documents } = visit
  const body = readBody(exchange)
  if (!body) return notJson()
  const document = kind.createsIdentifiers
    ? { identifier: randomBytes(8).toString('hex'), ...body }
    : body
  const identifier = textOr(document.identifier, '')
  if (documents.get(identifier)) {
    const message = `A ${kind.one} with identifier "${identifier}" exists`
    return portError(409, 'conflict', message)
  }
  const fault = kind.fault(document, {
    params,
    stored: undefined,
    isChange: false,
  })
  if (fault) return portInvalid(fault)
  documents.save(identifier, document)
  kind.afterCreate?.(document, exchange)
  return portOk(
    kind.answersIdentifier
      ? { identifier }
      : { [kind.one]: view(visit, identifier) },
    201,
  )
}

function change(visit: Visit): Reply {
  const { kind, exchange } = visit
  const given = readBody(exchange)
  if (!given) return notJson()
  const fault = kind.changeFault?.(given)
  if (fault && visit.documents.get(visit.params.identifier ?? '')) {
    return portInvalid(fault)
  }
  const merge = kind.merge ?? mergeTopLevel
  return overwrite(visit, {
    isChange: true,
    build: (stored) => merge(stored, given),
  })
}

function replace(visit: Visit): Reply {
  const given = readBody(visit.exchange)
  if (!given) return notJson()
  const identifier = visit.params.identifier
  const build = () => ({ identifier, ...given })
  return overwrite(visit, { isChange: false, build })
}

type Overwrite = {
  readonly isChange: boolean
  readonly build: (stored: Document) => Document
}

function overwrite(visit: Visit, { isChange, build }: Overwrite): Reply {
  const { kind, params, documents } = visit
  const { identifier = '' } = params
  const stored = documents.get(identifier)
  if (!stored) return missing(kind)
  const document = build(stored)
  // Port does not document whether an identifier can change.
  if (document.identifier !== identifier) {
    return portInvalid(`identifier: cannot change from "${identifier}"`)
  }
  const fault = kind.fault(document, { params, stored, isChange })
  if (fault) return portInvalid(fault)
  documents.save(identifier, document)
  return portOk({ [kind.one]: view(visit, identifier) })
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
