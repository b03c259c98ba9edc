/** Shorter values are found by chance when they are written in another way. */
const MIN_ENCODED_CHARACTERS = 8

/**
 * Lists what to hide of a secret: each of its lines, also of a PEM that has
 * `\n` in place of its line breaks, and a single line as URLs and headers
 * carry it.
 */
export function formsOf(secret: string): string[] {
  const lines = secret
    .split(/\r?\n|(?:\\r)?\\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [line = '', ...others] = lines
  if (others.length > 0 || line.length < MIN_ENCODED_CHARACTERS) return lines
  const encoded = [
    encodeURIComponent(line.toWellFormed()),
    Buffer.from(line).toString('base64'),
  ]
  return [...new Set([line, ...encoded])]
}
