/** Masks values in all output. */
export interface Secrets {
  add(value: string): void
}
