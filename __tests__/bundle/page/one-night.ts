// A company's Port after setup and one night, and what its pages show.
import { expect } from '@jest/globals'
import type { Account } from '../../../dev/emulators/port/account.ts'
import type { Entity } from '../../../dev/emulators/port/entities/entity.ts'
import {
  type EvaluatedWidget,
  evaluatePage,
} from '../../../dev/emulators/port/widgets/evaluate.ts'
import type { Evaluation } from '../../../dev/emulators/port/widgets/evaluation.ts'
import { startEmulators } from '../../../dev/emulators/start.ts'
import type { Figures, PageFigures } from '../../../dev/page-figures/figures.ts'
import { NIGHT } from '../../../dev/page-figures/night.ts'
import { type Rows, textOf } from '../../../dev/page-figures/rows.ts'
import {
  emulatedInputs,
  portApiInputs,
} from '../../../dev/runner/emulated-inputs.ts'
import { runStep } from '../../../dev/runner/run-step.ts'
import {
  createDemoTenant,
  DEMO_ORG,
  DEMO_SECOND_ORG,
} from '../../../dev/tenants/demo-tenant.ts'

const DAY_MS = 86_400_000
const SHIFT_CLOCK = new URL(
  '../../../dev/runner/shift-clock.js',
  import.meta.url,
)

export type Night = {
  readonly account: Account
  /** How many requests of the second setup have changed something. */
  readonly writesAgain: number
}

/** Sets an empty Port up, runs one night, sets it up again, and keeps Port. */
export async function oneNight(
  more: Readonly<Record<string, string>> = {},
): Promise<Night> {
  const emulators = await startEmulators({
    tenant: createDemoTenant(NIGHT),
    port: { isEmpty: true, now: () => NIGHT },
  })
  const sources = Object.entries(emulatedInputs(emulators)).filter(
    ([name]) => !name.startsWith('port-'),
  )
  const run = (inputs: Readonly<Record<string, string>>) =>
    runStep({
      inputs: {
        ...Object.fromEntries(sources),
        ...portApiInputs(emulators),
        'github-org': [DEMO_ORG, DEMO_SECOND_ORG].join('\n'),
        'port-webhook-secret': 'an-invented-signing-secret',
        'license-prices': 'github-business=19,github-enterprise=39,m365=30',
        ...more,
        ...inputs,
      },
      env: {
        NODE_EXTRA_CA_CERTS: emulators.caFile,
        NODE_OPTIONS: `--import ${SHIFT_CLOCK.href}`,
        DAYS_AGO: String((Date.now() - NIGHT.getTime()) / DAY_MS),
        GITHUB_REPOSITORY: 'octo-org/copilot-usage',
      },
    })
  try {
    const setUp = await run({ mode: 'setup' })
    const night = await run({})
    await emulators.catalog.settled()
    const writes = emulators.port.writes.length
    const again = await run({ mode: 'setup' })

    expect([setUp, night, again].map(({ exitCode }) => exitCode)).toEqual([
      0, 0, 0,
    ])
    expect(emulators.catalog.rejected).toEqual([])
    return {
      account: emulators.port,
      writesAgain: emulators.port.writes.length - writes,
    }
  } finally {
    await emulators.close()
  }
}

export type Viewer = {
  readonly timeZone: string
  readonly mayRead?: (entity: Entity) => boolean
}

/** What widgets show, by page and name, such as `copilot_people/dormantSeats`. */
export type Shown = ReadonlyMap<string, EvaluatedWidget>

/** Evaluates the widgets of the pages that setup has created. */
export function show(account: Account, viewer: Viewer): Shown {
  // Port looks a minute after the run has begun.
  const now = new Date(NIGHT.getTime() + 60_000)
  const widgets = account.pages.identifiers().flatMap((page) =>
    evaluatePage(account.pages.get(page) ?? {}, {
      account,
      now,
      ...viewer,
    }).map((each) => [`${page}/${each.widget.id}`, each] as const),
  )
  const shown = new Map(widgets)
  expect(shown.size).toBe(widgets.length)
  return shown
}

/** Returns what the widgets of each kind have to show, by page and name. */
export function expectedOf({ copilot_adoption, copilot_people }: Figures) {
  const pages = Object.entries({ copilot_adoption, copilot_people })
  function all<Value>(
    read: (figures: PageFigures) => Readonly<Record<string, Value>>,
  ) {
    return pages.flatMap(([page, figures]) =>
      Object.entries(read(figures)).map(
        ([id, expected]): readonly [string, Value] => [
          `${page}/${id}`,
          expected,
        ],
      ),
    )
  }
  return {
    numbers: all(({ numbers }) => numbers),
    lines: all(({ lines }) => lines),
    tables: all(({ tables }) => tables),
  }
}

/** Compares each cell, and the order as far as Port orders the rows. */
export function expectRows(
  evaluation: Evaluation | undefined,
  { columns, sortedBy, isTotal, rows }: Rows,
): void {
  const table = evaluation?.type === 'table' ? evaluation : undefined
  const shown = table?.rows.map(textOf) ?? []
  const place = columns.indexOf(sortedBy)
  const sorting = (row: string) => row.split(' | ')[place]

  expect(table?.columns.map(({ key }) => key)).toEqual(columns)
  expect(shown.toSorted()).toEqual(rows.toSorted())
  expect(shown.map(sorting)).toEqual(rows.map(sorting))
  if (isTotal) expect(shown).toEqual(rows)
}

/** Returns the points of a chart by line and day, without the gaps. */
export function pointsOf(evaluation: Evaluation | undefined): unknown {
  if (evaluation?.type !== 'lines') return evaluation
  const { intervals, series } = evaluation
  return Object.fromEntries(
    series.map(({ title, values }) => [
      title,
      Object.fromEntries(
        values.flatMap((value, index) =>
          value === null
            ? []
            : [[intervals[index], Math.round(value * 1000) / 1000]],
        ),
      ),
    ]),
  )
}
