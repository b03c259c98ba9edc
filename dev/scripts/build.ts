// `npm run build`: writes dist/ and the files that are made from action.yml.
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildBundle, filesOf, ROOT } from './bundle.ts'
import { settingsFiles } from './settings.ts'

for (const [name, content] of Object.entries(settingsFiles())) {
  writeFileSync(join(ROOT, name), content)
}
const folder = join(ROOT, 'dist')
await buildBundle(folder)
for (const name of filesOf(folder)) {
  const kib = statSync(join(folder, name)).size / 1024
  console.log(`${kib.toFixed(0).padStart(6)} KiB  dist/${name}`)
}
