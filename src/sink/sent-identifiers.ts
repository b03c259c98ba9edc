import type { DatasetName } from '../domain/dataset.ts'
import type { Batch } from './batch.ts'

/** Port's rule for identifiers does not allow it, so it can stand between them. */
const SEPARATOR = '\n'

/**
 * Remembers what was delivered, for questions afterwards: as one text a batch,
 * which keeps nothing else of the records alive.
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

  /** Yields the identifiers of a dataset and scope, by the scope's key. */
  *of(dataset: DatasetName, scope: string): Generator<string> {
    for (const text of this.#texts.get(keyOf(dataset, scope)) ?? []) {
      yield* text.split(SEPARATOR)
    }
  }
}

function keyOf(dataset: DatasetName, scope: string): string {
  return `${dataset} ${scope}`
}
