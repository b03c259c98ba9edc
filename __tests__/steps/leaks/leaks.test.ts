// Secrets and people, and every way in which a run can end: nothing of them
// may be found in what it prints, writes or sends to somebody else.
import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { withEmulators } from '../../bundle/support/emulated-step.ts'
import { oidcVariables } from '../../bundle/support/keyless.ts'
import { stepInProcess } from '../step-in-process.ts'
import { expectNothingShown, INPUTS, tenant } from './expect-nothing-shown.ts'
import { app, PEOPLE, SCENARIOS } from './leak-scenarios.ts'
import { findMarks, printed } from './marks.ts'

function portInputs({ urls, secrets }: Emulators): Record<string, string> {
  return {
    'port-api-url': urls.portApi,
    'port-client-id': secrets.portClientId,
    'port-client-secret': secrets.portClientSecret,
  }
}

function expectNoPersonsNumber(text: string): void {
  for (const { githubId } of PEOPLE) {
    expect(text).not.toMatch(new RegExp(`(?<![0-9])${githubId}(?![0-9])`))
  }
}

describe('the search for marks', () => {
  const mark = { name: 'Zoë', value: 'zoë.zeman@contoso', goesTo: [] }

  it.each([
    'user zoë.zeman@contoso left',
    'zo%C3%AB.zeman%40contoso',
    '"zo\\u00eb.zeman@contoso"',
    Buffer.from('a zoë.zeman@contoso b').toString('base64'),
    Buffer.from('ab zoë.zeman@contoso').toString('base64url'),
    Buffer.from('abc zoë.zeman@contoso').toString('base64'),
    Buffer.from('zoë.zeman@contoso').toString('hex').toUpperCase(),
  ])('finds one in %s', (text) => {
    expect(findMarks(text, [mark])).toEqual(['Zoë'])
  })

  it('finds none where there is none', () => {
    expect(findMarks('zoë.zeman@fabrikam', [mark])).toEqual([])
  })
})

describe('a run, with secrets and people to hide', () => {
  it.each(SCENARIOS)('shows none when $name', async (scenario) => {
    const { faults = [], result } = scenario
    await withEmulators(
      tenant,
      async (emulators) => {
        for (const fault of faults) emulators.addFault(fault)
        const inputs = {
          ...(scenario.asksPort && portInputs(emulators)),
          ...scenario.inputs,
        }

        const step = await stepInProcess(
          emulators,
          { ...INPUTS, ...inputs },
          oidcVariables(emulators),
        )

        expect(step.outputs.result).toBe(result)
        expectNothingShown(step, { emulators, inputs })
        expectNoPersonsNumber(printed(step))
      },
      { secrets: { githubApp: app.known } },
    )
  })
})
