// The step of a run that deletes old days of people from Port. It runs only if
// the whole run was complete.
import { factsOf } from '../../domain/dataset.ts'
import { addDays, type Day, utcDay } from '../../domain/day.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import type {
  ExpiryOutcome,
  ExpiryScope,
} from '../../port/entities/retention.ts'
import type { DatasetReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'
import { nameOf } from './delivery-log.ts'
import { scopeProperties } from './scope-properties.ts'

export interface Expirer {
  /** Deletes a scope's entities of older days; never throws. */
  expire(scope: ExpiryScope): Promise<ExpiryOutcome>
}

/** How many days before the run's day people's days are kept. */
export type Retention = { readonly days: number; readonly expirer: Expirer }

export type RetentionDeps = {
  /** Undefined when the run keeps all days. */
  readonly retention?: Retention | undefined
  readonly context: { readonly startedAt: Date }
  readonly logger: Logger
}

/** Deletes old days and corrects the report rows. */
export async function deleteOldDays(
  datasets: readonly DatasetReport[],
  { retention, context, logger }: RetentionDeps,
): Promise<readonly DatasetReport[]> {
  if (retention === undefined) return datasets
  const log = logger.group('Retention')
  const firstKeptDay = addDays(utcDay(context.startedAt), -retention.days)
  const isComplete = datasets.every(
    ({ status, failed }) => status !== 'failed' && failed === 0,
  )
  const rows: DatasetReport[] = []
  for (const row of datasets) {
    const scope = toExpiryScope(row, firstKeptDay)
    if (scope === undefined) rows.push(row)
    else if (!isComplete) rows.push(skip(row, log))
    else rows.push(correct(row, await retention.expirer.expire(scope), log))
  }
  log.end()
  return rows
}

function toExpiryScope(
  { dataset, blueprint, scope }: DatasetReport,
  firstKeptDay: Day,
): ExpiryScope | undefined {
  const { retainedBy } = factsOf(dataset)
  if (retainedBy === undefined || scope === undefined) return undefined
  return {
    blueprint,
    prefix: `${toIdentifierPart(scope)}/`,
    properties: scopeProperties(scope),
    property: retainedBy,
    firstKeptDay,
  }
}

const UNFINISHED = 'The next run deletes the rest.'
const INCOMPLETE = 'not everything was collected and delivered'

function skip(row: DatasetReport, log: Logger): DatasetReport {
  log.info(`${nameOf(row)}: no old day is deleted, because ${INCOMPLETE}.`)
  return { ...row, not_expired: INCOMPLETE }
}

function correct(
  row: DatasetReport,
  outcome: ExpiryOutcome,
  log: Logger,
): DatasetReport {
  const { found, removed, isUnfinished, failure, kept } = outcome
  if (failure !== undefined) {
    log.info(`${nameOf(row)}: ${removed} old days deleted (${failure.code}).`)
    return { ...row, status: 'failed', expired: removed, error: failure }
  }
  if (kept !== undefined) {
    log.warning(`${nameOf(row)}: ${kept}`)
    return { ...row, expired: removed, not_expired: kept }
  }
  if (removed < found) {
    log.info(
      `${nameOf(row)}: without "dry-run", the run would delete ${found} old days.`,
    )
    return { ...row, would_expire: found }
  }
  const rest = isUnfinished ? UNFINISHED : undefined
  const more = rest === undefined ? '' : ` ${rest}`
  log.info(`${nameOf(row)}: ${removed} old days deleted.${more}`)
  return { ...row, expired: removed, ...(rest && { not_expired: rest }) }
}
