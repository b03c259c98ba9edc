import { describe, expect, it } from '@jest/globals'
import { HttpError } from '../../../../src/http/http-error.ts'
import { BulkWriter } from '../../../../src/port/entities/bulk-writer.ts'
import { PortError } from '../../../../src/port/error.ts'

type Body = { readonly entities: readonly { readonly identifier: string }[] }

/** A Port with a limit, which it may name. */
class StrictPort {
  readonly sizes: number[] = []
  readonly #max: number
  readonly #says: number | undefined

  constructor(max: number, says?: number) {
    this.#max = max
    this.#says = says
  }

  readonly post = async (
    _path: string,
    _params: unknown,
    body: unknown,
  ): Promise<unknown> => {
    const { entities } = body as Body
    this.sizes.push(entities.length)
    if (entities.length > this.#max) throw refusal(413)
    const errors = entities.flatMap(({ identifier }, index) =>
      identifier === 'e4' ? [{ index, message: 'Not this one.' }] : [],
    )
    return { ok: true, errors, maxBulkSize: this.#says }
  }
}

function refusal(status: number): PortError {
  const cause = new HttpError({
    kind: 'status',
    method: 'POST',
    url: 'https://api.port.io/v1',
    path: '/v1',
    status,
  })
  return new PortError('PORT_API_REFUSED', 'Refused.', { cause })
}

function upsert(port: Pick<StrictPort, 'post'>, count: number) {
  const entities = Array.from({ length: count }, (_, index) => {
    return { identifier: `e${index}`, relations: {} }
  })
  return new BulkWriter(port).upsert('seat', entities)
}

describe('BulkWriter', () => {
  it('writes 20 entities in a request as long as Port says nothing', async () => {
    const port = new StrictPort(20)

    const refused = await upsert(port, 41)

    expect(port.sizes).toEqual([20, 20, 1])
    expect(refused).toEqual([{ index: 4, reason: 'Not this one.' }])
  })

  it('writes as many as the answer allows from then on', async () => {
    const port = new StrictPort(20, 6)

    await upsert(port, 30)

    expect(port.sizes).toEqual([20, 6, 4])
  })

  it('never writes more than Port documents', async () => {
    const port = new StrictPort(100, 100)

    await upsert(port, 41)

    expect(port.sizes).toEqual([20, 20, 1])
  })

  it('halves a request that is too large, and keeps the positions', async () => {
    const port = new StrictPort(3)

    const refused = await upsert(port, 9)

    expect(port.sizes).toEqual([9, 5, 3, 3, 3])
    expect(refused).toEqual([{ index: 4, reason: 'Not this one.' }])
  })

  it('gives up on one entity that is too large', async () => {
    const port = new StrictPort(0)

    await expect(upsert(port, 2)).rejects.toThrow('Refused.')

    expect(port.sizes).toEqual([2, 1])
  })

  it.each([422, 429])('does not halve after the status %i', async (status) => {
    const sizes: number[] = []
    const post = async () => {
      sizes.push(1)
      throw refusal(status)
    }

    await expect(upsert({ post }, 9)).rejects.toThrow('Refused.')

    expect(sizes).toEqual([1])
  })

  it('ignores a limit that is no number of entities', async () => {
    const sizes: number[] = []
    const post = async (_path: string, _params: unknown, body: unknown) => {
      sizes.push((body as Body).entities.length)
      return { ok: true, maxBulkSize: 0 }
    }

    await upsert({ post }, 21)

    expect(sizes).toEqual([20, 1])
  })
})
