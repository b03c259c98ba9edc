// What the emulated Port computes for a client that asks as a number chart does.
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../../dev/emulators/start.ts'
import { call, startAccount } from '../caller.ts'

const QUERY = {
  combinator: 'and',
  rules: [{ property: '$blueprint', operator: '=', value: 'member' }],
}
const SUM = {
  func: 'sum',
  property: 'score',
  calculationBy: 'property',
  query: QUERY,
}

let emulators: Emulators

async function ask(body: object) {
  emulators = await startAccount()
  for (const [identifier, score] of [
    ['mona', 3],
    ['lisa', 4],
  ] as const) {
    await call(emulators, 'POST /blueprints/member/entities', {
      identifier,
      properties: { score },
    })
  }
  const writes = emulators.port.writes.length
  const answer = await call(emulators, 'POST /entities/aggregate', body)
  expect(emulators.port.writes).toHaveLength(writes)
  return answer
}

describe('the emulated aggregation', () => {
  afterEach(() => emulators.close())

  it('adds up the values of the entities that the query matches', async () => {
    const { status, body } = await ask(SUM)

    expect(status).toBe(200)
    expect(body).toEqual({ ok: true, result: 7 })
  })

  it('answers null where there is nothing to compute', async () => {
    const rules = [
      ...QUERY.rules,
      { property: 'score', operator: '>', value: 4 },
    ]

    const { body } = await ask({ ...SUM, query: { ...QUERY, rules } })

    expect(body).toEqual({ ok: true, result: null })
  })

  it.each([
    ['an unknown key', { unit: '%' }, 'Unrecognized key: "unit"'],
    [
      'an average of nothing',
      { func: 'average' },
      'func "average" needs averageOf',
    ],
  ])('refuses %s', async (_, more, message) => {
    const { status, body } = await ask({ ...SUM, ...more })

    expect(status).toBe(422)
    expect(body.message).toBe(message)
  })

  it('does not know a blueprint that does not exist', async () => {
    const rules = [{ property: '$blueprint', operator: '=', value: 'nobody' }]

    const { status } = await ask({ ...SUM, query: { ...QUERY, rules } })

    expect(status).toBe(404)
  })
})
