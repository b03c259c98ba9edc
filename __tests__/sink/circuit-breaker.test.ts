import { describe, expect, it } from '@jest/globals'
import type { DatasetName } from '../../src/domain/dataset.ts'
import { type ErrorCode, SinkError } from '../../src/errors.ts'
import { Batch } from '../../src/sink/batch.ts'
import { CircuitBreaker } from '../../src/sink/circuit-breaker.ts'
import { failureOf } from '../support/fakes/fake-http-client.ts'
import { FakeTransport } from '../support/fakes/fake-transport.ts'

const WAIT = { system: 'port', kind: 'wait' } as const

/** Fails once with a code, then delivers to the other datasets. */
async function refuse(code: ErrorCode, refused: DatasetName) {
  const transport = new FakeTransport(({ dataset }) => {
    const refusal = new SinkError(code, `Refused: ${code}.`, { remedy: WAIT })
    if (dataset === refused) throw refusal
  })
  const memory = new CircuitBreaker(transport)
  await failureOf(memory.deliver(new Batch(refused), { index: 1 }))
  return { transport, memory }
}

describe('CircuitBreaker', () => {
  // A webhook closes, a blueprint, or all that the credentials open.
  it.each([
    ['PORT_WEBHOOK_REFUSED', 'github-usage'],
    ['PORT_WEBHOOK_MISSING', 'github-usage'],
    ['PORT_NOT_FOUND', 'github-seats'],
    ['PORT_UNAUTHORIZED', 'm365-users'],
    ['PORT_FORBIDDEN', 'm365-users'],
  ] as const)('after %s asks no more for %s', async (code, dataset) => {
    const { transport, memory } = await refuse(code, 'github-seats')

    const error = await failureOf(
      memory.deliver(new Batch(dataset), { index: 1 }),
    )

    expect(error).toMatchObject({
      code,
      message: `Refused: ${code}. Run the workflow again later.`,
      remedy: WAIT,
    })
    expect(transport.delivered).toHaveLength(1)
  })

  it.each([
    ['PORT_WEBHOOK_REFUSED', 'm365-users'],
    ['PORT_NOT_FOUND', 'github-usage'],
  ] as const)('after %s goes on with %s', async (code, dataset) => {
    const { transport, memory } = await refuse(code, 'github-seats')

    await memory.deliver(new Batch(dataset), { index: 1 })

    expect(transport.delivered).toHaveLength(2)
  })

  it('tries again after a failure that may pass', async () => {
    const { transport, memory } = await refuse('PORT_UNAVAILABLE', 'm365-users')

    await failureOf(memory.deliver(new Batch('m365-users'), { index: 2 }))

    expect(transport.delivered).toHaveLength(2)
  })

  it('is as its transport otherwise', async () => {
    const rejections = [{ index: 0, reason: 'no' }]
    const transport = new FakeTransport(() => rejections, { isSending: false })
    const memory = new CircuitBreaker(transport)

    const answer = await memory.deliver(new Batch('m365-users'), { index: 1 })

    expect(answer).toEqual(rejections)
    expect(memory.isSending).toBe(false)
    expect(memory.limits.maxRecords).toBe(500)
  })
})
