// The rules on the days of a run.
import { factsOf } from '../../domain/dataset.ts'
import { addDays, type Day, type DayWindow } from '../../domain/day.ts'
import type { Inputs } from '../inputs.ts'
import { selectedDatasets } from '../selection.ts'
import { oldestDay, windowOf } from '../window.ts'
import type { Mistake, Rule } from './mistake.ts'
import { either, remove, setTo, setToValue } from './remedies.ts'

const windowIsPossible: Rule = (inputs, { today }) => {
  if (inputs.until !== undefined && inputs.since === undefined) {
    return [
      {
        input: 'until',
        because: 'since',
        message: 'needs "since" too',
        remedy: setTo('since', 'the first day to read'),
      },
    ]
  }
  const { since, until } = windowOf(inputs, today)
  const oldest = oldestDay(inputs, today)
  if (until >= today) {
    return [
      {
        input: 'until',
        message: `is ${until}, and reports exist only for days before today (${today})`,
        remedy: setToValue('until', addDays(today, -1)),
      },
    ]
  }
  if (since > until) return [startsTooLate(inputs, { since, until }, today)]
  if (inputs.since === undefined || oldest === undefined || since >= oldest) {
    return []
  }
  return [
    {
      input: 'since',
      message: `is ${since}, which is older than what the sources keep; the oldest day that can be had is ${oldest}`,
      remedy: setToValue('since', oldest),
    },
  ]
}

function startsTooLate(
  inputs: Inputs,
  { since, until }: DayWindow,
  today: Day,
): Mistake {
  const message =
    inputs.until === undefined
      ? `is ${since}, and reports exist only for days before today (${today})`
      : `(${since}) is after "until" (${until})`
  const last = inputs.until ?? addDays(today, -1)
  const remedy = either(
    { ...setToValue('since', last), when: 'one day is to be read' },
    {
      ...setTo('until', `a later day, ${addDays(today, -1)} at the latest`),
      when: 'more days are to be read',
    },
  )
  return { input: 'since', message, remedy }
}

const windowIsUsed: Rule = (inputs) => {
  const isDaily = selectedDatasets(inputs).some(
    (name) => factsOf(name).keptDays !== undefined,
  )
  if (inputs.since === undefined || isDaily) return []
  return [
    {
      input: 'since',
      message:
        'is given, but no dataset with a record for each day is collected',
      remedy: { ...remove('since'), also: [remove('until')] },
    },
  ]
}

export const DAY_RULES: readonly Rule[] = [windowIsPossible, windowIsUsed]
