// The job summary of a run that ended before it began.
import { ConfigError, describeError, oneLine } from '../../errors.ts'
import { describeRemedy } from '../../remedy/describe-remedy.ts'
import { escapeText, table } from '../markdown.ts'

/** Returns a table with every mistake in the inputs, and what to change. */
export function renderNoRun(error: unknown): string {
  const mistakes = error instanceof ConfigError ? error.failures : []
  const rows = mistakes.flatMap(({ message, remedy }) =>
    remedy === undefined
      ? []
      : [[toCell(message), toCell(describeRemedy(remedy))]],
  )
  return [
    '## Copilot usage',
    '❌ The run did not start. Nothing was read or sent.',
    rows.length === 0
      ? toCell(describeError(error))
      : table(['Problem (`CONFIG_INVALID`)', 'What to change'], rows),
  ].join('\n\n')
}

function toCell(text: string): string {
  return escapeText(oneLine(text))
}
