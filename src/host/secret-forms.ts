/** To mask a letter or two would make every message unreadable. */
const MIN_CHARACTERS = 3
/** The encoded form of a shorter value could occur by chance. */
const MIN_ENCODED_CHARACTERS = 8

/**
 * Returns the texts to mask: each line of the secret, also of a PEM with `\n` as
 * line breaks, and the forms of a single line in URLs and headers.
 */
export function formsOf(secret: string): string[] {
  const lines = secret
    .split(/\r?\n|(?:\\r)?\\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= MIN_CHARACTERS)
  const [line = '', ...others] = lines
  if (others.length > 0 || line.length < MIN_ENCODED_CHARACTERS) return lines
  const encoded = [
    encodeURIComponent(line.toWellFormed()),
    Buffer.from(line).toString('base64'),
  ]
  return [...new Set([line, ...encoded])]
}
