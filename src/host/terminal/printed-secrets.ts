import { stripVTControlCharacters } from 'node:util'
import { knownSecrets } from '../../runtime/known-secrets.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import { formsOf } from '../secret-forms.ts'

/** A terminal would act on these characters instead of showing them. */
const CONTROL_CHARACTERS = /(?![\n\t])\p{Cc}/gu

/** Removes secrets and control characters from all printed text. */
export class PrintedSecrets implements Secrets {
  readonly #parts = new Set<string>()

  add(value: string): void {
    knownSecrets.add(value)
    for (const form of formsOf(value)) this.#parts.add(form)
  }

  clean(text: string): string {
    // The longest first: one secret can contain another.
    const parts = [...this.#parts].sort(
      (one, other) => other.length - one.length,
    )
    const hidden = parts.reduce(
      (rest, part) => rest.replaceAll(part, '***'),
      text,
    )
    const plain = stripVTControlCharacters(hidden)
    return knownSecrets.hide(plain.replace(CONTROL_CHARACTERS, ''))
  }
}
