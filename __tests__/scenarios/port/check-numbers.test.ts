// `mode: check` prints the numbers of the page, as Port computes them. A Port
// that does not answer is no reason to fail.
import { afterEach, describe, expect, it } from '@jest/globals'
import type { PortOptions } from '../../../dev/emulators/start.ts'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import { NOW, startTrusted } from '../../dev/trusted-emulators.ts'
import { COMPANY, Harness } from '../../faults/harness.ts'

let harness: Harness | undefined

async function checkAfterANight(port: PortOptions) {
  const emulators = await startTrusted(COMPANY, {
    port: { ...port, now: () => NOW },
  })
  harness = new Harness(emulators, portApiInputs(emulators))
  await harness.run({ inputs: { mode: 'setup' } })
  await harness.run()
  const { report } = await harness.run({ inputs: { mode: 'check' } })
  const row = report.check?.find(
    ({ subject }) => subject === 'numbers of page copilot_adoption',
  )
  return { result: report.result, row }
}

describe('a check of the numbers of the page', () => {
  afterEach(() => harness?.close())

  it('prints what Port computes', async () => {
    const { result, row } = await checkAfterANight({})

    expect(result).toBe('success')
    expect(row?.status).toBe('ok')
    // Three of four enabled users are active.
    expect(row?.detail).toContain('; Active users, Microsoft 365 75%; ')
  })

  it.each([403, 404, 422] as const)(
    'fails on nothing where Port answers %d',
    async (aggregations) => {
      const { result, row } = await checkAfterANight({ aggregations })

      expect(result).toBe('success')
      expect(row?.status).toBe('unknown')
      expect(row?.detail).toContain(
        `/v1/entities/aggregate: answered ${aggregations} `,
      )
    },
  )
})
