// Runs that write through Port's Entities API, for which no webhook is held
// back: people are only sent to a blueprint that others may not read.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import { Harness } from '../../faults/harness.ts'

const USERS = 'm365_copilot_user'

let harness: Harness

describe('a run through the Entities API', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...portApiInputs(emulators),
      'use-port-webhook': 'false',
      'github-org': 'octo-org',
      datasets: 'github-seats,m365-users',
      'verify-delivery': 'false',
    }))
  })

  afterAll(() => harness.close())

  it('keeps people back while members may read them, and a replay sends them', async () => {
    await harness.reset()
    const { permissions, catalog } = harness.emulators.port
    permissions.addBlueprint(USERS)

    const open = await harness.run()
    const stored = catalog.entities(USERS).length
    permissions.lock(USERS)
    const replayed = await harness.run({ inputs: { mode: 'replay' } })

    expect(open.report.result).toBe('partial')
    expect(open.report.datasets).toMatchObject([
      { dataset: 'github-seats', status: 'ok', sent: 1 },
      {
        dataset: 'm365-users',
        status: 'failed',
        failed: 4,
        error: {
          code: 'PORT_NOT_LOCKED',
          message: expect.stringContaining(
            'Cannot send entities of "m365_copilot_user". Others may read blueprint "m365_copilot_user", which is about people. These changes are needed: read: role "Member" removed. The records are stored in "undelivered".',
          ),
        },
      },
    ])
    expect(stored).toBe(0)
    expect(open.undelivered).toHaveLength(1)
    expect(replayed.report.result).toBe('success')
    expect(catalog.entities(USERS)).toHaveLength(4)
  })

  it('sends people to everyone with people-readers: everyone', async () => {
    await harness.reset()
    const { permissions, catalog } = harness.emulators.port
    permissions.addBlueprint(USERS)

    const { report } = await harness.run({
      inputs: { 'people-readers': 'everyone' },
    })

    expect(report.result).toBe('success')
    expect(catalog.entities(USERS)).toHaveLength(4)
  })
})
