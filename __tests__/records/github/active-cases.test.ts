// The worked cases of who was active: each row of a report with the answer.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { userRowSchema } from '../../../src/collectors/github/usage/reports/schemas.ts'
import { toUserUsageDay } from '../../../src/collectors/github/usage/to-domain.ts'
import { toUserUsageRecord } from '../../../src/records/github/user-usage.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const casesSchema = z.array(
  z.object({
    name: z.string(),
    expected: z.enum(['active', 'passive', 'seen', 'unknown']),
    surfaces: z.array(z.string()),
    row: z.record(z.string(), z.unknown()),
  }),
)
const url = new URL(
  '../../fixtures/github-2/active-cases.json',
  import.meta.url,
)
const cases = casesSchema.parse(JSON.parse(readFileSync(url, 'utf8')))

const CONTEXT = aContext()

function recordOf(row: unknown) {
  const usage = toUserUsageDay(userRowSchema.parse(row))
  const scope = { type: 'organization', name: 'octo-org' } as const
  return asSent(toUserUsageRecord({ scope, usage }, CONTEXT))
}

describe('toUserUsageRecord, on the worked cases', () => {
  it('has all thirteen', () => {
    expect(cases).toHaveLength(13)
  })

  it.each(cases)('answers $expected for $name', (each) => {
    const record = recordOf(each.row)

    expect(record.activity).toBe(each.expected)
    expect(record.surfaces ?? []).toEqual(each.surfaces)
    expect(record.active).toBe(
      each.expected === 'unknown' ? undefined : each.expected === 'active',
    )
  })

  it.each(cases)('does not depend on the order of fields: $name', (each) => {
    const expected = recordOf(each.row)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(each.row), {
          minLength: Object.keys(each.row).length,
        }),
        (entries) => {
          expect(recordOf(Object.fromEntries(entries))).toEqual(expected)
        },
      ),
      { numRuns: 20 },
    )
  })

  it.each(cases)('takes null for absent: $name', (each) => {
    const absent = Object.entries(each.row).filter(
      ([, value]) => value !== null,
    )

    expect(recordOf(Object.fromEntries(absent))).toEqual(recordOf(each.row))
  })
})
