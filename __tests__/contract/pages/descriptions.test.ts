// Port's AI reads descriptions, and so do people. A widget says where its
// figures come from, when, and of what; an empty one says what it waits for.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
} from '../../../src/domain/dataset.ts'
import type { Widget } from '../configs/config-page-schema.ts'
import { PAGE_FILE, PEOPLE_FILE, readPage } from './page-catalog.ts'
import { widgetsOf } from './page-references.ts'

const WIDGETS = [PAGE_FILE, PEOPLE_FILE]
  .flatMap((file) => widgetsOf(readPage(file)))
  .filter(({ type }) => type !== 'markdown')
const SOURCE =
  /\b(?:GitHub|Microsoft)\b.*\b(?:reports?|list|bill)\b|seat list|Seat list|runs themselves/
const TIME = /\bUTC\b|\b\d+ days\b/
const DENOMINATOR = /\bof (?:all|enabled|those|suggested)\b|Denominator:|\bper /

function failing(
  widgets: readonly Widget[],
  isGood: (words: string, widget: Widget) => boolean,
): readonly string[] {
  return widgets
    .filter((widget) => !isGood(widget.description ?? '', widget))
    .map(({ id }) => id)
}

/** Whether a part of something is shown: a percentage, a pie or an average. */
function isShare(widget: Widget): boolean {
  switch (widget.type) {
    case 'entities-number-chart':
      return widget.unit === '%'
    case 'multi-line-chart':
      return widget.lines.some(({ func }) => func === 'average')
    case 'table-entities-explorer':
      return JSON.stringify(widget.blueprintConfig).includes('active_rate')
    default:
      return widget.type !== 'markdown'
  }
}

/** The datasets whose entities a widget reads. */
function datasetsOf(widget: Widget): readonly DatasetName[] {
  const text = JSON.stringify(widget)
  return DATASET_NAMES.filter((name) =>
    text.includes(`"${DATASETS[name].blueprint}"`),
  )
}

describe('the description of a widget', () => {
  it('names the source', () => {
    expect(failing(WIDGETS, (words) => SOURCE.test(words))).toEqual([])
  })

  it('names the days', () => {
    expect(failing(WIDGETS, (words) => TIME.test(words))).toEqual([])
  })

  it('names the denominator of a share', () => {
    const shares = WIDGETS.filter(isShare)

    expect(shares.length).toBeGreaterThan(8)
    expect(failing(shares, (words) => DENOMINATOR.test(words))).toEqual([])
  })
})

describe('the text of an empty widget', () => {
  it('names each dataset that the widget waits for', () => {
    const silent = WIDGETS.flatMap((widget) =>
      datasetsOf(widget)
        .filter((name) => !widget.emptyStateText?.includes(`"${name}"`))
        .map((name) => `${widget.id}: ${name}`),
    )

    expect(silent).toEqual([])
  })

  it('leads to the workflow where the runs are missing', () => {
    const others = WIDGETS.filter((widget) => datasetsOf(widget).length === 0)

    expect(others.map(({ id }) => id)).toEqual(['lastRuns', 'runResults'])
    for (const { emptyStateText } of others) {
      expect(emptyStateText).toContain('Look at the workflow')
    }
  })
})

type Described = {
  readonly title?: string
  readonly description?: string
}

type Blueprint = Described & {
  readonly identifier: string
  readonly schema: { readonly properties: Readonly<Record<string, Described>> }
  readonly relations?: Readonly<Record<string, Described>>
}

const BLUEPRINTS: readonly Blueprint[] = readdirSync('configs/blueprints').map(
  (file) => JSON.parse(readFileSync(`configs/blueprints/${file}`, 'utf8')),
)

/** Port's AI answers from these parts. */
const PARTS = /^\S.+\. Source: .+\. Unit: .+\. Missing: .+\. Adds up: .+\.$/s
const SENTENCE = /^[A-Z].+\.$/s

function unclear(
  parts: Readonly<Record<string, Described>>,
  pattern: RegExp,
): readonly string[] {
  return Object.entries(parts)
    .filter(([, { title = '', description = '' }]) => {
      return !pattern.test(description) || description.length <= title.length
    })
    .map(([key]) => key)
}

describe('the blueprints', () => {
  it.each(BLUEPRINTS.map((one) => [one.identifier, one] as const))(
    'explain each property and relation of %s',
    (_, { schema, relations = {}, ...blueprint }) => {
      expect(unclear(schema.properties, PARTS)).toEqual([])
      expect(unclear({ ...relations, blueprint }, SENTENCE)).toEqual([])
    },
  )
})
