// Builds what ships, with ncc, into any folder: the action, and beside it the
// command line.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dropUnused } from './drop-unused.ts'
import { completeLicenses, packagesIn } from './licenses.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
/** Starts the command line, which has a folder: ncc names all chunks alike. */
const LAUNCHER = join(ROOT, 'dev/scripts/launcher.js')

/** Builds both entries into a folder, which is emptied first. */
export async function buildBundle(folder: string): Promise<void> {
  const fresh = mkdtempSync(join(tmpdir(), 'bundle-'))
  const action = join(fresh, 'action')
  const commandLine = join(fresh, 'cli')
  try {
    const statuses = await Promise.all([
      bundleEntry('src/index.ts', action),
      bundleEntry('src/cli.ts', commandLine),
    ])
    if (statuses.some((status) => status !== 0)) throw new Error('ncc failed')
    const copied = copiedFiles([...filesOf(action), ...filesOf(commandLine)])
    if (copied.length > 0) throw new Error(`ncc copied ${copied.join(', ')}`)
    await tidyScripts(fresh)
    for (const entry of [action, commandLine]) writeLicenses(entry)
    rmSync(folder, { recursive: true, force: true })
    cpSync(action, folder, { recursive: true })
    cpSync(commandLine, join(folder, 'cli'), { recursive: true })
    cpSync(LAUNCHER, join(folder, 'cli.js'))
  } finally {
    rmSync(fresh, { recursive: true })
  }
}

const OWN_FILES = /^((\d+\.)?index\.js|licenses\.txt|package\.json)$/

/**
 * Lists files that ncc took for assets: an expression in the sources looked
 * like the path of a file of this folder. ncc also rewrites that expression.
 */
export function copiedFiles(names: readonly string[]): string[] {
  return names.filter((name) => !OWN_FILES.test(name))
}

async function bundleEntry(entry: string, folder: string): Promise<unknown> {
  const child = spawn(
    process.execPath,
    [
      ...[NCC, 'build', entry, '-o', folder, '--license', 'licenses.txt'],
      ...['--stats-out', statsOf(folder)],
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const [status] = await once(child, 'close')
  return status
}

/** Beside the folder, so that it does not ship. */
function statsOf(folder: string): string {
  return `${folder}-stats.json`
}

function writeLicenses(folder: string): void {
  const file = join(folder, 'licenses.txt')
  const packages = packagesIn(readFileSync(statsOf(folder), 'utf8'))
  writeFileSync(
    file,
    completeLicenses(readFileSync(file, 'utf8'), packages, ROOT),
  )
}

async function tidyScripts(folder: string): Promise<void> {
  for (const name of filesOf(folder)) {
    if (!name.endsWith('.js')) continue
    const file = join(folder, name)
    writeFileSync(file, await dropUnused(readFileSync(file, 'utf8')))
  }
}

/** Lists the files of a folder, all levels, in a fixed order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
