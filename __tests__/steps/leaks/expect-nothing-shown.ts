// The company and the inputs of the search for leaks, and the search itself.
import { expect } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { emulatedInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { StepResult } from '../../../dev/runner/run-step.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { PEOPLE, type Scenario } from './leak-scenarios.ts'
import {
  filesOf,
  findMarks,
  findMisdirected,
  type Mark,
  mintedMarks,
  personMarks,
  printed,
  secretMarks,
} from './marks.ts'

const MARKED = personMarks(PEOPLE)
export const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 6 }],
  enterprise: { slug: 'octo', orgs: ['octo-org'] },
  m365: { users: 6, licences: 8 },
})
export const INPUTS = {
  datasets:
    'github-seats,github-usage,github-seat-users,github-user-usage,m365-summary,m365-daily,m365-users',
  'usage-lookback-days': '3',
  'max-wait-minutes': '0',
}

/** Expects no secret and no person in anything that a step shows. */
export function expectNothingShown(
  step: StepResult,
  {
    emulators,
    inputs = {},
  }: Pick<Scenario, 'inputs'> & { emulators: Emulators },
): void {
  const given = { ...emulatedInputs(emulators), ...inputs }
  const secrets = secretMarks(given, emulators)
  const marks: readonly Mark[] = [
    ...MARKED,
    ...secrets,
    ...mintedMarks(emulators.requests),
  ]
  expect(secrets.length).toBeGreaterThan(8)
  expect(findMarks(printed(step), marks)).toEqual([])
  for (const [path, content] of filesOf(step)) {
    expect({ path, found: findMarks(content, marks) }).toEqual({
      path,
      found: [],
    })
  }
  expect(findMisdirected(emulators.requests, marks)).toEqual([])
}
