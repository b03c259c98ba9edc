import { describe, expect, it } from '@jest/globals'
import { CancelledError } from '../../../src/errors.ts'
import { PortError } from '../../../src/port/error.ts'
import { aPage, aVerifier, expecting, FakePort } from './verify-harness.ts'

const DOWN = new PortError('PORT_UNAVAILABLE', 'Port is down.')

describe('PortVerifier, when Port cannot be asked', () => {
  it('says so of what it could not ask for, and concludes the rest', async () => {
    const port = new FakePort([aPage(['t/a']), DOWN])
    const { verifier } = aVerifier(port)

    const verdicts = await verifier.verify([expecting('t/a'), expecting('t/b')])

    expect(verdicts).toEqual([
      { verified: 1, missing: 0, problems: [] },
      { failure: { code: 'PORT_UNAVAILABLE', message: 'Port is down.' } },
    ])
  })

  it('says so when the answer is not one', async () => {
    const port = new FakePort([{ ok: true }])
    const { verifier } = aVerifier(port)

    expect(await verifier.verify([expecting('t/a')])).toMatchObject([
      { failure: { code: 'PORT_UNEXPECTED_RESPONSE' } },
    ])
  })

  it('takes nothing old for arrived when it cannot read what was refused', async () => {
    const port = new FakePort(
      [aPage(['t/new']), aPage(['t/new', 't/refused'])],
      DOWN,
    )
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([expecting('t/new', 't/refused')])

    expect(verdicts).toEqual([
      { failure: { code: 'PORT_UNAVAILABLE', message: 'Port is down.' } },
    ])
  })

  it('needs no audit log for what is not there at all', async () => {
    const port = new FakePort([aPage(['t/new']), aPage(['t/new'])], DOWN)
    const { verifier } = aVerifier(port, { timeoutMs: 0 })

    const verdicts = await verifier.verify([expecting('t/new', 't/lost')])

    expect(verdicts).toEqual([
      {
        verified: 1,
        missing: 1,
        problems: [{ identifier: 't/lost', reason: 'not in Port' }],
      },
    ])
  })

  it('ends at once when the run is cancelled', async () => {
    const abort = new AbortController()
    abort.abort(new CancelledError())
    const port = new FakePort([aPage(['t/a']), aPage([])])
    const { verifier } = aVerifier(port, { signal: abort.signal })

    const verdicts = await verifier.verify([expecting('t/a'), expecting('t/b')])

    expect(verdicts).toMatchObject([
      { verified: 1, missing: 0 },
      { failure: { code: 'CANCELLED' } },
    ])
  })
})
