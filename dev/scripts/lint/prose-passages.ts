// Finds the prose in a file: paragraphs of Markdown, comments and values of
// YAML, comments and string literals of TypeScript.
import ts from 'typescript'
import type { Kind } from './prose-rules.ts'

/** Text that is read as one piece, and the line on which it starts. */
export type Passage = {
  readonly kind: Kind
  readonly line: number
  readonly text: string
}

/** Returns the passages of a file, by the ending of its name. */
export function passagesOf(file: string, content: string): Passage[] {
  if (file.endsWith('.md')) return markdownPassages(content)
  if (/\.[jt]s$/.test(file)) return scriptPassages(content)
  if (file.endsWith('.json')) return linePassages(content)
  return hashPassages(content)
}

const FENCE = /^\s*```/
const TABLE_ROW = /^\s*\|/
/** A heading, a list item, a row of a table, or an HTML comment. */
const STARTS_PASSAGE = /^\s*(#+ |[-*] |\d+\. |\||<!--)/

function markdownPassages(content: string): Passage[] {
  const groups: Passage[] = []
  let isCode = false
  let isOpen = false
  for (const [index, line] of content.split('\n').entries()) {
    if (FENCE.test(line)) isCode = !isCode
    const isProse = !isCode && !FENCE.test(line) && line.trim() !== ''
    const before = groups.at(-1)
    if (isProse && isOpen && before && !STARTS_PASSAGE.test(line)) {
      groups[groups.length - 1] = {
        ...before,
        text: `${before.text}\n${line.trim()}`,
      }
    } else if (isProse) {
      groups.push({ kind: 'markdown', line: index + 1, text: line.trim() })
    }
    isOpen = isProse && !/^\s*(#|\||<!--)/.test(line)
  }
  return groups.flatMap(cellsOf).map(withoutMarker)
}

function cellsOf(passage: Passage): Passage[] {
  if (!TABLE_ROW.test(passage.text)) return [passage]
  return passage.text
    .split(/(?<!\\)\|/)
    .map((cell) => ({ ...passage, text: cell.trim() }))
}

function withoutMarker(passage: Passage): Passage {
  return { ...passage, text: passage.text.replace(/^(#+|[-*]|\d+\.) /, '') }
}

function linePassages(content: string): Passage[] {
  return content
    .split('\n')
    .map((text, index) => ({ kind: 'text', line: index + 1, text }))
}

/** YAML, settings, Dockerfile: comments over several lines are one passage. */
function hashPassages(content: string): Passage[] {
  return joined(
    linePassages(content).map((passage) =>
      /^\s*#/.test(passage.text)
        ? {
            ...passage,
            kind: 'comment',
            text: passage.text.replace(/^\s*# ?/, ''),
          }
        : passage,
    ),
  )
}

/** Joins comments on lines that follow each other. */
function joined(passages: readonly Passage[]): Passage[] {
  const result: Passage[] = []
  for (const passage of passages) {
    const before = result.at(-1)
    const isNext =
      before?.kind === 'comment' &&
      passage.kind === 'comment' &&
      passage.line === before.line + before.text.split('\n').length
    if (isNext) {
      const text = `${before.text}\n${passage.text}`
      result[result.length - 1] = { ...before, text }
    } else {
      result.push(passage)
    }
  }
  return result
}

function scriptPassages(content: string): Passage[] {
  const source = ts.createSourceFile(
    'script.ts',
    content,
    ts.ScriptTarget.Latest,
    true,
  )
  const lineAt = (position: number) =>
    source.getLineAndCharacterOfPosition(position).line + 1
  const comments = new Map<number, Passage>()
  const strings: Passage[] = []
  const visit = (node: ts.Node) => {
    for (const range of commentsAround(content, node)) {
      const raw = content.slice(range.pos, range.end)
      comments.set(range.pos, {
        kind: raw.startsWith('/**') ? 'doc' : 'comment',
        line: lineAt(range.pos),
        text: raw.replaceAll(/^\s*(\/\*\*?|\*\/|\*(?!\/)|\/\/) ?|\*\/$/gm, ''),
      })
    }
    if (isTextPart(node) && isProse(node.text)) {
      const line = lineAt(node.getStart(source))
      strings.push({ kind: 'text', line, text: node.text })
    }
    for (const child of node.getChildren(source)) visit(child)
  }
  visit(source)
  const inOrder = [...comments.values()].sort((a, b) => a.line - b.line)
  return [...joined(inOrder), ...strings]
}

function commentsAround(content: string, node: ts.Node): ts.CommentRange[] {
  return [
    ...(ts.getLeadingCommentRanges(content, node.pos) ?? []),
    ...(ts.getTrailingCommentRanges(content, node.end) ?? []),
  ]
}

function isTextPart(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  )
}

/** Whether a string is for people: names, paths and keys have no spaces. */
function isProse(text: string): boolean {
  return /\s/.test(text) || /^[A-Z][a-z]/.test(text)
}
