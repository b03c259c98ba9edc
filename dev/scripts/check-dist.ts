// `npm run check-dist`: dist/ and the files made from action.yml must be exactly
// what the sources give, and dist/ loads nothing but what Node itself brings.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBundle, filesOf, ROOT } from './bundle.ts'
import { settingsFiles } from './settings.ts'

const REQUIRED = /__WEBPACK_EXTERNAL_createRequire\([^)]*\)\("([^"]+)"\)/g

const problems = [
  ...oldSettings(),
  ...(await differences(join(ROOT, 'dist'))),
  ...foreignImports(),
]
for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error('Run `npm run build` and commit what it changes.')
  process.exitCode = 1
} else {
  console.log('dist/ is what the sources build to.')
}

function oldSettings(): string[] {
  return Object.entries(settingsFiles())
    .filter(([name, content]) => read(join(ROOT, name)) !== content)
    .map(([name]) => `${name} is not what action.yml gives.`)
}

async function differences(committed: string): Promise<string[]> {
  const fresh = join(mkdtempSync(join(tmpdir(), 'check-dist-')), 'dist')
  await buildBundle(fresh)
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
