import { SourceError } from '../../../errors.ts'
import type { CollectorEvent } from '../../collector.ts'
import { describeIssue, MalformedRows } from '../malformed-rows.ts'
import { metricsPermission } from './collect-usage.ts'
import {
  downloadRows,
  readReport,
  reportSkipped,
  tooManyMalformed,
} from './reports/download.ts'
import type { Report, ReportFile } from './reports/links.ts'
import {
  adoptionSchema,
  usageRowSchema,
  type WireAdoption,
  type WireUsageRow,
} from './reports/schemas.ts'
import { toAdoptionReport } from './to-adoption.ts'
import type { UsageOptions } from './usage-days.ts'

/**
 * Yields GitHub's latest 28-day report of the scope; nothing if there is none.
 * @throws {SourceError} if the report cannot be read
 */
export async function* collectAdoption(
  options: UsageOptions,
): AsyncGenerator<CollectorEvent> {
  const { scope, client } = options
  const report: Report = {
    ...options,
    about: 'adoption',
    subject: {
      scope,
      what: 'the Copilot adoption of 28 days',
      credential: client.credential,
      permission: metricsPermission(scope, client.credential),
    },
  }
  let reading = newReading()
  const read = (files: readonly ReportFile[]) => {
    reading = newReading()
    return readFiles(report, files, reading)
  }
  try {
    for await (const { wrappers, days } of readReport(report, read)) {
      const adoption = toAdoptionReport(wrappers, days)
      if (adoption === undefined) continue
      const item = {
        dataset: 'github-adoption',
        scope,
        report: adoption,
      } as const
      yield { type: 'item', item }
    }
    for (const malformed of Object.values(reading)) {
      yield* reportSkipped(malformed, ['github-adoption'], report.subject)
    }
  } catch (error) {
    if (!meansNoReport(error, options)) throw error
  }
}

type Reading = { readonly rows: MalformedRows; readonly days: MalformedRows }
type Files = {
  readonly wrappers: readonly WireAdoption[]
  readonly days: readonly WireUsageRow[]
}

function newReading(): Reading {
  return { rows: new MalformedRows(), days: new MalformedRows() }
}

async function* readFiles(
  report: Report,
  files: readonly ReportFile[],
  { rows, days: malformed }: Reading,
): AsyncGenerator<Files> {
  const wrappers: WireAdoption[] = []
  const reading = { schema: adoptionSchema, malformed: rows }
  for await (const wrapper of downloadRows(report, files, reading)) {
    wrappers.push(wrapper)
  }
  const values = wrappers.flatMap(({ day_totals: days }) => days ?? [])
  const days = values.flatMap((value, index) => {
    const parsed = usageRowSchema.safeParse(value)
    if (parsed.success) {
      malformed.addValid()
      return [parsed.data]
    }
    const issue = describeIssue(parsed.error)
    malformed.addMalformed(
      `day ${index + 1} of the report has an invalid ${issue}`,
    )
    return []
  })
  if (days.length === 0 && malformed.count > 0) {
    throw tooManyMalformed(report, malformed)
  }
  yield { wrappers, days }
}

/** 404 means "no report" only if GitHub has answered for the scope. */
function meansNoReport(error: unknown, options: UsageOptions): boolean {
  return (
    error instanceof SourceError &&
    error.code === 'GITHUB_NOT_FOUND' &&
    (options.isScopeKnown?.() ?? false)
  )
}
