// `npm run build`: writes dist/.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { buildBundle, filesOf, ROOT } from './bundle.ts'

const folder = join(ROOT, 'dist')
buildBundle(folder)
for (const name of filesOf(folder)) {
  const kib = statSync(join(folder, name)).size / 1024
  console.log(`${kib.toFixed(0).padStart(6)} KiB  dist/${name}`)
}
