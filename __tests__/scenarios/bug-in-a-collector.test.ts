import { describe, expect, it } from '@jest/globals'
import {
  aCollector,
  found,
  OCTO_ORG,
  someM365Usage,
  someSeats,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'

const microsoft = aCollector('m365', {
  datasets: ['m365-summary'],
  events: [found(someM365Usage())],
})

describe('a run that meets a bug of ours', () => {
  it('calls it one, and delivers the rest', async () => {
    const github = aCollector('github', {
      datasets: ['github-seats'],
      scope: OCTO_ORG,
      error: new TypeError('seats is not iterable'),
    })

    const { report } = await aRun({ collectors: [github, microsoft] })

    expect(report.result).toBe('partial')
    expect(report.datasets[0]?.error).toEqual({
      code: 'INTERNAL',
      message:
        "Unexpected error: seats is not iterable. Report the message and the run's debug log to the maintainers of this action.",
      remedy: expect.objectContaining({ kind: 'contact' }),
    })
  })

  it('does not send what nobody asked for', async () => {
    const github = aCollector('github', {
      datasets: ['github-usage'],
      scope: OCTO_ORG,
      events: [found(someSeats())],
    })

    const { report, records } = await aRun({ collectors: [github] })

    expect(records).toEqual([])
    expect(report.datasets).toMatchObject([
      {
        dataset: 'github-usage',
        status: 'failed',
        error: { code: 'INTERNAL' },
      },
    ])
  })
})
