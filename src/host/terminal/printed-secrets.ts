import { stripVTControlCharacters } from 'node:util'
import type { Secrets } from '../../runtime/secrets.ts'
import { formsOf } from '../secret-forms.ts'

/** What a terminal would act upon instead of showing it. */
const CONTROL_CHARACTERS = /(?![\n\t])\p{Cc}/gu

/** Keeps values, and what could move the cursor, out of what is printed. */
export class PrintedSecrets implements Secrets {
  readonly #parts = new Set<string>()

  /** Hides a value in all of its forms. */
  add(value: string): void {
    for (const form of formsOf(value)) this.#parts.add(form)
  }

  /** Gives a text as it may be printed. */
  clean(text: string): string {
    // The longest first: a value that holds another one is hidden whole.
    const parts = [...this.#parts].sort(
      (one, other) => other.length - one.length,
    )
    const hidden = parts.reduce(
      (rest, part) => rest.replaceAll(part, '***'),
      text,
    )
    return stripVTControlCharacters(hidden).replace(CONTROL_CHARACTERS, '')
  }
}
