// Reads files of the repository for the contract tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** Reads a JSON file, named from the repository's root. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path))
}

/** Reads a YAML file, named from the repository's root. */
export function readYaml(path: string): unknown {
  return parse(readText(path))
}

/** Reads a file with one JSON value on each line. */
export function readNdjson(path: string): unknown[] {
  return readText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** Lists the files of a folder that end in `.json`. */
export function listJson(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`)
    .toSorted()
}

function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
