// `node dev/scripts/lint/prose.ts [file]…`: checks the language of pages,
// configuration, comments and messages against `prose-rules.ts`. Prints each
// finding as file:line, and exits with 1 if there is one. ADR 7 says why this
// is a script.
import { globSync, readFileSync } from 'node:fs'
import { type Passage, passagesOf } from './prose-passages.ts'
import {
  EXEMPT,
  MAX_PARAGRAPH_LENGTH,
  MAX_SENTENCE_WORDS,
  RULES,
} from './prose-rules.ts'

export type Finding = {
  readonly line: number
  readonly rule: string
  readonly words: string
  readonly advice: string
}

const FILES = [
  '**/*.md',
  '**/*.{yml,yaml}',
  '.github/**/*.{md,yml}',
  'configs/**/*.json',
  'Dockerfile',
  'config.example.env',
  '{src,dev,__tests__}/**/*.{ts,js}',
]
const SKIPPED = /(^|\/)(node_modules|dist|fixtures|coverage|demo-output|\.git)$/
const SENTENCE_END = /(?<=[.!?][)"*]*)\s+/
const WORD = /[\p{L}\p{N}]\S*/gu
const SHOWN_WORDS = 8

/** Returns the findings of a file, in the order of its lines. */
export function findProseFaults(file: string, content: string): Finding[] {
  return passagesOf(file, content)
    .flatMap((passage) => [...matchesIn(passage), ...lengthsOf(passage)])
    .sort((one, other) => one.line - other.line)
}

function matchesIn({ kind, line, text }: Passage): Finding[] {
  const prose = withoutCode(text)
  return RULES.filter(({ kinds }) => kinds?.includes(kind) ?? true).flatMap(
    ({ name, pattern, advice }) =>
      [...prose.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(
        (match) => ({
          line: line + prose.slice(0, match.index).split('\n').length - 1,
          rule: name,
          words: oneLine(match[0]),
          advice,
        }),
      ),
  )
}

function lengthsOf({ kind, line, text }: Passage): Finding[] {
  if (kind !== 'markdown') return []
  const shown = withoutLinks(text)
  return [
    ...paragraphFaults(shown),
    ...withoutCode(shown).split(SENTENCE_END).flatMap(sentenceFaults),
  ].map((fault) => ({ line, ...fault }))
}

function paragraphFaults(text: string): Omit<Finding, 'line'>[] {
  const { length } = oneLine(text)
  if (length <= MAX_PARAGRAPH_LENGTH) return []
  const advice = `${length} characters. At most ${MAX_PARAGRAPH_LENGTH}.`
  return [{ rule: 'paragraph', words: startOf(text.split(/\s+/)), advice }]
}

function sentenceFaults(sentence: string): Omit<Finding, 'line'>[] {
  const words = sentence.match(WORD) ?? []
  if (words.length <= MAX_SENTENCE_WORDS) return []
  const advice = `${words.length} words. At most ${MAX_SENTENCE_WORDS}.`
  return [{ rule: 'sentence', words: startOf(words), advice }]
}

/** Hides code from the phrase rules. In a sentence it counts as one word. */
function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]+`/g, (code) => code.replaceAll(/[^\n]/g, 'x'))
}

function withoutLinks(text: string): string {
  return text.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
}

function startOf(words: readonly string[]): string {
  return `${words.slice(0, SHOWN_WORDS).join(' ')} …`
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

function filesToCheck(): string[] {
  return globSync(FILES, { exclude: (path) => SKIPPED.test(path) })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !EXEMPT.includes(file))
    .sort()
}

function main(given: readonly string[]): void {
  let count = 0
  for (const file of given.length > 0 ? given : filesToCheck()) {
    for (const found of findProseFaults(file, readFileSync(file, 'utf8'))) {
      const { line, rule, words, advice } = found
      console.log(`${file}:${line} ${rule}: "${words}". ${advice}`)
      count += 1
    }
  }
  if (count > 0) {
    console.log(
      `Found ${count} language ${count === 1 ? 'problem' : 'problems'}.`,
    )
    process.exitCode = 1
  }
}

if (import.meta.main) main(process.argv.slice(2))
