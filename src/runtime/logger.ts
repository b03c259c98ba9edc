/** Where a run says what it does; the adapters decide how it looks. */
export interface Logger {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  /** Gives a logger whose lines stand together under a heading of their own. */
  group(name: string): LogGroup
}

/** A logger for one heading; `end` says that nothing more comes. */
export interface LogGroup extends Logger {
  end(): void
}
