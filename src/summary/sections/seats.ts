import { percentage } from '../../domain/rates.ts'
import type { Properties } from '../../domain/record.ts'
import { scopeOf } from '../../domain/scope.ts'
import type { RunReport } from '../../report/run-report.ts'
import { sumOf, withoutOverlap } from '../figure-scope.ts'
import { escapeText, number, table } from '../markdown.ts'
import { formatMoney } from '../money.ts'
import { bars } from './bars.ts'
import { describeRun, numberAndChange, percentAndChange } from './change.ts'
import {
  countDormant,
  dormantCost,
  dormantSentence,
  PRICE_NOTE,
} from './dormant-seats.ts'

const MAX_SCOPES = 100
const NUMBERS = [
  'Seats',
  'Active',
  'Dormant',
  'Cost of dormant',
  'Utilization',
  'Added in 7 days',
]
const COLUMNS = ['Scope', ...NUMBERS, 'Top editor']

/** A scope's snapshot, and an earlier snapshot to compare it with. */
type Pair = {
  readonly now: Properties
  readonly before: Properties | undefined
}

export function seatsSection(report: RunReport): string {
  const pairs = pairUp(report)
  if (pairs.length === 0) return ''
  const counted = countedOf(pairs)
  const seats = counted.map(({ now }) => now)
  const left = pairs.length - MAX_SCOPES
  const more = left > 0 ? `${left} more scopes are in \`report.json\`.` : ''
  return [
    dormantSentence(seats),
    scopesTable(pairs, counted),
    more,
    notes(report, pairs, counted),
    seatBars(seats),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** An earlier snapshot is comparable if it has the same activity window. */
function pairUp({ figures, previous }: RunReport): Pair[] {
  const earlier = previous?.figures['github-seats'] ?? []
  return (figures['github-seats'] ?? []).map((now) => ({
    now,
    before: earlier.find(
      (before) =>
        scopeOf(before) === scopeOf(now) &&
        before.active_window_days === now.active_window_days,
    ),
  }))
}

function countedOf(pairs: readonly Pair[]): readonly Pair[] {
  const counted = withoutOverlap(pairs.map(({ now }) => now))
  return pairs.filter(({ now }) => counted.includes(now))
}

function describeCounted(
  pairs: readonly Pair[],
  counted: readonly Pair[],
): string {
  if (counted.length < pairs.length) {
    const names = counted.map(({ now }) => escapeText(scopeOf(now)))
    return `Only ${names.join(', ')} is added up and drawn: an enterprise has the seats of its organizations.`
  }
  return counted.length > 1
    ? 'Somebody with a seat in several scopes counts in each, but GitHub bills an enterprise only once for a person.'
    : ''
}

function scopesTable(pairs: readonly Pair[], counted: readonly Pair[]): string {
  const scopes = pairs
    .slice(0, MAX_SCOPES)
    .map((pair) => toRow(escapeText(scopeOf(pair.now)), pair, [pair.now]))
  const seats = counted.map(({ now }) => now)
  const total =
    counted.length > 1 ? [toRow('**All**', addUp(counted), seats)] : []
  return table(COLUMNS, [...scopes, ...total], NUMBERS)
}

function toRow(
  name: string,
  { now, before }: Pair,
  seats: readonly Properties[],
): string[] {
  return [
    name,
    numberAndChange(now.seats_total, before?.seats_total),
    numberAndChange(now.seats_active, before?.seats_active),
    number(countDormant(seats)),
    formatMoney(dormantCost(seats)),
    percentAndChange(now.seat_utilization_rate, before?.seat_utilization_rate),
    number(now.seats_added_7d),
    escapeText(String(now.editor_top ?? '–')),
  ]
}

/** Compares the sums of the same scopes only. */
function addUp(pairs: readonly Pair[]): Pair {
  const earlier = pairs
    .map(({ before }) => before)
    .filter((before) => before !== undefined)
  return {
    now: sumUp(pairs.map(({ now }) => now)),
    before: earlier.length === pairs.length ? sumUp(earlier) : undefined,
  }
}

function sumUp(seats: readonly Properties[]): Properties {
  const total = sumOf(seats, 'seats_total')
  const active = sumOf(seats, 'seats_active')
  return {
    seats_total: total,
    seats_active: active,
    seat_utilization_rate: percentage(active, total),
    seats_added_7d: sumOf(seats, 'seats_added_7d'),
  }
}

function notes(
  { previous }: RunReport,
  pairs: readonly Pair[],
  counted: readonly Pair[],
): string {
  const days = pairs[0]?.now.active_window_days
  const hasChange = pairs.some(({ before }) => before !== undefined)
  const sentences = [
    previous && hasChange
      ? `In brackets: the change since ${describeRun(previous)}.`
      : '',
    `*Active* means activity in the last ${days === 1 ? 'day' : `${days} days`}, *dormant* means none. *Utilization* is the active share of all seats.`,
    PRICE_NOTE,
    describeCounted(pairs, counted),
  ]
  return `<sub>${sentences.filter(Boolean).join(' ')}</sub>`
}

function seatBars(seats: readonly Properties[]): string {
  const never = sumOf(seats, 'seats_no_recorded_activity')
  return bars({
    heading: 'Seats by activity',
    unit: 'Seats',
    counts: [
      ['Active', sumOf(seats, 'seats_active')],
      ['Dormant, active before', countDormant(seats) - never],
      ['Dormant, no activity recorded', never],
    ],
    whole: sumOf(seats, 'seats_total'),
  })
}
