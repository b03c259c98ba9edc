import { describe, expect, it } from '@jest/globals'
import { RefusedTokens, withToken } from '../../src/http/with-token.ts'

/** A service that answers these statuses, in order. */
function aService(statuses: readonly number[], renewed?: string) {
  const left = [...statuses]
  const sent: string[] = []
  const refused: string[] = []
  const discarded: number[] = []
  const memory = new RefusedTokens()
  const tokens = {
    token: async () => (refused.length > 0 && renewed) || 'first',
    renew: async (token: string) => {
      refused.push(token)
      return renewed
    },
  }
  const answer = () =>
    withToken(tokens, memory, {
      send: async (token) => {
        sent.push(token)
        const status = left.shift() ?? 0
        return { status, ok: status === 200 }
      },
      toError: ({ status }) => new Error(`refused with ${status}`),
      discard: ({ status }) => discarded.push(status),
    })
  return { answer, sent, refused, discarded }
}

describe('withToken', () => {
  it('returns a success', async () => {
    const { answer, sent, refused } = aService([200], 'second')

    expect(await answer()).toEqual({ status: 200, ok: true })

    expect(sent).toEqual(['first'])
    expect(refused).toEqual([])
  })

  it.each([400, 402, 403, 500])(
    'throws the error of the answer %d, and keeps the token',
    async (status) => {
      const { answer, sent, refused } = aService([status, 200], 'second')

      await expect(answer()).rejects.toThrow(`refused with ${status}`)
      await answer()

      expect(sent).toEqual(['first', 'first'])
      expect(refused).toEqual([])
    },
  )

  it('sends again with a new token after a 401', async () => {
    const { answer, sent, refused, discarded } = aService([401, 200], 'second')

    expect(await answer()).toEqual({ status: 200, ok: true })

    expect(sent).toEqual(['first', 'second'])
    expect(refused).toEqual(['first'])
    expect(discarded).toEqual([401])
  })

  it('throws the second refusal', async () => {
    const { answer, sent, discarded } = aService([401, 401], 'second')

    await expect(answer()).rejects.toThrow('refused with 401')

    expect(sent).toEqual(['first', 'second'])
    expect(discarded).toEqual([401])
  })

  it('throws the refusal, unread, if there is no other token', async () => {
    const { answer, sent, discarded } = aService([401, 200])

    await expect(answer()).rejects.toThrow('refused with 401')

    expect(sent).toEqual(['first'])
    expect(discarded).toEqual([])
  })

  it.each([
    { renewed: undefined, tokens: ['first'] },
    { renewed: 'second', tokens: ['first', 'second'] },
  ])(
    'sends nothing more once $tokens are refused',
    async ({ renewed, tokens }) => {
      const { answer, sent } = aService([401, 401], renewed)

      await expect(answer()).rejects.toThrow('refused with 401')
      await expect(answer()).rejects.toThrow('refused with 401')

      expect(sent).toEqual(tokens)
    },
  )

  it.each([200, 403, 404])(
    'takes a 401 after an answer %d for a refusal of one request',
    async (status) => {
      const { answer, sent } = aService([status, 401, 200])

      await answer().catch(() => undefined)
      await expect(answer()).rejects.toThrow('refused with 401')

      expect(await answer()).toEqual({ status: 200, ok: true })
      expect(sent).toEqual(['first', 'first', 'first'])
    },
  )

  it('does not take a 503 for a sign that the token is good', async () => {
    const { answer, sent } = aService([503, 401, 200])

    await expect(answer()).rejects.toThrow('refused with 503')
    await expect(answer()).rejects.toThrow('refused with 401')
    await expect(answer()).rejects.toThrow('refused with 401')

    expect(sent).toEqual(['first', 'first'])
  })
})
