// A day that GitHub has no report for yet, in every form it was seen in.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { z } from 'zod'
import { collectUsage } from '../../../../src/collectors/github/usage/collect-usage.ts'
import { SourceError } from '../../../../src/errors.ts'
import { collectUserUsage } from '../../../support/people-options.ts'
import {
  API_URL,
  allOf,
  USAGE_PATH,
  USERS_PATH,
  usageHarness,
} from './usage-harness.ts'

const variantsSchema = z.object({
  asked_day: z.string(),
  variants: z.array(
    z.object({
      name: z.string(),
      status: z.number(),
      body_text: z.string(),
      file_text: z.string().optional(),
      treat: z.string(),
    }),
  ),
})
const url = new URL(
  '../../../fixtures/github-2/not-ready-variants.json',
  import.meta.url,
)
const { asked_day: DAY, variants } = variantsSchema.parse(
  JSON.parse(readFileSync(url, 'utf8')),
)
const more = [
  '"No report available for this day"',
  '"Report is being generated"',
  '{"report_day":"2026-11-20"}',
  ' \n',
].map((body_text) => ({
  name: `200 ${JSON.stringify(body_text)}`,
  status: 200,
  body_text,
  file_text: undefined,
  treat: 'empty',
}))

const DATASETS = [
  ['github-usage', USAGE_PATH, collectUsage],
  ['github-user-usage', USERS_PATH, collectUserUsage],
] as const

describe.each(DATASETS)(
  'a day of %s that is not ready',
  (dataset, path, collect) => {
    it.each([...variants, ...more])('$name: $treat', async (variant) => {
      nock(API_URL)
        .get(path)
        .query({ day: DAY })
        .reply(variant.status, variant.body_text, {
          'content-type': 'application/json',
        })
      if (variant.file_text !== undefined) {
        nock('https://reports.example.com')
          .get(/.*/)
          .reply(200, variant.file_text)
      }
      const window = { since: DAY, until: DAY }
      const { options } = usageHarness({ window })

      const events = await allOf(collect(options)).catch((error) => [error])

      expect(events).toHaveLength(1)
      if (variant.treat === 'empty') {
        expect(events).toEqual([{ type: 'empty-day', dataset, day: DAY }])
      } else if (variant.status === 404) {
        expect(events[0]).toBeInstanceOf(SourceError)
      } else {
        expect(events[0]).toMatchObject({
          type: 'failed-day',
          dataset,
          day: DAY,
        })
      }
    })
  },
)
