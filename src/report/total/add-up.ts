// One report for several runs. Each run collected other scopes or datasets.
import { DATASET_NAMES } from '../../domain/dataset.ts'
import type { Properties } from '../../domain/record.ts'
import { scopeOf } from '../../domain/scope.ts'
import { toSourceReports } from '../assemble.ts'
import type { DatasetReport, PreviousRun, RunReport } from '../run-report.ts'

type Parts = Pick<
  RunReport,
  'datasets' | 'sources' | 'warnings' | 'figures' | 'requests' | 'waits_ms'
> & { readonly previous?: PreviousRun }

/**
 * Leaves each dataset of a scope to the newest report that has it; a re-run
 * repeats a job. A report of which nothing is left is left out.
 */
export function withoutRepeats(reports: readonly RunReport[]): RunReport[] {
  const newest = new Map<string, RunReport>()
  for (const report of reports) {
    for (const { dataset, scope } of report.datasets) {
      const key = keyOf(dataset, scope)
      const known = newest.get(key)
      if (known === undefined || known.finished_at <= report.finished_at) {
        newest.set(key, report)
      }
    }
  }
  return reports
    .map((report) => {
      const isOwn = (dataset: string, scope: string | undefined) =>
        (newest.get(keyOf(dataset, scope)) ?? report) === report
      return keepOnly(report, isOwn)
    })
    .filter(({ datasets }) => datasets.length > 0)
}

/**
 * The datasets without a scope that several reports of one attempt of a run
 * have. They are no re-run, but may be of several tenants.
 */
export function sharedDatasets(reports: readonly RunReport[]): string[] {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { run_id, datasets } of reports) {
    for (const { dataset, scope } of datasets) {
      if (scope !== undefined) continue
      const key = `${run_id} ${dataset}`
      if (seen.has(key)) shared.add(dataset)
      seen.add(key)
    }
  }
  return [...shared]
}

/** The scopes that a report has a dataset of. */
export function scopesOf({ datasets }: RunReport): ReadonlySet<string> {
  return new Set(datasets.flatMap(({ scope }) => scope ?? []))
}

export function addUpReports(reports: readonly RunReport[]): Parts {
  const sum = (value: (report: RunReport) => number) =>
    reports.reduce((total, report) => total + value(report), 0)
  const datasets = reports.flatMap((report) => report.datasets)
  const previous = mergePrevious(reports)
  return {
    datasets,
    sources: sourcesOf(datasets),
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

/** GitHub ignores case in `Octo-Org`. */
function keyOf(dataset: string, scope: string | undefined): string {
  return `${dataset} ${scope?.toLowerCase() ?? ''}`
}

type IsOwn = (dataset: string, scope: string | undefined) => boolean

function keepOnly(report: RunReport, isOwn: IsOwn): RunReport {
  const { datasets, figures, previous } = report
  return {
    ...report,
    datasets: datasets.filter(({ dataset, scope }) => isOwn(dataset, scope)),
    figures: filterFigures(figures, isOwn),
    ...(previous && {
      previous: {
        ...previous,
        figures: filterFigures(previous.figures, isOwn),
      },
    }),
  }
}

function filterFigures<T extends Properties>(
  figures: FiguresOf<T>,
  isOwn: IsOwn,
): FiguresOf<T> {
  return figuresOf((name) =>
    (figures[name] ?? []).filter((figure) =>
      isOwn(name, figure.scope === undefined ? undefined : scopeOf(figure)),
    ),
  )
}

function sourcesOf(datasets: readonly DatasetReport[]): RunReport['sources'] {
  return toSourceReports(datasets).filter(({ status }) => status !== 'skipped')
}

function mergeFigures<T>(
  parts: readonly { readonly figures: FiguresOf<T> }[],
): FiguresOf<T> {
  return figuresOf((name) =>
    parts.flatMap(({ figures }) => figures[name] ?? []),
  )
}

type DatasetName = (typeof DATASET_NAMES)[number]
type FiguresOf<T> = Readonly<Partial<Record<DatasetName, readonly T[]>>>

function figuresOf<T>(
  rowsOf: (name: DatasetName) => readonly T[],
): FiguresOf<T> {
  const entries = DATASET_NAMES.map((name) => [name, rowsOf(name)] as const)
  return Object.fromEntries(entries.filter(([, rows]) => rows.length > 0))
}

/** The summary compares each scope with its own run before. */
function mergePrevious(reports: readonly RunReport[]): PreviousRun | undefined {
  const all = reports.flatMap(({ previous }) => previous ?? [])
  const newest = all.toSorted((one, other) =>
    one.started_at < other.started_at ? 1 : -1,
  )[0]
  return newest && { ...newest, figures: mergeFigures(all) }
}
