/** The log of a run. */
export interface Logger {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  /** Returns a logger whose lines stand together under this heading. */
  group(name: string): LogGroup
}

/** A logger for one heading; `end` closes the group. */
export interface LogGroup extends Logger {
  end(): void
}
