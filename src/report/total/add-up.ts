// One report for several runs. Each run collected other scopes.
import { DATASET_NAMES } from '../../domain/dataset.ts'
import type { PreviousRun, RunReport } from '../run-report.ts'

type Parts = Pick<
  RunReport,
  'datasets' | 'sources' | 'warnings' | 'figures' | 'requests' | 'waits_ms'
> & { readonly previous?: PreviousRun }

/** Returns the newest report of each set of scopes; a re-run repeats a job. */
export function newestOfScopes(reports: readonly RunReport[]): RunReport[] {
  const newest = new Map<string, RunReport>()
  for (const report of reports) {
    const key = [...scopesOf(report)].sort().join(' ')
    const known = newest.get(key)
    if (known === undefined || known.finished_at <= report.finished_at) {
      newest.set(key, report)
    }
  }
  return [...newest.values()]
}

/** The scopes that a report has a dataset of. */
export function scopesOf({ datasets }: RunReport): ReadonlySet<string> {
  return new Set(datasets.flatMap(({ scope }) => scope ?? []))
}

export function addUpReports(reports: readonly RunReport[]): Parts {
  const sum = (value: (report: RunReport) => number) =>
    reports.reduce((total, report) => total + value(report), 0)
  const previous = mergePrevious(reports)
  return {
    datasets: reports.flatMap(({ datasets }) => datasets),
    sources: reports
      .flatMap(({ sources }) => sources)
      .filter(({ status }) => status !== 'skipped'),
    warnings: reports.flatMap(({ warnings }) => warnings),
    figures: mergeFigures(reports),
    requests: {
      github: sum(({ requests }) => requests.github),
      downloads: sum(({ requests }) => requests.downloads),
      entra: sum(({ requests }) => requests.entra),
      graph: sum(({ requests }) => requests.graph),
      port: sum(({ requests }) => requests.port),
    },
    waits_ms: sum(({ waits_ms }) => waits_ms),
    ...(previous && { previous }),
  }
}

function mergeFigures<T>(
  parts: readonly { readonly figures: FiguresOf<T> }[],
): FiguresOf<T> {
  const entries = DATASET_NAMES.map(
    (name) =>
      [name, parts.flatMap(({ figures }) => figures[name] ?? [])] as const,
  )
  return Object.fromEntries(entries.filter(([, rows]) => rows.length > 0))
}

type FiguresOf<T> = Readonly<
  Partial<Record<(typeof DATASET_NAMES)[number], readonly T[]>>
>

/** The summary compares each scope with its own run before. */
function mergePrevious(reports: readonly RunReport[]): PreviousRun | undefined {
  const all = reports.flatMap(({ previous }) => previous ?? [])
  const newest = all.toSorted((one, other) =>
    one.started_at < other.started_at ? 1 : -1,
  )[0]
  return newest && { ...newest, figures: mergeFigures(all) }
}
