import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Collector } from '../../src/collectors/collector.ts'
import type { SeatGrant } from '../../src/domain/github/seats.ts'
import type { M365Summary } from '../../src/domain/m365.ts'
import { SourceError } from '../../src/errors.ts'
import {
  readEarlierReport,
  withEarlier,
} from '../../src/report/earlier-report.ts'
import { writeReport } from '../../src/report/report-file.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { renderSummary } from '../../src/summary/summary.ts'
import {
  aCollector,
  found,
  OCTO_ORG,
  someM365Usage,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'
import { aSeatList } from '../support/github/a-seat-holder.ts'

const lastActivityAt = Date.parse('2026-11-20T10:00:00Z')
const active = { lastActivityAt, plan: 'business' } as const
const dormant = { plan: 'business' } as const

function seatsOf(...grants: readonly Partial<SeatGrant>[]): Collector {
  const seats = aSeatList(...grants)
  return aCollector('github', {
    datasets: ['github-seats'],
    scope: OCTO_ORG,
    events: [found({ dataset: 'github-seats', scope: OCTO_ORG, seats })],
  })
}

function usageOf(summary: Partial<M365Summary> = {}): Collector {
  return aCollector('m365', {
    datasets: ['m365-summary'],
    events: [found(someM365Usage(summary))],
  })
}

const forbidden = aCollector('github', {
  datasets: ['github-seats'],
  scope: OCTO_ORG,
  error: new SourceError('GITHUB_FORBIDDEN', 'GitHub answered 403.'),
})

/** Runs the night before and this one, both in the same folder. */
async function summaryOf(
  before: readonly Collector[],
  tonight: readonly Collector[],
): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'nights-')), 'report.json')
  const first = await aRun({ collectors: before })
  writeReport(file, at('2026-11-21T03:30:00Z', first.report))
  const earlier = readEarlierReport(file)
  const { report } = await aRun({ collectors: tonight })
  return renderSummary(withEarlier(report, earlier))
}

function at(startedAt: string, report: RunReport): RunReport {
  return { ...report, started_at: startedAt }
}

describe('the night after another', () => {
  it('shows what has changed in both products', async () => {
    const summary = await summaryOf(
      [seatsOf(active, active, active, dormant), usageOf()],
      [
        seatsOf(active, active, active, active, dormant),
        usageOf({
          reportDate: '2026-11-20',
          anyApp: { enabled: 300, active: 234 },
        }),
      ],
    )

    expect(summary).toContain('**1 of 5 seats is dormant: $19 a month')
    expect(summary).toContain(
      '| octo-org | 5 (+1) | 4 (+1) | 1 | $19 | 80.0% (+5.0 points) |',
    )
    expect(summary).toContain(
      '| 300 (±0) | 234 (−6) | – | 78.0% (−2.0 points) |',
    )
    expect(summary).toContain('the run of 2026-11-21 03:30 UTC')
  })

  it('shows no change of what could not be read before', async () => {
    const summary = await summaryOf(
      [forbidden, usageOf()],
      [seatsOf(active, dormant), usageOf({ reportDate: '2026-11-20' })],
    )

    expect(summary).toContain('| octo-org | 2 | 1 | 1 | $19 | 50.0% |')
    expect(summary).toContain('| 300 (±0) | 240 (±0) |')
  })
})
