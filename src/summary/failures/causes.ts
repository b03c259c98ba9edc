// What made datasets fail, each cause once with everything that it hit.
import { type Failure, oneLine } from '../../errors.ts'
import type { DatasetReport, RunReport } from '../../report/run-report.ts'
import { causeKey } from '../cause-key.ts'

export type Cause = {
  readonly error: Failure
  readonly datasets: readonly string[]
  /** Organizations, enterprises or tenants. */
  readonly scopes: readonly string[]
}

type FailedRow = DatasetReport & { readonly error: Failure }

/** The message of a cause is that of its first dataset and scope. */
export function causesIn({ datasets }: RunReport): readonly Cause[] {
  const failed = datasets.filter(isFailed)
  return [
    ...Map.groupBy(failed, (row) => causeKey(row.error, row)).values(),
  ].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    return {
      error: first.error,
      datasets: distinct(rows.map(({ dataset }) => dataset)),
      scopes: distinct(rows.flatMap(({ scope }) => scope ?? [])),
    }
  })
}

/** The message may name only the first scope, so all of them stand behind it. */
export function describeCause({ error, scopes }: Cause): string {
  const all = scopes.length < 2 ? '' : ` Scopes: ${scopes.join(', ')}.`
  return `[${error.code}] ${oneLine(error.message)}${all}`
}

function isFailed(row: DatasetReport): row is FailedRow {
  return row.error !== undefined
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
