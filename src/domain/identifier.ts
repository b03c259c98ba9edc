// Port accepts only these characters in an identifier. Anything else is
// written as the UTF-8 bytes in the form `=23`, and `=` itself as `=3D`, so
// that two different names never become the same identifier.
const ALLOWED = /^[\p{L}0-9@_.+:\\/-]$/u

/** Makes a name fit for a Port identifier; keeps different names different. */
export function toIdentifierPart(name: string): string {
  return Array.from(name, (character) =>
    ALLOWED.test(character) ? character : escapeCharacter(character),
  ).join('')
}

function escapeCharacter(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')
}
