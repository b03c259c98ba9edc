// Port accepts only these characters in an identifier. Other characters become
// their UTF-8 bytes as `=23`, and `=` becomes `=3D`. Two different names never
// become the same identifier.
const ALLOWED = /^[\p{L}0-9@_.+:\\/-]$/u

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
