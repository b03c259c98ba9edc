// The license texts of all packages in the bundle. ncc leaves out packages that
// are imported as ES modules, so the list comes from its statistics.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The path of a module up to its package, which may lie within another. */
const PACKAGE =
  /node_modules\/(?:@[^/"|!\s]+\/)?[^/"|!\s]+(?:\/node_modules\/(?:@[^/"|!\s]+\/)?[^/"|!\s]+)*(?=\/)/g
/** It makes the bundle and leaves nothing of itself in it. */
const BUNDLER = '@vercel/ncc'
const LICENSE_FILE = /^(licen[cs]e|copying)(\.\w+)?$/i

/** Returns the folders, relative to the root, of the packages in a bundle. */
export function packagesIn(stats: string): string[] {
  const folders = Array.from(stats.matchAll(PACKAGE), ([path]) => path)
  return [...new Set(folders)]
    .filter((folder) => nameOf(folder) !== BUNDLER)
    .sort()
}

/** Appends the texts of packages that the list of licenses lacks. */
export function completeLicenses(
  licenses: string,
  packages: readonly string[],
  root: string,
): string {
  const missing = packages.filter(
    (folder) => !`\n${licenses}`.includes(`\n${nameOf(folder)}\n`),
  )
  const texts = missing.map((folder) => licenseOf(folder, root))
  return [licenses.trimEnd(), ...texts].join('\n\n').trimStart()
}

function licenseOf(folder: string, root: string): string {
  const path = join(root, folder)
  const manifest: unknown = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  )
  const file = readdirSync(path).find((name) => LICENSE_FILE.test(name))
  if (file === undefined) throw new Error(`"${folder}" has no license file`)
  const text = readFileSync(join(path, file), 'utf8').trim()
  return `${nameOf(folder)}\n${spdxOf(manifest)}\n${text}\n`
}

function spdxOf(manifest: unknown): string {
  const isObject = typeof manifest === 'object' && manifest !== null
  return isObject && 'license' in manifest ? String(manifest.license) : ''
}

function nameOf(folder: string): string {
  return folder.slice(
    folder.lastIndexOf('node_modules/') + 'node_modules/'.length,
  )
}
