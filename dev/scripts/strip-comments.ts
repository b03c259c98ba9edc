// Removes comments from a built file, and nothing else: the code stays as it
// is written, readable line by line. A comment within an expression stays. A fifth of the bundle was comments of
// its dependencies; their licenses stand in licenses.txt.
import ts from 'typescript'

type Range = { readonly pos: number; readonly end: number }

/** Returns a script without its comments, nor the lines that held nothing else. */
export function stripComments(script: string): string {
  let kept = ''
  let from = 0
  for (const comment of commentsOf(script)) {
    const line = wholeLine(script, comment)
    const { pos, end } = line ?? comment
    if (pos < from) continue
    kept += script.slice(from, pos)
    // A comment over several lines may be what ends a statement.
    if (line === undefined) {
      kept += script.slice(pos, end).includes('\n') ? '\n' : ' '
    }
    from = end
  }
  return kept + script.slice(from)
}

/** The lines of a comment that has them for itself. */
function wholeLine(script: string, { pos, end }: Range): Range | undefined {
  const start = script.lastIndexOf('\n', pos - 1) + 1
  const newline = script.indexOf('\n', end)
  const stop = newline === -1 ? script.length : newline + 1
  const around = script.slice(start, pos) + script.slice(end, stop)
  return around.trim() === '' ? { pos: start, end: stop } : undefined
}

function commentsOf(script: string): Range[] {
  const ranges = new Map<number, Range>()
  const collect = (found: readonly Range[] | undefined) => {
    for (const range of found ?? []) ranges.set(range.pos, range)
  }
  const visit = (node: ts.Node) => {
    collect(ts.getLeadingCommentRanges(script, node.pos))
    collect(ts.getTrailingCommentRanges(script, node.end))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('bundle.js', script, ts.ScriptTarget.Latest, false))
  return [...ranges.values()].sort((one, other) => one.pos - other.pos)
}
