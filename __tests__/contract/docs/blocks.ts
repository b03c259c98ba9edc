// Every fenced block of a page, with the lines that a reader copies.
import { readFileSync } from 'node:fs'

export type Block = {
  readonly place: string
  readonly language: string
  readonly code: string
}

const FENCE = /^( *)(`{3,}|~{3,})(.*)\n([\s\S]*?)^ *\2 *$/gm

/** Lists the fenced blocks of a page, those without a language too. */
export function fencedBlocks(file: string): Block[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(FENCE)].map((found) => {
    const [, indent = '', , language = '', code = ''] = found
    const line = text.slice(0, found.index).split('\n').length
    return {
      place: `${file}:${line}`,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }
  })
}

/** Lists the commands of a script, without comments and line breaks. */
export function commandsOf(code: string): string[] {
  return code
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/ +# .*$/, '').trim())
    .filter((line) => line !== '')
}
