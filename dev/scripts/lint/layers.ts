// `npm run lint`: which way the imports of src/ point, and how large its
// folders are. `import type` and `import()` count like any other import.
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const MAX_FILES_IN_FOLDER = 14
const MAX_FILES_IN_ROOT = 4
const MAX_DYNAMIC_IMPORTS = 10

const LEAVES = ['domain', 'errors', 'remedy', 'runtime'] as const

/** What each folder (or file) at the top of src/ may import. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  errors: ['remedy', 'runtime'],
  version: [],
  runtime: [],
  remedy: [],
  domain: ['errors', 'remedy'],
  config: ['domain', 'errors', 'remedy', 'runtime'],
  'output-dir': ['errors'],
  records: ['domain'],
  http: ['runtime', 'errors', 'remedy'],
  collectors: [...LEAVES, 'http'],
  port: [...LEAVES, 'http'],
  sink: [...LEAVES, 'http', 'port', 'output-dir'],
  report: [...LEAVES, 'output-dir'],
  summary: ['domain', 'errors', 'remedy', 'report'],
  modes: [
    ...LEAVES,
    'collectors',
    'records',
    'sink',
    'port',
    'report',
    'summary',
  ],
  app: [
    ...LEAVES,
    'collectors',
    'config',
    'http',
    'modes',
    'output-dir',
    'port',
    'report',
    'sink',
    'version',
  ],
  host: [...LEAVES, 'app', 'config', 'http', 'report', 'summary', 'version'],
  index: ['config', 'errors', 'host', 'summary'],
  cli: ['config', 'domain', 'errors', 'host', 'runtime', 'version'],
}

const IO = /^node:(fs|fs\/promises|http|https|net|process|child_process)$/

/** Packages that only some folders may import. */
const PACKAGES: readonly {
  readonly name: RegExp
  readonly isAllowed: (file: string) => boolean
}[] = [
  { name: /^@actions\/core$/, isAllowed: isIn('host/') },
  {
    name: /^(@octokit\/|@actions\/github)/,
    isAllowed: isIn('collectors/github/'),
  },
  { name: /^@(azure|microsoft)\//, isAllowed: isIn('collectors/m365/') },
  { name: /^undici$/, isAllowed: isIn('http/') },
  {
    name: IO,
    isAllowed: (file) => !/^(domain|records|summary)\//.test(file),
  },
]

function isIn(folder: string): (file: string) => boolean {
  return (file) => file.startsWith(folder)
}

type SourceFile = {
  readonly name: string
  /** Files of src/ that it imports, in their full names within src/. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
  readonly dynamicImports: number
}

/** Returns one line for each broken rule of the sources below a folder. */
export function lintLayers(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readSource(root, name))
  return [
    ...files.flatMap(findForbiddenImports),
    ...findCircles(graphOf(files)),
    ...findLargeFolders(files.map(({ name }) => name)),
    ...countDynamicImports(files),
  ]
}

function readSource(root: string, name: string): SourceFile {
  const text = readFileSync(join(root, name), 'utf8')
  const specifiers = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
  const own = specifiers.filter(
    (specifier) => specifier.startsWith('.') && specifier.endsWith('.ts'),
  )
  return {
    name,
    imports: own.map((specifier) =>
      relative(root, resolve(root, dirname(name), specifier)),
    ),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
    dynamicImports: text.match(/\bimport\(/g)?.length ?? 0,
  }
}

function findForbiddenImports({
  name,
  imports,
  packages,
}: SourceFile): string[] {
  const layer = layerOf(name)
  const allowed = LAYERS[layer]
  if (allowed === undefined) return [`${name}: "${layer}" is in no layer`]
  return [
    ...imports
      .filter((target) => !isAllowed(layer, target, allowed))
      .map((target) => `${name}: "${layer}" must not import ${target}`),
    ...imports
      .filter((target) => areSources(name, target))
      .map(
        (target) => `${name}: sources must not import each other: ${target}`,
      ),
    ...packages
      .filter((wanted) =>
        PACKAGES.some(
          (rule) => rule.name.test(wanted) && !rule.isAllowed(name),
        ),
      )
      .map((wanted) => `${name}: "${layer}" must not import ${wanted}`),
  ]
}

function isAllowed(
  layer: string,
  target: string,
  allowed: readonly string[],
): boolean {
  const other = layerOf(target)
  return other === layer || allowed.includes(other)
}

function areSources(name: string, target: string): boolean {
  const [one, other] = [name, target].map(
    (file) => /^collectors\/([^/]+)\//.exec(file)?.[1],
  )
  return one !== undefined && other !== undefined && one !== other
}

function layerOf(name: string): string {
  return name.replace(/\.ts$/, '').split('/')[0] ?? name
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Draws each import between two units of the same folder: a unit is a file or
 * a folder with all that is in it.
 */
function graphOf(files: readonly SourceFile[]): Graph {
  const graph = new Map<string, Set<string>>()
  for (const { name, imports } of files) {
    for (const target of imports) {
      const [from, to] = unitsOf(name, target)
      graph.set(from, (graph.get(from) ?? new Set()).add(to))
    }
  }
  return graph
}

/** Returns the parts of two paths up to where they differ. */
function unitsOf(one: string, other: string): readonly [string, string] {
  const [parts, others] = [one.split('/'), other.split('/')]
  const depth = parts.findIndex((part, index) => part !== others[index]) + 1
  return [parts.slice(0, depth).join('/'), others.slice(0, depth).join('/')]
}

function findCircles(graph: Graph): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (node: string, path: readonly string[]): void => {
    const start = path.indexOf(node)
    if (start >= 0) {
      found.push(`circle: ${[...path.slice(start), node].join(' -> ')}`)
      return
    }
    if (done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}

/** Lists the folders that hold more files than a reader can take in. */
export function findLargeFolders(files: readonly string[]): string[] {
  const folders = Map.groupBy(files, (name) => dirname(name))
  return [...folders].flatMap(([folder, { length }]) => {
    const most = folder === '.' ? MAX_FILES_IN_ROOT : MAX_FILES_IN_FOLDER
    return length > most
      ? [`${folder}: ${length} files, at most ${most} are allowed`]
      : []
  })
}

function countDynamicImports(files: readonly SourceFile[]): string[] {
  const count = files.reduce((sum, file) => sum + file.dynamicImports, 0)
  return count > MAX_DYNAMIC_IMPORTS
    ? [`${count} dynamic imports, at most ${MAX_DYNAMIC_IMPORTS} are allowed`]
    : []
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(import.meta.dirname, '../../..')
  const others = globSync(['dev/**/*.{js,ts}', '__tests__/**/*.{js,ts}'], {
    cwd: root,
  })
  const problems = [
    ...lintLayers(join(root, 'src')),
    ...findLargeFolders(others),
  ]
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
