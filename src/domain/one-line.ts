const SPACE = /[\s\p{Cc}]+/gu

/** Returns a text on one line: a line break could begin a command of a runner. */
export function oneLine(text: string): string {
  return text.replace(SPACE, ' ').trim()
}
