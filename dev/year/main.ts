// `npm run year`: is the forecast of entities right? Runs the action on every
// night of a year and compares. Ends with 1 if a difference is above 1 %.
// What it showed: docs/performance.md.
import { parseArgs } from 'node:util'
import { DATASET_NAMES, DATASETS } from '../../src/domain/dataset.ts'
import { realisticPlan } from './company.ts'
import { compare, toTable } from './compare.ts'
import { readStored, seedForeign } from './stored.ts'
import { runYear } from './year.ts'

const MAX_PERCENT = 1
/** The night of the failed runner. */
const MISSED_NIGHT = 200

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    nights: { type: 'string', default: '365' },
    'retention-days': { type: 'string' },
  },
})
const datasets = DATASET_NAMES.filter(
  (name) => DATASETS[name].isDefault || name === 'github-user-usage',
)
const startedAt = performance.now()
const { forecast, failures, requests, end } = await runYear(
  {
    company: realisticPlan(Number(values.people)),
    nights: Number(values.nights),
    missedNights: [MISSED_NIGHT],
    inputs: {
      datasets: datasets.join(','),
      'retention-days': values['retention-days'] ?? '',
    },
    seed: seedForeign,
    onNight: (night) => {
      if (night % 30 === 0) console.error(`Night ${night}`)
    },
  },
  ({ catalog }) => readStored(catalog),
)
const { counts, days, lostForeign } = end
const rows = compare(forecast, counts)
for (const failure of failures) console.log(failure)
for (const line of toTable(rows)) console.log(line)
console.log(
  `Days of people: ${days.length}, from ${days[0]} to ${days.at(-1)}. Lost entities of other tools: ${lostForeign.length}.`,
)
const seconds = Math.round((performance.now() - startedAt) / 1000)
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(`${requests} requests, ${seconds} s, ${memory} MB`)
const isFar = rows.some(
  ({ percent }) => percent === undefined || Math.abs(percent) > MAX_PERCENT,
)
const problems = failures.length + lostForeign.length
process.exitCode = isFar || problems > 0 ? 1 : 0
