// Jest's transform: Node's own type stripping, so tests run the very source
// that `node src/cli.ts` runs, with no compiler in between.
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
  getCacheKey: (source, path) =>
    createHash('sha256')
      .update(`${process.version}\0${path}\0${source}`)
      .digest('hex'),
}
