import { SourceError } from '../../../errors.ts'
import type { CollectorEvent } from '../../collector.ts'
import { MalformedRows } from '../malformed-rows.ts'
import { metricsPermission } from './collect-usage.ts'
import { downloadRows, readReport, reportSkipped } from './reports/download.ts'
import type { Report, ReportFile } from './reports/links.ts'
import { adoptionSchema, type WireAdoption } from './reports/schemas.ts'
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
  let malformed = new MalformedRows()
  const read = (files: readonly ReportFile[]) => {
    malformed = new MalformedRows()
    return readFiles(report, files, malformed)
  }
  try {
    for await (const files of readReport(report, read)) {
      const adoption = toAdoptionReport(files)
      if (adoption === undefined) continue
      const item = {
        dataset: 'github-adoption',
        scope,
        report: adoption,
      } as const
      yield { type: 'item', item }
    }
    yield* reportSkipped(malformed, 'github-adoption', report.subject)
  } catch (error) {
    if (!meansNoReport(error, options)) throw error
  }
}

async function* readFiles(
  report: Report,
  files: readonly ReportFile[],
  malformed: MalformedRows,
): AsyncGenerator<readonly WireAdoption[]> {
  const wrappers: WireAdoption[] = []
  const reading = { schema: adoptionSchema, malformed }
  for await (const wrapper of downloadRows(report, files, reading)) {
    wrappers.push(wrapper)
  }
  yield wrappers
}

/** 404 means "no report" only if GitHub has answered for the scope. */
function meansNoReport(error: unknown, options: UsageOptions): boolean {
  return (
    error instanceof SourceError &&
    error.code === 'GITHUB_NOT_FOUND' &&
    (options.isScopeKnown?.() ?? false)
  )
}
