import { describe, expect, it } from '@jest/globals'
import { KnownSecrets } from '../../src/runtime/known-secrets.ts'

describe('KnownSecrets, with a fine-grained token', () => {
  it.each([
    ['no report on GitHub', 'no report on GitHub'],
    ['octo-github', 'octo-github'],
    ['cut off at github_pat_11', 'cut off at …'],
  ])('writes %j as %j', (text, shown) => {
    const known = new KnownSecrets()
    known.add('github_pat_11AAAAAAA0_abcdefgh')

    expect(known.hide(text, 'begun')).toBe(shown)
  })
})
