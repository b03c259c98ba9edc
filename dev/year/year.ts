// Runs the action on every night of a year, over emulators whose clock is
// moved, and counts what Port has at the end.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, utcDay } from '../../src/domain/day.ts'
import type { Forecast } from '../../src/domain/forecast/forecast.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { trustAuthority } from '../emulators/server/certificate.ts'
import { type Catalog, startEmulators } from '../emulators/start.ts'
import { Company, type CompanyPlan, ORG } from './company.ts'
import { type Place, runNight } from './night.ts'
import { VirtualClock } from './virtual-clock.ts'

/** A Sunday. The year from here has no 29 February. */
export const FIRST_NIGHT = new Date('2026-11-22T03:30:00Z')
/** As the documentation says. */
const FORECAST_DAYS = '28'
/** Enough to delete people who left, and days that are too old. */
const KEPT_PROPERTIES = [
  'scope',
  'scope_type',
  'record_date',
  'report_date',
  'team_id',
]

const SHARED_INPUTS = {
  'github-org': ORG,
  prune: 'true',
  'verify-delivery': 'false',
}

export type YearPlan = {
  readonly company: CompanyPlan
  readonly nights: number
  /** Nights without a run, counted from 0. */
  readonly missedNights: readonly number[]
  readonly inputs: Readonly<Record<string, string>>
  /** Puts into Port what other tools wrote, before the first night. */
  readonly seed?: (catalog: Catalog) => void
  /** Is called after each night. */
  readonly onNight?: (night: number) => void
}

/** What can be done after the last night, before the account is gone. */
export type YearEnd = {
  readonly catalog: Catalog
  /** Runs once more in the last night, with some inputs in addition. */
  readonly runAgain: (
    inputs: Readonly<Record<string, string>>,
  ) => Promise<RunReport>
}

export type YearResult = {
  /** Made by a dry run before the first night. */
  readonly forecast: Forecast
  /** The nights that did not succeed, with what they reported. */
  readonly failures: readonly string[]
  readonly requests: number
}

/** Runs all nights, and then `finish`, whose result is returned as `end`. */
export async function runYear<T>(
  plan: YearPlan,
  finish: (end: YearEnd) => T | Promise<T>,
): Promise<YearResult & { readonly end: T }> {
  const clock = new VirtualClock(FIRST_NIGHT)
  const company = new Company(plan.company, FIRST_NIGHT)
  const emulators = await startEmulators({
    tenant: company.at(FIRST_NIGHT),
    recordRequests: false,
    port: { now: () => clock.now(), keepsOnly: KEPT_PROPERTIES },
  })
  const folder = await mkdtemp(join(tmpdir(), 'year-'))
  try {
    await trustAuthority(emulators.caFile)
    plan.seed?.(emulators.catalog)
    const place = { emulators, clock, folder }
    const inputs = { ...SHARED_INPUTS, ...plan.inputs }
    const forecast = await forecastYear(place, inputs)
    const failures = await runNights({ ...plan, inputs }, company, place)
    const requests = emulators.requests.length
    const end = await finish({
      catalog: emulators.catalog,
      runAgain: (more) => runNight(place, { ...inputs, ...more }),
    })
    return { forecast, failures, requests, end }
  } finally {
    await emulators.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function forecastYear(
  place: Place,
  inputs: YearPlan['inputs'],
): Promise<Forecast> {
  const { forecast } = await runNight(place, {
    ...inputs,
    'dry-run': 'true',
    'usage-lookback-days': FORECAST_DAYS,
  })
  if (forecast === undefined) throw new Error('The dry run has no forecast.')
  return forecast
}

/** Returns the nights that did not succeed. */
async function runNights(
  { nights, missedNights, inputs, onNight }: YearPlan,
  company: Company,
  place: Place,
): Promise<readonly string[]> {
  const failures: string[] = []
  for (let night = 0; night < nights; night += 1) {
    if (missedNights.includes(night)) continue
    const now = nightAt(night)
    place.clock.set(now)
    place.emulators.setTenant(company.at(now))
    const report = await runNight(place, inputs)
    if (report.result !== 'success') failures.push(describe(report, now))
    onNight?.(night)
  }
  return failures
}

/** The instant of a night, counted from 0. */
export function nightAt(night: number): Date {
  return new Date(`${addDays(utcDay(FIRST_NIGHT), night)}T03:30:00Z`)
}

function describe({ result, datasets }: RunReport, now: Date): string {
  const errors = datasets.flatMap(({ dataset, error }) =>
    error ? [`${dataset}: ${error.message}`] : [],
  )
  return `${utcDay(now)} ${result}: ${errors.join(' ')}`
}
