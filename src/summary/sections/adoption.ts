import type { DataRecord } from '../../domain/record.ts'
import { scopeOf } from '../../domain/scope.ts'
import { asNumber } from '../figure-scope.ts'
import { escapeText, people, percent } from '../markdown.ts'
import { bars } from './bars.ts'

const PHASES = [
  ['No cohort', 'people_no_cohort'],
  ['Phase 1', 'people_phase_1'],
  ['Phase 2', 'people_phase_2'],
  ['Phase 3', 'people_phase_3'],
] as const

/** Shows the scope with the most people in a phase. */
export function adoptionSection(adoption: readonly DataRecord[]): string {
  const [record] = adoption.toSorted(
    (one, other) => asNumber(other.people_total) - asNumber(one.people_total),
  )
  if (record === undefined) return ''
  return [phaseBars(record), engagedLine(record), multiplierLine(record)]
    .filter(Boolean)
    .join('\n\n')
}

function phaseBars(record: DataRecord): string {
  const counts = PHASES.flatMap(([name, property]) => {
    const count = record[property]
    return typeof count === 'number' ? [[name, count] as const] : []
  })
  const drawn = bars({ heading: 'Adoption phase', unit: 'People', counts })
  if (drawn === '') return ''
  return `People by GitHub's adoption phase, ${escapeText(scopeOf(record))}, 28 days up to ${dayOf(record)}:\n\n${drawn}`
}

function engagedLine(record: DataRecord): string {
  const { engaged_rate: rate, people_total: total } = record
  if (typeof rate !== 'number' || asNumber(total) === 0) return ''
  return `*Engaged*, in phases 1 to 3: ${percent(rate)} of ${people(total)} in ${escapeText(scopeOf(record))}.`
}

function multiplierLine(record: DataRecord): string {
  const {
    adoption_multiplier: multiplier,
    adoption_multiplier_note: note,
    merged_per_person_engaged: engaged,
    merged_per_person_no_cohort: noCohort,
  } = record
  if (typeof multiplier === 'number') {
    return `Adoption multiplier: ${fixed(multiplier)}. In 28 days, a person in phases 1 to 3 merges ${fixed(engaged)} pull requests, a person in no cohort ${fixed(noCohort)}. The action recomputes the multiplier from GitHub's report. The multiplier shows an association, not a cause.`
  }
  switch (note) {
    case 'too_few_people':
      return 'Adoption multiplier: left out, because a group has fewer than 10 people a day.'
    case 'no_merges':
      return 'Adoption multiplier: left out, because people in no cohort merged no pull request.'
    default:
      return ''
  }
}

function dayOf({ record_date: date }: DataRecord): string {
  return String(date).slice(0, 10)
}

function fixed(value: unknown): string {
  return typeof value === 'number' ? value.toFixed(2) : '–'
}
