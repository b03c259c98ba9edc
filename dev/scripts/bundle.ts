// Builds the bundle that ships, with ncc, into any folder.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')

/** Builds `src/index.ts` into a folder, which is emptied first. */
export function buildBundle(folder: string): void {
  const fresh = mkdtempSync(join(tmpdir(), 'bundle-'))
  const { status } = spawnSync(
    process.execPath,
    [NCC, 'build', 'src/index.ts', '-o', fresh, '--license', 'licenses.txt'],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (status !== 0) throw new Error(`ncc ended with ${status}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(fresh, folder, { recursive: true })
  rmSync(fresh, { recursive: true })
}

/** Lists the files of a folder, all levels, in a fixed order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
