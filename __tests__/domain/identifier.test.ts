import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { toIdentifierPart } from '../../src/domain/identifier.ts'
import { anyCharacter } from '../support/builders/any-character.ts'

/** What Port accepts as the identifier of an entity. */
const PORTS_RULE = /^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/=-]+$/u

/** Any text of any characters, often with those that need an escape. */
const anyName = fc.oneof(
  fc.string({ unit: anyCharacter, minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('=', '2', '3', 'D', ' ', '#', '.', 'é', '²', '😀'),
    minLength: 1,
  }),
)

describe('toIdentifierPart', () => {
  it('keeps what Port allows', () => {
    expect(toIdentifierPart('adele.vance+test@contoso.example')).toBe(
      'adele.vance+test@contoso.example',
    )
    expect(toIdentifierPart('enterprise:octo-corp')).toBe(
      'enterprise:octo-corp',
    )
    expect(toIdentifierPart('jürgen\\ñandú_東京')).toBe('jürgen\\ñandú_東京')
  })

  it('writes everything else as its UTF-8 bytes', () => {
    expect(toIdentifierPart('alex#ext#@contoso.example')).toBe(
      'alex=23ext=23@contoso.example',
    )
    expect(toIdentifierPart("o'neil")).toBe('o=27neil')
    expect(toIdentifierPart('a b\tc')).toBe('a=20b=09c')
    expect(toIdentifierPart('²😀')).toBe('=C2=B2=F0=9F=98=80')
  })

  it('writes its own escape character as an escape', () => {
    expect(toIdentifierPart('a=23')).toBe('a=3D23')
  })

  it("always fits Port's rule within an identifier", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(`octo-org/${toIdentifierPart(name)}`).toMatch(PORTS_RULE)
      }),
    )
  })

  it('never makes one identifier of two names', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const isSame = toIdentifierPart(one) === toIdentifierPart(other)

        expect(isSame).toBe(one === other)
      }),
      { numRuns: 1_000 },
    )
  })

  it('can be turned back into the name', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const percentEncoded = toIdentifierPart(name).replace(/%/g, '%25')
        const decoded = decodeURIComponent(percentEncoded.replace(/=/g, '%'))

        expect(decoded).toBe(name)
      }),
    )
  })
})
