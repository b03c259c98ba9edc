import { describe, expect, it } from '@jest/globals'
import { PrintedSecrets } from '../../../src/host/terminal/printed-secrets.ts'

function cleanerFor(...secrets: string[]) {
  const printed = new PrintedSecrets()
  for (const secret of secrets) printed.add(secret)
  return (text: string) => printed.clean(text)
}

describe('PrintedSecrets', () => {
  it('hides a value wherever it stands', () => {
    const clean = cleanerFor('ghp_1')

    expect(clean('token ghp_1, again:ghp_1!')).toBe('token ***, again:***!')
  })

  it('hides every line of a value that has several', () => {
    const clean = cleanerFor('-----BEGIN-----\r\nMIIabc\nMIIdef\n')

    expect(clean('MIIdef and MIIabc, -----BEGIN-----')).toBe('*** and ***, ***')
  })

  it('hides the lines of a value that writes its line breaks as \\n', () => {
    const clean = cleanerFor('MIIabc\\nMIIdef')

    expect(clean('MIIabc MIIdef')).toBe('*** ***')
  })

  it('hides the whole of a value that holds another one', () => {
    const clean = cleanerFor('key', 'https://ingest.port.example/key')

    expect(clean('POST https://ingest.port.example/key')).toBe('POST ***')
  })

  it('leaves a text alone when nothing, or an empty value, was added', () => {
    const clean = cleanerFor('', ' \n ')

    expect(clean('as it is')).toBe('as it is')
  })

  it('drops what would move the cursor, and keeps line breaks', () => {
    const clean = cleanerFor()

    expect(clean('a\u001b[2Jb\rc\u0007\nd\te')).toBe('abc\nd\te')
  })
})
