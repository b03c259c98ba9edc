// The page of configs/, and the blueprints and scorecards that it shows.
import { basename } from 'node:path'
import { listJson, readJson } from '../configs/config-files.ts'
import { type Page, pageSchema } from '../configs/config-page-schema.ts'
import { blueprintSchema } from '../configs/config-schemas.ts'
import type { Catalog } from './page-references.ts'
import { scorecardSchema } from './scorecard-problems.ts'

/** The dashboard for everybody. */
export const PAGE_FILE = 'configs/dashboards/copilot_adoption.json'
/** The dashboard that only the readers of people can open. */
export const PEOPLE_FILE = 'configs/dashboards/copilot_people.json'

/** Reads a dashboard. */
export function readPage(file = PAGE_FILE): Page {
  return pageSchema.parse(readJson(file))
}

/** Reads the blueprints and, by the blueprint in the file name, scorecards. */
export function readCatalog(): Catalog {
  return {
    blueprints: readFolder('configs/blueprints', blueprintSchema),
    scorecards: readFolder('configs/scorecards', scorecardSchema),
  }
}

function readFolder<T>(
  folder: string,
  schema: { parse(value: unknown): T },
): Map<string, T> {
  return new Map(
    listJson(folder).map((path) => [
      basename(path, '.json'),
      schema.parse(readJson(path)),
    ]),
  )
}
