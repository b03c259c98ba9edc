import { describe, expect, it } from '@jest/globals'
import { DOORS } from './doors.ts'
import { LINES, SECRET, unsafeOf } from './marks.ts'
import { entraWithClaims, SERVICES } from './services.ts'

describe('text of a server', () => {
  it.each(Object.entries(SERVICES))(
    'is redacted, and taken for no bug: %s',
    async (_, service) => {
      const unsafe: Record<string, string[]> = {}
      let shownCount = 0
      for (const [door, answer] of DOORS) {
        const texts = await service(answer)
        shownCount += texts.length
        const bugs = texts.filter((text) => text.startsWith('Unexpected error'))
        const found = [...unsafeOf(texts), ...bugs]
        if (found.length > 0) unsafe[door] = found
      }

      expect(unsafe).toEqual({})
      expect(shownCount).toBeGreaterThan(DOORS.length)
    },
  )

  it('is redacted: claims of an OIDC token', async () => {
    const claims = { iss: LINES, sub: `repo:${SECRET}`, aud: [LINES] }
    const refused = { error: 'invalid_client', error_codes: [700213] }

    const texts = await entraWithClaims(claims)(() =>
      Response.json(refused, { status: 401 }),
    )

    expect(texts.join()).toContain('subject "repo:…"')
    expect(unsafeOf(texts)).toEqual([])
  })
})
