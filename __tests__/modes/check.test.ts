import { describe, expect, it } from '@jest/globals'
import { SourceError } from '../../src/errors.ts'
import { type Checker, check } from '../../src/modes/check.ts'
import { FakeClock } from '../support/fakes/fake-clock.ts'
import { FakeLogger } from '../support/fakes/fake-logger.ts'

async function runCheck(checkers: readonly Checker[]) {
  const clock = new FakeClock()
  const logger = new FakeLogger()
  const requests = { github: 1, downloads: 0, entra: 0, graph: 0, port: 1 }
  const report = await check(
    { checkers, logger },
    {
      runId: '42-1',
      startedAt: clock.now(),
      isDryRun: false,
      clock,
      usage: () => ({ requests, waits_ms: 0 }),
    },
  )
  return { report, logger }
}

const PORT_IS_FINE: Checker = {
  area: 'Port',
  check: async () => [
    { subject: 'credentials', status: 'ok', detail: 'Port accepts them.' },
  ],
}
const GITHUB_IS_NOT: Checker = {
  area: 'GitHub',
  check: () => Promise.reject(new SourceError('GITHUB_UNAVAILABLE', 'Down.')),
}

describe('check', () => {
  it('tells of each area, one that breaks included', async () => {
    const { report } = await runCheck([GITHUB_IS_NOT, PORT_IS_FINE])

    expect(report).toMatchObject({
      mode: 'check',
      result: 'failed',
      sources: [],
      datasets: [],
      check: [
        {
          area: 'GitHub',
          subject: 'check',
          status: 'failure',
          detail: 'Down.',
          code: 'GITHUB_UNAVAILABLE',
        },
        {
          area: 'Port',
          subject: 'credentials',
          status: 'ok',
          detail: 'Port accepts them.',
        },
      ],
    })
  })

  it('logs how many checks each area made', async () => {
    const { logger } = await runCheck([PORT_IS_FINE])

    expect(logger.groups).toEqual(['Checking Port'])
    expect(logger.messages('info')).toEqual(['Checks made: 1.'])
  })

  it('is a success when nothing failed', async () => {
    const { report } = await runCheck([PORT_IS_FINE])

    expect(report.result).toBe('success')
  })
})
