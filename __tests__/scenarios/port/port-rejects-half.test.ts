import { describe, expect, it } from '@jest/globals'
import {
  aCollector,
  anM365User,
  found,
  someM365Usage,
} from '../../support/builders/a-collector.ts'
import { aRun } from '../../support/builders/a-run.ts'
import { InMemorySink } from '../../support/builders/a-sink.ts'

const REFUSED = {
  code: 'PORT_WEBHOOK_REFUSED',
  message: 'Port refused the webhook "m365-users".',
} as const

function microsoft() {
  return aCollector('m365', {
    datasets: ['m365-summary', 'm365-users'],
    events: [
      found(someM365Usage()),
      found(anM365User('adele.vance@contoso.example')),
      found(anM365User('alex.wilber@contoso.example')),
    ],
  })
}

describe('a run in which Port rejects a part', () => {
  it('is partial and counts what was rejected', async () => {
    const sink = new InMemorySink(({ record }) =>
      record.identifier.includes('alex') ? REFUSED : 'sent',
    )

    const { report, outputs, failures, logger } = await aRun({
      collectors: [microsoft()],
      sink,
    })

    expect(report.result).toBe('partial')
    expect(report.datasets).toMatchObject([
      { dataset: 'm365-summary', status: 'ok', sent: 1, failed: 0 },
      {
        dataset: 'm365-users',
        status: 'failed',
        collected: 2,
        sent: 1,
        failed: 1,
        error: REFUSED,
      },
    ])
    expect(outputs).toMatchObject({
      'entities-sent': '2',
      'entities-failed': '1',
      'm365-users-count': '1',
    })
    expect(failures).toContain(`- m365-users: [PORT_WEBHOOK_REFUSED]`)
    expect(logger.messages('info')).toContainEqual(
      expect.stringMatching(/^m365-users: 1 sent .*, 1 not accepted/),
    )
  })

  it('is failed when Port rejects everything', async () => {
    const sink = new InMemorySink(() => REFUSED)

    const { report, outputs } = await aRun({ collectors: [microsoft()], sink })

    expect(report.result).toBe('failed')
    expect(outputs).toMatchObject({
      'entities-sent': '0',
      'entities-failed': '3',
      'm365-users-count': '0',
      // What was read was read, whatever became of it.
      'm365-active-users': '240',
    })
  })
})
