// The language rules of CONTRIBUTING.md as data for `prose.ts`. A phrase
// matches whole words in any case, also across a line break.

export type Kind = 'markdown' | 'comment' | 'doc' | 'text'

export type Rule = {
  readonly name: string
  readonly pattern: RegExp
  readonly advice: string
  /** The kinds of text that the rule reads; without it, all of them. */
  readonly kinds?: readonly Kind[]
}

/** Markdown only: characters of a paragraph, list item or table cell. */
export const MAX_PARAGRAPH_LENGTH = 400

/** Markdown only. CONTRIBUTING.md asks for 20. This is the hard limit. */
export const MAX_SENTENCE_WORDS = 30

/** Files that hold bad samples on purpose. */
export const EXEMPT: readonly string[] = [
  'dev/scripts/lint/prose-rules.ts',
  '__tests__/dev/lint-prose.test.ts',
]

export const RULES: readonly Rule[] = [
  {
    name: 'doc-verb',
    pattern: /^\s*(Gives|Makes|Tells|Says|So\s+(many|much|few))\b/,
    advice: 'Start with returns, creates, parses or whether; or delete it.',
    kinds: ['doc'],
  },
  rule('whoever', ['whoever', 'whomever'], 'Name the person or the role.'),
  rule('so-many', ['so many', 'so few'], 'Name the number or the setting.'),
  rule('setting', ['is no setting'], 'Write "Unknown setting X".'),
  rule('not-right', ['are not right', 'is not right'], 'Say what is wrong.'),
  rule('makes-sense', ['makes sense', 'make sense'], 'Say what to do.'),
  rule('let-in', ['let in', 'lets in', 'letting in'], 'Use allow or accept.'),
  rule('keeps-else', ['keeps nobody else'], 'Say what happens to the others.'),
  rule('shall', ['shall'], 'Write "must" or "can".'),
  rule('of-these', ['of these who', 'people of these'], 'Repeat the name.'),
  rule('is-correct-so', ['(is|are) correct, so'], 'Make it a sentence.'),
  {
    ...rule('was-told', ['(is|was|were) told'], 'Name the input.'),
    kinds: ['markdown'],
  },
  {
    name: 'is-no',
    pattern: /(?<!\bthere )\b(is|are)\s+no\s+(?!longer\b|more\b)[a-z]+/i,
    advice: 'Write "is not a".',
    kinds: ['markdown'],
  },
  {
    name: 'who-does',
    pattern: /(?<=^|[.!]\s)(who|what (can|could) not be) [a-z]+s\b[^?]*\./i,
    advice: 'Name the person or the thing.',
    kinds: ['markdown'],
  },
  {
    name: 'spelling',
    pattern:
      /\b(licences?|licenced|centres?|organisations?|\w*(organis|recognis|anonymis|pseudonymis|summaris|normalis|initialis|serialis|authoris|prioritis|utilis|customis|minimis)(e|es|ed|er|ing|ation)|(un)?(colour|behaviour|neighbour|favour|honour)\w*|catalogues?|artefacts?|whilst)\b/i,
    advice: 'Use American spelling: license, center, organization.',
  },
]

function rule(name: string, phrases: readonly string[], advice: string): Rule {
  const words = phrases.map((phrase) => phrase.replaceAll(' ', '\\s+'))
  return {
    name,
    pattern: new RegExp(`\\b(${words.join('|')})\\b`, 'i'),
    advice,
  }
}
