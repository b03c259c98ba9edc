import { describe, expect, it } from '@jest/globals'
import { stripComments } from '../../dev/scripts/strip-comments.ts'

describe('stripComments', () => {
  it('removes comments with the lines that hold nothing else', () => {
    const script = [
      '/** What it does. */',
      'const one = 1 // the first',
      '',
      '  // on a line of its own',
      'const two = 2 /* at the end */',
      '/*',
      ' * several lines',
      ' */',
      'export { one, two }',
    ].join('\n')

    expect(stripComments(script)).toBe(
      ['const one = 1  ', '', 'const two = 2  ', 'export { one, two }'].join(
        '\n',
      ),
    )
  })

  it('leaves what only looks like a comment', () => {
    const script = [
      "const url = 'https://contoso.example/*'",
      'const pattern = /\\/\\/.*/',
      'const text = `',
      '',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the script
      '// not a comment ${url /* one */} /* not one */',
      '`',
      'export { url, pattern, text }',
    ].join('\n')

    expect(stripComments(script)).toBe(script.replace('/* one */', ' '))
  })

  it('keeps two statements apart that a comment of several lines divides', () => {
    const script = 'const one = 1 /* ends\nhere */ const two = 2'

    expect(stripComments(script)).toBe('const one = 1 \n const two = 2')
  })
})
