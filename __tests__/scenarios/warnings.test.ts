import { describe, expect, it } from '@jest/globals'
import {
  aCollector,
  found,
  someM365Usage,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'

describe('a run with something to act on', () => {
  it('is a success that says so in the log, the report and the summary', async () => {
    const warning = {
      code: 'M365_LICENSES_UNREADABLE',
      message: 'The app may not read licenses. Grant it the permission.',
    } as const
    const microsoft = aCollector('m365', {
      datasets: ['m365-summary'],
      events: [{ type: 'warning', warning }, found(someM365Usage())],
    })

    const { report, summary, logger } = await aRun({ collectors: [microsoft] })

    expect(report.result).toBe('success')
    expect(report.warnings).toEqual([warning])
    expect(logger.messages('warning')).toEqual([warning.message])
    expect(summary).toContain(
      '- The app may not read licenses. Grant it the permission. (`M365_LICENSES_UNREADABLE`)',
    )
  })
})
