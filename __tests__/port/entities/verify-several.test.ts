import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { aPage, aVerifier, expecting, FakePort } from './verify-harness.ts'

/** A Port without entities that counts the searches under way. */
class CountingPort extends FakePort {
  mostAtATime = 0
  #underWay = 0

  override readonly post = async (): Promise<unknown> => {
    this.#underWay += 1
    this.mostAtATime = Math.max(this.mostAtATime, this.#underWay)
    await nextTurn()
    this.#underWay -= 1
    return aPage([])
  }
}

/** Identifiers: `t/p1`, `t/p2` and so on. */
function people(howMany: number): string[] {
  return Array.from({ length: howMany }, (_, index) => `t/p${index + 1}`)
}

describe('PortVerifier, with several expectations', () => {
  it('asks for five of them at a time', async () => {
    const port = new CountingPort([])
    const { verifier } = aVerifier(port, {
      timeoutMs: 0,
      // Then only the search counts, not the reasons.
      portClock: undefined,
    })

    await verifier.verify(people(8).map((name) => expecting(name)))

    expect(port.mostAtATime).toBe(5)
  })

  it('asks for the reasons of five of them at a time', async () => {
    const port = new CountingPort([])
    const searches = people(8).map((name) => expecting(name))
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    await verifier.verify(searches)

    expect(port.mostAtATime).toBe(5)
  })

  it('asks again only for what is still missing', async () => {
    const port = new FakePort([aPage(['t/a']), aPage([]), aPage(['t/b'])])
    const { verifier } = aVerifier(port)

    const verdicts = await verifier.verify([expecting('t/a'), expecting('t/b')])

    expect(verdicts).toEqual([
      { verified: 1, missing: 0, problems: [] },
      { verified: 1, missing: 0, problems: [] },
    ])
    expect(port.searches).toMatchObject([
      { query: { rules: [{ value: ['t/a'] }, {}] } },
      { query: { rules: [{ value: ['t/b'] }, {}] } },
      { query: { rules: [{ value: ['t/b'] }, {}] } },
    ])
  })

  it('counts what is unchanged if the webhook has stored something else', async () => {
    const port = new FakePort([
      aPage(['t/new']),
      aPage([]),
      aPage(['t/same', 't/of-somebody-else']),
    ])
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([
      expecting('t/new'),
      expecting('t/same'),
    ])

    expect(verdicts).toEqual([
      { verified: 1, missing: 0, problems: [] },
      { verified: 1, missing: 0, problems: [] },
    ])
    expect(port.searches[2]).toMatchObject({
      query: {
        rules: [{ property: '$identifier', operator: 'in', value: ['t/same'] }],
      },
    })
  })

  it('counts nothing unchanged if only another webhook has stored something', async () => {
    const port = new FakePort([
      aPage(['octo-org/1']),
      aPage([]),
      aPage(['t/same']),
    ])
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([
      {
        blueprint: 'github_copilot_seat',
        webhook: 'seats',
        identifiers: ['octo-org/1'],
      },
      expecting('t/same'),
    ])

    expect(verdicts).toMatchObject([
      { verified: 1, missing: 0 },
      { verified: 0, missing: 1 },
    ])
  })
})

describe('PortVerifier, at its limits', () => {
  it.each([
    [100, { operator: 'in', value: people(100) }],
    [101, { operator: 'beginsWith', value: 't/p' }],
  ])('asks for %d by name or by what they begin with', async (count, rule) => {
    const port = new FakePort([aPage(people(count))])
    const { verifier } = aVerifier(port)

    await verifier.verify([expecting(...people(count))])

    expect(port.searches).toMatchObject([{ query: { rules: [rule, {}] } }])
  })

  it('uses the last millisecond of its time', async () => {
    const port = new FakePort([aPage([]), aPage(['t/a'])])
    const { verifier, clock } = aVerifier(port, { timeoutMs: 1 })

    const verdicts = await verifier.verify([expecting('t/a')])

    expect(clock.sleeps).toEqual([1])
    expect(verdicts).toEqual([{ verified: 1, missing: 0, problems: [] }])
  })
})
