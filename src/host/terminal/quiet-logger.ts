import type { LogGroup, Logger } from '../../runtime/logger.ts'

/** Passes on warnings only. */
export function quietLogger(logger: Logger): LogGroup {
  return {
    debug: () => undefined,
    info: () => undefined,
    warning: (message) => logger.warning(message),
    group: (name) => quietLogger(prefixed(logger, name)),
    end: () => undefined,
  }
}

/** A group of the logger itself would show a line for its progress. */
function prefixed(logger: Logger, name: string): Logger {
  return {
    ...quietLogger(logger),
    warning: (message) => logger.warning(`${name}: ${message}`),
  }
}
