// The runner reads commands from a step's output: lines that begin with `::`,
// and `##[` anywhere. Text of a server must never become one.

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/
/** The runner ignores spaces before a command. */
const COMMAND = /^\s*::/

/** Returns the text without commands; its lines stay lines. */
export function toLogText(text: string): string {
  return text.split(LINE_BREAK).map(disarm).join('\n')
}

/** Returns the text as one line without commands. */
export function toLogLine(text: string): string {
  return disarm(text.split(LINE_BREAK).join(' '))
}

function disarm(line: string): string {
  const plain = line.replaceAll('##[', '## [')
  return COMMAND.test(plain) ? `| ${plain}` : plain
}
