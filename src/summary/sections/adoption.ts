import type { DataRecord } from '../../domain/record.ts'
import { asNumber, scopeOf } from '../figure-scope.ts'
import { barChart, escapeText, number, percent } from '../markdown.ts'

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
  return [phaseChart(record), engagedLine(record), multiplierLine(record)]
    .filter(Boolean)
    .join('\n\n')
}

function phaseChart(record: DataRecord): string {
  const counts = PHASES.map(([, property]) => record[property])
  if (counts.every((count) => typeof count !== 'number')) return ''
  const known = PHASES.filter(
    ([, property]) => typeof record[property] === 'number',
  )
  return barChart({
    title: `People by adoption phase, ${scopeOf(record)}, ${dayOf(record)}`,
    names: known.map(([name]) => name),
    values: known.map(([, property]) => asNumber(record[property])),
    isHorizontal: true,
  })
}

function engagedLine(record: DataRecord): string {
  const { engaged_rate: rate, people_total: total } = record
  if (typeof rate !== 'number') return ''
  return `${percent(rate)} of ${number(total)} people of ${escapeText(scopeOf(record))} are in phases 1 to 3.`
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
