import { describe, expect, it } from '@jest/globals'
import { redact } from '../../src/runtime/redact.ts'

describe('redact', () => {
  it.each([
    ['Not Found', 'Not Found'],
    ['two\r\n  lines\tof words', 'two lines of words'],
    [
      'API rate limit exceeded for user ID 583231. Please wait',
      'API rate limit exceeded for user ID …. Please wait',
    ],
    ['No access for mona.lisa@contoso.example.', 'No access for ….'],
    ["User 'mona_contoso.example#EXT#@x.example'", "User '…'"],
    [`${'a'.repeat(9)}@`.repeat(3), 'aaaaaaaaa@aaaaaaaaa@aaaaaaaaa@'],
    ['Zoë is zoë@contoso.example', 'Zoë is …'],
    ['token ghp_0123456789abcdefABCDEF refused', 'token … refused'],
    ['github_pat_11AAAAAAA0_abcdefgh', '…'],
    ['bearer eyJhbGciOi.eyJzdWIiOiJt.c2ln-_', 'bearer …'],
    [
      'see https://storage.contoso.example/a?sig=abc&se=1 for it',
      'see https://storage.contoso.example/a?… for it',
    ],
  ])('of "%s" shows no person and no credential', (said, shown) => {
    expect(redact(said)).toBe(shown)
  })

  it.each([
    'Entity "octo-org@2026-11-24" is not there',
    'enterprise:octo-corp/0123456789abcdef0123456789abcdef@2026-11-24',
    'request-id e48ccf64-1482-44f5-a82a-0cb97d937b67',
    'See https://docs.github.com/rest/copilot',
  ])('leaves "%s" as it is', (said) => {
    expect(redact(said)).toBe(said)
  })

  it('cuts what is long', () => {
    expect(redact('x '.repeat(200))).toHaveLength(300)
    expect(redact('abcdef', 4)).toBe('abcd')
  })

  it('hides before it cuts, so that no half of a name is left', () => {
    expect(redact('to mona@contoso.example', 8)).toBe('to …')
  })
})
