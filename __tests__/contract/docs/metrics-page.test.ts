import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import {
  METRICS_PAGE,
  metricsPage,
} from '../../../dev/scripts/docs/metrics-page.ts'
import { listJson, readJson } from '../configs/config-files.ts'

const blueprintSchema = z.looseObject({
  schema: z.looseObject({
    properties: z.record(
      z.string(),
      z.looseObject({ description: z.string().optional() }),
    ),
  }),
})
const PARTS = /^.+[.] Source: .+[.] Unit: .+[.] Missing: .+[.] Adds up: .+[.]$/

describe('the dictionary of metrics', () => {
  it.each(listJson('configs/blueprints'))(
    'has a description for each property: %s',
    (path) => {
      const { properties } = blueprintSchema.parse(readJson(path)).schema

      for (const [name, { description }] of Object.entries(properties)) {
        expect([name, description]).toEqual([
          name,
          expect.stringMatching(PARTS),
        ])
      }
    },
  )

  it('is what the blueprints say (npm run docs)', () => {
    const url = new URL(`../../../${METRICS_PAGE}`, import.meta.url)

    expect(readFileSync(url, 'utf8')).toBe(metricsPage())
  })
})
