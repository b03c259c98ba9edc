import type { JsonObject } from '../document.ts'

/** What becomes of something that Port has already. */
export type Combined =
  | {
      /** Theirs, without what has to go. */
      readonly before: JsonObject
      /** What it shall be. */
      readonly after: JsonObject
      /** What has to go, and why. */
      readonly removals: readonly string[]
      /** Written along with any change, but no reason to write by itself. */
      readonly along?: { readonly body: JsonObject; readonly change: string }
    }
  | { readonly refusal: string }
