import { type Stamps, stamp, stampFields } from './stamps.ts'

/** A document as the API takes it. */
export type Document = Readonly<Record<string, unknown>>

/** Documents of one kind, by identifier. */
export interface DocumentCollection {
  identifiers(): readonly string[]
  /** Gives a document as it was sent. */
  get(identifier: string): Document | undefined
  /** Gives a document as the API shows it. */
  show(identifier: string): Document | undefined
  save(identifier: string, document: Document): void
  delete(identifier: string): void
}

/** Keeps documents that the rest of the account has no use for. */
export class DocumentStore implements DocumentCollection {
  readonly #entries = new Map<string, Stamps & { document: Document }>()

  identifiers(): readonly string[] {
    return [...this.#entries.keys()]
  }

  get(identifier: string): Document | undefined {
    return this.#entries.get(identifier)?.document
  }

  show(identifier: string): Document | undefined {
    const entry = this.#entries.get(identifier)
    return entry && { ...entry.document, ...stampFields(entry) }
  }

  save(identifier: string, document: Document): void {
    const stamps = stamp(this.#entries.get(identifier))
    this.#entries.set(identifier, { ...stamps, document })
  }

  delete(identifier: string): void {
    this.#entries.delete(identifier)
  }
}
