import { describe, expect, it } from '@jest/globals'
import { userKey } from '../../src/domain/user-key.ts'

const HASH = { mode: 'hash', key: '0123456789abcdef0123456789abcdef' } as const
const PLAIN = { mode: 'plain' } as const

describe('userKey', () => {
  // printf %s github:1001 | openssl dgst -sha256 -hmac <the key>
  it('hashes a GitHub user id with the key', () => {
    expect(userKey({ source: 'github', userId: 1001 }, HASH)).toBe(
      '3b6f909f2bc12180f5ae0d7c84a22cf8',
    )
  })

  // printf %s m365:adele.vance@contoso.example | openssl dgst …
  it('hashes a UPN in lower case, however the report spells it', () => {
    const hash = '4e88fcb31134ece1a14581f19c9d64cd'

    expect(
      userKey(
        { source: 'm365', userPrincipalName: 'Adele.Vance@Contoso.example' },
        HASH,
      ),
    ).toBe(hash)
    expect(
      userKey(
        { source: 'm365', userPrincipalName: 'adele.vance@contoso.example' },
        HASH,
      ),
    ).toBe(hash)
  })

  it('gives another hash with another key', () => {
    const other = { mode: 'hash', key: 'f'.repeat(32) } as const

    expect(userKey({ source: 'github', userId: 1001 }, other)).not.toBe(
      '3b6f909f2bc12180f5ae0d7c84a22cf8',
    )
  })

  it('tells a GitHub id from a UPN of the same digits', () => {
    const upn = { source: 'm365', userPrincipalName: '1001' } as const

    expect(userKey(upn, HASH)).not.toBe(
      userKey({ source: 'github', userId: 1001 }, HASH),
    )
  })

  it('gives the id or the lower-cased UPN in plain mode', () => {
    expect(userKey({ source: 'github', userId: 1001 }, PLAIN)).toBe('1001')
    expect(
      userKey(
        { source: 'm365', userPrincipalName: 'Adele.Vance@Contoso.example' },
        PLAIN,
      ),
    ).toBe('adele.vance@contoso.example')
  })

  it('gives nobody a key when people must not appear', () => {
    const person = { source: 'github', userId: 1001 } as const

    expect(() => userKey(person, { mode: 'none' })).toThrow(
      'A person has no key when "user-identity" is none',
    )
  })

  it('makes a guest fit for an identifier', () => {
    const guest = 'Alex_Example.com#EXT#@contoso.example'

    expect(userKey({ source: 'm365', userPrincipalName: guest }, PLAIN)).toBe(
      'alex_example.com=23ext=23@contoso.example',
    )
  })
})
