import { describe, expect, it } from '@jest/globals'
import { withToken } from '../../src/http/with-token.ts'

/** A service that answers these statuses, in order. */
function aService(statuses: readonly number[], renewed?: string) {
  const left = [...statuses]
  const sent: string[] = []
  const refused: string[] = []
  const discarded: number[] = []
  const answer = () =>
    withToken(
      {
        token: async () => 'first',
        renew: async (token) => {
          refused.push(token)
          return renewed
        },
      },
      async (token) => {
        sent.push(token)
        return { status: left.shift() ?? 0 }
      },
      ({ status }) => discarded.push(status),
    )
  return { answer, sent, refused, discarded }
}

describe('withToken', () => {
  it.each([200, 400, 402, 403, 500])(
    'returns the answer %d',
    async (status) => {
      const { answer, sent, refused } = aService([status], 'second')

      expect(await answer()).toEqual({ status })

      expect(sent).toEqual(['first'])
      expect(refused).toEqual([])
    },
  )

  it('sends again with a new token after a 401', async () => {
    const { answer, sent, refused, discarded } = aService([401, 200], 'second')

    expect(await answer()).toEqual({ status: 200 })

    expect(sent).toEqual(['first', 'second'])
    expect(refused).toEqual(['first'])
    expect(discarded).toEqual([401])
  })

  it('returns the second refusal', async () => {
    const { answer, sent, discarded } = aService([401, 401], 'second')

    expect(await answer()).toEqual({ status: 401 })

    expect(sent).toEqual(['first', 'second'])
    expect(discarded).toEqual([401])
  })

  it('returns the refusal, unread, if there is no other token', async () => {
    const { answer, sent, discarded } = aService([401, 200])

    expect(await answer()).toEqual({ status: 401 })

    expect(sent).toEqual(['first'])
    expect(discarded).toEqual([])
  })
})
