import { type Stamps, stamp, stampFields } from './stamps.ts'

/** A document as a client sends it. */
export type Document = Readonly<Record<string, unknown>>

export interface DocumentCollection {
  identifiers(): readonly string[]
  /** Returns a document as the client sent it. */
  get(identifier: string): Document | undefined
  /** Returns a document with the read-only fields. */
  show(identifier: string): Document | undefined
  save(identifier: string, document: Document): void
  delete(identifier: string): void
}

/** Stores documents that only the API reads. */
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
