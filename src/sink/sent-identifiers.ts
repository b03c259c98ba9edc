import type { DatasetName } from '../domain/dataset.ts'
import type { Batch } from './batch.ts'

/** Port does not allow it in an identifier. */
const SEPARATOR = '\n'

/**
 * Keeps the identifiers of delivered records for verification and pruning. One
 * text per batch takes far less memory than one text per record.
 */
export class SentIdentifiers {
  readonly #texts = new Map<string, string[]>()

  add(batch: Batch): void {
    for (const [scope, identifiers] of batch.identifiersByScope) {
      const key = keyOf(batch.dataset, scope)
      const texts = this.#texts.get(key) ?? []
      texts.push(identifiers.join(SEPARATOR))
      this.#texts.set(key, texts)
    }
  }

  *of(dataset: DatasetName, scopeKey: string): Generator<string> {
    for (const text of this.#texts.get(keyOf(dataset, scopeKey)) ?? []) {
      yield* text.split(SEPARATOR)
    }
  }
}

function keyOf(dataset: DatasetName, scope: string): string {
  return `${dataset} ${scope}`
}
