// An enterprise and its organizations, all collected by one run: charts count
// everybody once. The figures are those of a script without the product's code.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Account } from '../../../dev/emulators/port/account.ts'
import { COMPANIES } from '../../../dev/page-figures/companies.ts'
import { type Figures, workOut } from '../../../dev/page-figures/figures.ts'
import { NIGHT } from '../../../dev/page-figures/night.ts'
import {
  createDemoTenant,
  DEMO_ENTERPRISE,
} from '../../../dev/tenants/demo-tenant.ts'
import { oneNight, pointsOf, show } from './one-night.ts'

const FIGURES: Figures = JSON.parse(
  readFileSync(
    new URL('../../fixtures/page/enterprise.json', import.meta.url),
    'utf8',
  ),
)

describe('the page of an enterprise and its organizations', () => {
  let account: Account
  let writesAgain: number

  beforeAll(async () => {
    ;({ account, writesAgain } = await oneNight({
      'github-enterprise': DEMO_ENTERPRISE,
    }))
  }, 120_000)

  it('stays as it is when setup runs again', () => {
    expect(writesAgain).toBe(0)
  })

  it('has figures to be held against that the script works out again', () => {
    const again = workOut(createDemoTenant(NIGHT), COMPANIES.enterprise)

    expect(JSON.parse(JSON.stringify(again))).toEqual(FIGURES)
  })

  it.each(Object.entries(FIGURES.numbers))(
    'counts nobody twice in the number %s',
    (id, expected) => {
      const evaluation = show(account, { timeZone: 'UTC' }).get(id)?.evaluation

      expect(evaluation?.type === 'number' && evaluation.value).toBeCloseTo(
        expected,
        6,
      )
    },
  )

  it.each(Object.entries(FIGURES.lines))(
    'counts nobody twice in the lines of %s',
    (id, expected) => {
      const shown = show(account, { timeZone: 'UTC' }).get(id)?.evaluation

      expect(pointsOf(shown)).toEqual(expected)
    },
  )
})
