// The override and the action compute the same of the same rows.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  usageRowSchema,
  userRowSchema,
} from '../../../src/collectors/github/usage/reports/schemas.ts'
import {
  toUsageDay,
  toUserUsageDay,
} from '../../../src/collectors/github/usage/to-domain.ts'
import type { DataRecord } from '../../../src/domain/record.ts'
import { toUsageRecord } from '../../../src/records/github/usage.ts'
import { toUserUsageRecord } from '../../../src/records/github/user-usage.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'
import { JQ_ENGINES } from './jq.ts'
import { mapRows, readRows } from './override.ts'

const scope = { type: 'organization', name: 'octo-org' } as const
const CONTEXT = aContext()

function sample(name: string): object[] {
  const url = new URL(`../../fixtures/github-2/${name}`, import.meta.url)
  const lines = readFileSync(url, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** Leaves out what an entity lacks or has as null, and the titles. */
function figuresOf(properties: object): Record<string, unknown> {
  const { identifier, title, ...rest }: Record<string, unknown> = {
    ...properties,
  }
  return Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null),
  )
}

function sentBy(record: DataRecord) {
  return figuresOf(asSent(record))
}

describe.each(JQ_ENGINES)('the override in $name', (engine) => {
  it('has the figures of the action for a scope', async () => {
    const rows = [
      ...sample('organization-1-day-full.ndjson'),
      ...readRows('organization-28-day'),
    ]

    const entities = await mapRows(engine, 'organization-usage-metrics', rows)

    const records = rows.map((row) => {
      const usage = toUsageDay(usageRowSchema.parse(row))
      return sentBy(toUsageRecord({ scope, usage }))
    })
    expect(entities.map(({ properties }) => figuresOf(properties))).toEqual(
      records,
    )
  })

  it('has the figures of the action for people, the worked cases included', async () => {
    const rows = [
      ...sample('users-1-day-active-cases.ndjson'),
      ...readRows('users-1-day'),
      ...readRows('users-28-day'),
    ]

    const entities = await mapRows(engine, 'user-usage-metrics', rows)

    const records = rows.map((row) => {
      const usage = toUserUsageDay(userRowSchema.parse(row))
      return sentBy(toUserUsageRecord({ scope, usage }, CONTEXT))
    })
    expect(entities.map(({ properties }) => figuresOf(properties))).toEqual(
      records,
    )
  })
})
