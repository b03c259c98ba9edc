// The Markdown pages of the repository, and what is inside them.
import { globSync, readFileSync } from 'node:fs'

/** All pages that people read. */
export const PAGES = globSync('**/*.md', {
  exclude: (path) => /^(node_modules|dist|coverage|demo-output)\b/.test(path),
})
  .filter((file) => !/__tests__/.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()

/** Lists the code blocks of a language. */
export function blocksOf(file: string, language: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const fence = new RegExp(
    `^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``,
    'gm',
  )
  return [...text.matchAll(fence)].map(([, indent = '', code = '']) =>
    code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )
}

/** Lists the targets of the links that stay in the repository. */
export function linksOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}

/** Returns the anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```/g, '')
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
