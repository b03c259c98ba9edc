import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { DATASET_NAMES, SOURCES } from '../../src/domain/dataset.ts'

const SRC = new URL('../../src/', import.meta.url)

/** Files that may name a dataset, and why. A key that ends in `/` is a folder. */
const MAY_NAME_DATASETS: Readonly<Record<string, string>> = {
  'domain/dataset.ts': 'the registry',
  'domain/collected.ts': 'the fields of each dataset, complete by its type',
  'domain/run/run-record.ts': 'a webhook that is named like a dataset',
  'records/records.ts': 'the record of each dataset, complete by its type',
  'collectors/github/': 'reads the datasets of its own source',
  'collectors/m365/': 'reads the datasets of its own source',
  'port/setup/configs.ts': 'the configuration files of each webhook',
  'port/webhook-identifiers.ts':
    'webhooks, two of which are named like datasets',
  'port/optional-relations.ts': 'blueprints that relate to others of Port',
  'port/user-directory.ts': 'the blueprint that relates to users of Port',
  'report/earlier-report.ts': 'the figures that two runs are compared by',
  'summary/sections/': 'a section shows the figures of its dataset',
  'summary/summary.ts': 'hands a section the figures of its dataset',
  'summary/outputs.ts': 'outputs with figures of one dataset',
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts'),
)

function isAllowed(file: string): boolean {
  return Object.keys(MAY_NAME_DATASETS).some((allowed) =>
    allowed.endsWith('/') ? file.startsWith(allowed) : file === allowed,
  )
}

function namesIn(file: string): string[] {
  const text = readFileSync(new URL(file, SRC), 'utf8')
  return DATASET_NAMES.filter((name) => text.includes(`'${name}'`))
}

describe('the registry of datasets', () => {
  it('is the only place with a list of datasets', () => {
    const found = FILES.filter((file) => !isAllowed(file)).flatMap((file) =>
      namesIn(file).map((name) => `${file} names ${name}`),
    )

    expect(found).toEqual([])
  })

  it('keeps each source to the datasets of its own', () => {
    const found = SOURCES.flatMap((source) =>
      FILES.filter((file) => file.startsWith(`collectors/${source}/`)).flatMap(
        (file) =>
          namesIn(file)
            .filter((name) => !name.startsWith(`${source}-`))
            .map((name) => `${file} names ${name}`),
      ),
    )

    expect(found).toEqual([])
  })

  it('has no exception that is out of use', () => {
    const unused = Object.keys(MAY_NAME_DATASETS).filter(
      (allowed) =>
        !FILES.some(
          (file) => file.startsWith(allowed) && namesIn(file).length > 0,
        ),
    )

    expect(unused).toEqual([])
  })

  it('lets no file decide by the name of a source', () => {
    const comparison = /\bsource\s*[!=]==?\s*['"`]/
    const found = FILES.filter((file) =>
      comparison.test(readFileSync(new URL(file, SRC), 'utf8')),
    )

    expect(found).toEqual([])
  })
})
