import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { RECORDED, readRecorded } from '../../../dev/recorded-reports.ts'
import {
  REPORT_SCHEMA,
  reportSchemaText,
} from '../../../dev/scripts/docs/report-schema.ts'
import { schemaProblems } from '../../support/valid-report.ts'

describe('docs/report.schema.json', () => {
  it('is what the schema of the report says (npm run docs)', () => {
    const url = new URL(`../../../${REPORT_SCHEMA}`, import.meta.url)

    expect(readFileSync(url, 'utf8')).toBe(reportSchemaText())
  })

  it.each(RECORDED)('accepts the recorded report: %s', (name) => {
    expect(schemaProblems(readRecorded(name))).toEqual([])
  })

  it('has a recorded report of each result', () => {
    const results = RECORDED.map((name) => readRecorded(name).result)

    expect([...new Set(results)].sort()).toEqual([
      'failed',
      'partial',
      'success',
    ])
  })

  it.each(RECORDED)('refuses an unknown field in each object: %s', (name) => {
    const accepted = objectsIn(readRecorded(name))
      .filter((path) => !isFreeForm(path))
      .filter((path) => {
        const report: unknown = structuredClone(readRecorded(name))
        Object.assign(objectAt(report, path), { unknown_field: 1 })
        return schemaProblems(report).length === 0
      })

    expect(accepted).toEqual([])
  })
})

type Path = readonly string[]

/** An object whose keys are values: languages, or the fields of a form. */
function isFreeForm(path: Path): boolean {
  const isInFigure = path.includes('figures') && path.length > 3
  return path.at(-1) === 'values' || isInFigure
}

/** Lists the first object of each kind of place. */
function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value)
    .filter(([key]) => !Array.isArray(value) || key === '0')
    .flatMap(([key, item]) => objectsIn(item, [...path, key]))
  return Array.isArray(value) ? below : [path, ...below]
}

function objectAt(value: unknown, path: Path): object {
  const found = path.reduce<unknown>(
    (parent, key) => Reflect.get(Object(parent), key),
    value,
  )
  return Object(found)
}
