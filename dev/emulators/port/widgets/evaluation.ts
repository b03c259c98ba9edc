// What a widget shows. Where Port's rule is unknown and the possible rules give
// different results, the evaluation is undetermined and has all of them.

export type Value = string | number | boolean | null

/** A number that meets a condition has the color and the words of it. */
export type Condition = { readonly color: string; readonly message?: string }

export type Series = {
  readonly title: string
  /** One value for each interval; null is a gap. */
  readonly values: readonly (number | null)[]
}

export type Column = { readonly key: string; readonly title: string }

export type Evaluation =
  | {
      readonly type: 'number'
      /** Undefined if there is nothing to compute. */
      readonly value: number | undefined
      readonly condition?: Condition
    }
  | { readonly type: 'slices'; readonly slices: Readonly<Counts> }
  | {
      readonly type: 'lines'
      readonly intervals: readonly string[]
      readonly series: readonly Series[]
    }
  | {
      readonly type: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Value[])[]
    }
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'undetermined'
      readonly readings: Readonly<Record<string, number | Counts>>
    }

export type Counts = Record<string, number>

/** Whether a widget has nothing to show. */
export function isEmpty(evaluation: Evaluation): boolean {
  switch (evaluation.type) {
    case 'number':
      return evaluation.value === undefined
    case 'slices':
      return Object.keys(evaluation.slices).length === 0
    case 'lines':
      return evaluation.series.every(({ values }) =>
        values.every((value) => value === null),
      )
    case 'table':
      return evaluation.rows.length === 0
    case 'text':
      return evaluation.text === ''
    case 'undetermined':
      return false
  }
}
