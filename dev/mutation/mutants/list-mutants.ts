import ts from 'typescript'
import { MUTATORS } from './mutators.ts'

/** One change of a source file. */
export type Mutant = {
  /** The file, from the root of the repository. */
  readonly file: string
  readonly line: number
  /** The code that is replaced. */
  readonly code: string
  /** What stands in its place. */
  readonly mutant: string
  /** The line around it, which tells like changes of a file apart. */
  readonly context: string
  readonly start: number
  readonly end: number
}

/** Lists what can be changed in a file, from top to bottom. */
export function listMutants(path: string, text: string): Mutant[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lines = text.split('\n')
  const mutants: Mutant[] = []
  const visit = (node: ts.Node): void => {
    if (isWithoutBehavior(node)) return
    const start = node.getStart(file)
    const end = node.getEnd()
    const code = text.slice(start, end)
    const line = file.getLineAndCharacterOfPosition(start).line + 1
    const context = (lines[line - 1] ?? '').trim()
    for (const mutator of MUTATORS) {
      for (const mutant of mutator(node, file)) {
        if (mutant === code) continue
        mutants.push({ file: path, line, code, mutant, context, start, end })
      }
    }
    node.forEachChild(visit)
  }
  file.forEachChild(visit)
  return mutants
}

/** Applies a mutant to the text of its file. */
export function applyMutant(text: string, mutant: Mutant): string {
  return text.slice(0, mutant.start) + mutant.mutant + text.slice(mutant.end)
}

function isWithoutBehavior(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeNode(node) ||
    isDescription(node)
  )
}

/** What a schema says of a field: a contract test holds the page of the schema. */
function isDescription(node: ts.Node): boolean {
  const { parent } = node
  return (
    ts.isStringLiteral(node) &&
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    parent.expression.name.text === 'describe'
  )
}
