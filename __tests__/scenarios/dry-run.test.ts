import { describe, expect, it } from '@jest/globals'
import { SourceError } from '../../src/errors.ts'
import {
  aCollector,
  found,
  OCTO_ORG,
  someM365Usage,
  someSeats,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'
import { InMemorySink } from '../support/builders/a-sink.ts'

const github = aCollector('github', {
  datasets: ['github-seats'],
  scope: OCTO_ORG,
  events: [found(someSeats())],
})

function writing() {
  return new InMemorySink(() => 'written')
}

describe('a dry run', () => {
  it('is a success that sent nothing', async () => {
    const microsoft = aCollector('m365', {
      datasets: ['m365-summary'],
      events: [found(someM365Usage())],
    })

    const { report, records, outputs, summary } = await aRun({
      collectors: [github, microsoft],
      sink: writing(),
      isDryRun: true,
    })

    expect(report).toMatchObject({ result: 'success', dry_run: true })
    expect(report.datasets).toMatchObject([
      { status: 'ok', collected: 1, sent: 0, failed: 0 },
      { status: 'ok', collected: 1, sent: 0, failed: 0 },
    ])
    expect(records).toHaveLength(2)
    expect(outputs).toMatchObject({
      result: 'success',
      'entities-sent': '0',
      'github-seats-count': '0',
      'seats-total': '4',
    })
    expect(summary).toContain(
      '✅ Dry run: 2 records collected, nothing was sent.',
    )
  })

  it('is partial when a source could not be read', async () => {
    const microsoft = aCollector('m365', {
      datasets: ['m365-summary'],
      error: new SourceError('GRAPH_FORBIDDEN', 'No.'),
    })

    const { report } = await aRun({
      collectors: [github, microsoft],
      sink: writing(),
      isDryRun: true,
    })

    expect(report.result).toBe('partial')
  })
})
