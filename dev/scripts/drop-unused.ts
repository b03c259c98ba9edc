// Makes a built file smaller, and keeps it readable: a reviewer can still
// search it for a name. A fifth of the bundle was comments of its dependencies
// (their licenses stand in licenses.txt), a tenth was functions without a use.
import { minify } from 'terser'

/** Returns a script without comments and without code that nothing calls. */
export async function dropUnused(script: string): Promise<string> {
  const { code } = await minify(script, {
    module: true,
    ecma: 2020,
    mangle: false,
    keep_classnames: true,
    keep_fnames: true,
    compress: { defaults: false, dead_code: true, unused: true, passes: 2 },
    format: { beautify: true, indent_level: 2, comments: false },
  })
  if (code === undefined) throw new Error('terser returned no code')
  return `${code}\n`
}
