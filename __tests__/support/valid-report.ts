// What a run writes as report.json has to fit docs/report.schema.json.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const SCHEMA = new URL('../../docs/report.schema.json', import.meta.url)

const schema = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA, 'utf8')))

/** Returns one line for each place that does not fit the schema. */
export function schemaProblems(report: unknown): string[] {
  const { error } = schema.safeParse(report)
  return error ? z.prettifyError(error).split('\n') : []
}

/** Parses report.json. @throws if it does not fit the schema. */
export function parseReport(text: string) {
  const report = JSON.parse(text)
  const problems = schemaProblems(report)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return report
}
