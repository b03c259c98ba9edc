// Rows of tables as text, one line each, so that a difference can be read.

export type Cell = string | number | boolean | null | undefined

/** What a table of the page has to show. */
export type Rows = {
  readonly columns: readonly string[]
  /** The column that orders the rows. */
  readonly sortedBy: string
  /** `false`: rows that are equal in the column have no order. */
  readonly isTotal: boolean
  readonly order: 'asc' | 'desc'
  readonly rows: readonly string[]
}

/** Builds a table whose rows are in the order of one of its columns. */
export function tableOf<Column extends string>(
  columns: readonly Column[],
  sort: {
    readonly by: Column
    readonly order: 'asc' | 'desc'
    readonly isTotal?: boolean
  },
  rows: readonly Readonly<Record<Column, Cell>>[],
): Rows {
  const sorted = rows.toSorted((left, right) => {
    const before = compare(left[sort.by], right[sort.by])
    return sort.order === 'asc' || isMissing(left, right, sort.by)
      ? before
      : -before
  })
  return {
    columns,
    sortedBy: sort.by,
    isTotal: sort.isTotal ?? false,
    order: sort.order,
    rows: sorted.map((row) => textOf(columns.map((column) => row[column]))),
  }
}

/** A day is written without its time. */
export function textOf(cells: readonly Cell[]): string {
  return cells
    .map((cell) => String(cell ?? '–').replace(/T00:00:00(\.000)?Z$/, ''))
    .join(' | ')
}

function isMissing<Column extends string>(
  left: Readonly<Record<Column, Cell>>,
  right: Readonly<Record<Column, Cell>>,
  column: Column,
): boolean {
  return (left[column] ?? null) === null || (right[column] ?? null) === null
}

/** What is missing stands last, whatever the order. */
function compare(left: Cell, right: Cell): number {
  const one = left ?? null
  const other = right ?? null
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return one < other ? -1 : 1
}
