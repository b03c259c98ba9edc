// `npm run check-dist`: dist/ must be exactly what the sources build to, and
// load nothing but what Node itself brings.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBundle, filesOf, ROOT } from './bundle.ts'

const REQUIRED = /__WEBPACK_EXTERNAL_createRequire\([^)]*\)\("([^"]+)"\)/g

const problems = [...differences(join(ROOT, 'dist')), ...foreignImports()]
for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error('Run `npm run build` and commit dist/.')
  process.exitCode = 1
} else {
  console.log('dist/ is what the sources build to.')
}

function differences(committed: string): string[] {
  const fresh = join(mkdtempSync(join(tmpdir(), 'check-dist-')), 'dist')
  buildBundle(fresh)
  const names = new Set([...filesOf(fresh), ...filesOf(committed)])
  const changed = [...names].filter(
    (name) => read(join(fresh, name)) !== read(join(committed, name)),
  )
  rmSync(fresh, { recursive: true })
  return changed.map((name) => `dist/${name} is not what the sources build to.`)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function foreignImports(): string[] {
  const folder = join(ROOT, 'dist')
  return filesOf(folder)
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(REQUIRED)]
        .map(([, target]) => (target ?? '').replace(/^node:/, ''))
        .filter((target) => !builtinModules.includes(target))
        .map((target) => `dist/${name} requires "${target}".`),
    )
}
