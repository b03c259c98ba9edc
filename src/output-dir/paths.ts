import { join } from 'node:path'

/** The files of a run, all in `output-dir`. */
export type OutputPaths = {
  readonly report: string
  /** Records that Port did not accept, for `mode: replay`. */
  readonly undelivered: string
  /** The request bodies of a dry run. */
  readonly dryRun: string
  /** One file for each dataset, with `csv`. */
  readonly csv: string
}

export function outputPaths(outputDir: string): OutputPaths {
  return {
    report: join(outputDir, 'report.json'),
    undelivered: join(outputDir, 'undelivered'),
    dryRun: join(outputDir, 'dry-run'),
    csv: join(outputDir, 'csv'),
  }
}
