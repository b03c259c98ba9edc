import { describe, expect, it } from '@jest/globals'
import { findProseFaults } from '../../dev/scripts/lint/prose.ts'

/** Findings as "line rule: words". */
function faultsIn(file: string, lines: readonly string[]): string[] {
  return findProseFaults(file, lines.join('\n')).map(
    ({ line, rule, words }) => `${line} ${rule}: ${words}`,
  )
}

describe('findProseFaults in TypeScript', () => {
  it.each([
    ['/** Gives the seats of a page. */', '1 doc-verb: Gives'],
    ['/** Makes a batch. */', '1 doc-verb: Makes'],
    ['/** Tells whether a day is over. */', '1 doc-verb: Tells'],
    ['/** Says what failed. */', '1 doc-verb: Says'],
    ['/** So many pages are read at once. */', '1 doc-verb: So many'],
    ['// For whoever reads the log.', '1 whoever: whoever'],
    ['// Waits so many seconds.', '1 so-many: so many'],
    ["const a = 'The variable X is no setting.'", '1 setting: is no setting'],
    ["const a = '10 inputs are not right.'", '1 not-right: are not right'],
    ["const a = 'A new run makes sense.'", '1 makes-sense: makes sense'],
    ["const a = 'Nobody is let in.'", '1 let-in: let in'],
    ["const a = 'It keeps nobody else.'", '1 keeps-else: keeps nobody else'],
    ["const a = 'The app shall read it.'", '1 shall: shall'],
    ["const a = 'Users of these who chat'", '1 of-these: of these who'],
    ["const a = 'The URL is correct, so'", '1 is-correct-so: is correct, so'],
    ["const a = 'Licences bought'", '1 spelling: Licences'],
    [`const a = \`\${count} licences\``, '1 spelling: licences'],
    ['// In the admin centre.', '1 spelling: centre'],
    ['// One organisation.', '1 spelling: organisation'],
  ])('finds in %s', (script, expected) => {
    const [first] = faultsIn('a.ts', [script])

    expect(first).toBe(expected)
  })

  it.each([
    '/** Returns the seats of a page. */',
    '// Gives up after five attempts.',
    "import { licences } from './licences.ts'",
    "const code = 'M365_LICENSES_UNREADABLE'",
    'const licences = readLicences()',
    '// The kind `licence` of the old form.',
    '// One organization with licenses in the admin center.',
  ])('accepts %s', (script) => {
    expect(faultsIn('a.ts', [script])).toEqual([])
  })

  it('names the line of a phrase that breaks over two comment lines', () => {
    expect(
      faultsIn('a.ts', [
        'const a = 1',
        '// A new run',
        '// makes',
        '// sense.',
      ]),
    ).toEqual(['3 makes-sense: makes sense'])
  })

  it('reads the doc comment of several lines from its first word', () => {
    expect(faultsIn('a.ts', ['/**', ' * Gives the seats.', ' */'])).toEqual([
      '1 doc-verb: Gives',
    ])
  })
})

describe('findProseFaults in Markdown', () => {
  const words = (count: number) => Array(count).fill('word').join(' ')

  it('allows a sentence of 30 words and no more', () => {
    expect(faultsIn('a.md', [`${words(30)}. ${words(30)}.`])).toEqual([])
    expect(faultsIn('a.md', ['# Title', '', `${words(31)}.`])).toEqual([
      '3 sentence: word word word word word word word word …',
    ])
  })

  it('allows a paragraph of 400 characters and no more', () => {
    const sentence = 'Four words and more. '

    expect(faultsIn('a.md', [sentence.repeat(19)])).toEqual([])
    expect(faultsIn('a.md', [sentence.repeat(20)])).toEqual([
      '1 paragraph: Four words and more. Four words and more. …',
    ])
  })

  it('does not count the target of a link', () => {
    const target = `https://example.com/${'a'.repeat(400)}`

    expect(faultsIn('a.md', [`Read [the page](${target}).`])).toEqual([])
  })

  it('takes list items and table cells as paragraphs of their own', () => {
    const half = words(20)

    expect(
      faultsIn('a.md', [`- ${half}`, `- ${half}`, '', `| ${half} | ${half} |`]),
    ).toEqual([])
  })

  it('does not read code', () => {
    expect(
      faultsIn('a.md', ['```sh', 'echo licence', '```', 'Run `licence`.']),
    ).toEqual([])
  })

  it('finds a phrase in a cell', () => {
    expect(
      faultsIn('a.md', ['| a | b |', '|---|---|', '| x | licence |']),
    ).toEqual(['3 spelling: licence'])
  })
})

describe('findProseFaults in YAML and JSON', () => {
  it('reads comments over several lines as one, and values', () => {
    expect(
      faultsIn('a.yml', ['# This makes', '# sense.', 'name: Licence check']),
    ).toEqual(['1 makes-sense: makes sense', '3 spelling: Licence'])
  })

  it('reads titles of what Port gets', () => {
    expect(faultsIn('a.json', ['{', '  "title": "Licences"', '}'])).toEqual([
      '2 spelling: Licences',
    ])
  })
})
