/** Where a value is registered that must never be seen in any output. */
export interface Secrets {
  add(value: string): void
}
