// Jest's transform: Node's own type stripping, so tests run the very source
// that `node src/cli.ts` runs, with no compiler in between.
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

/**
 * Jest looks a global object up in a slow way, so a module takes these once.
 * No test replaces them.
 */
const TAKEN_ONCE = [
  'Array',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'RegExp',
  'Set',
  'String',
  'Uint8Array',
]

export default {
  process: (source) => ({
    code: `${takenOnce(source)}${stripTypeScriptTypes(source)}`,
  }),
  getCacheKey: (source, path) =>
    createHash('sha256')
      .update(`${process.version}\0${path}\0${takenOnce(source)}\0${source}`)
      .digest('hex'),
}

/** On the first line, so that the lines of errors are right. */
function takenOnce(source) {
  const names = TAKEN_ONCE.filter((name) =>
    new RegExp(`\\b${name}\\b`).test(source),
  )
  return names.length > 0 ? `const{${names}}=globalThis;` : ''
}
