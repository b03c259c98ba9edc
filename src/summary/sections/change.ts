// A figure and its change since the previous run. An unknown figure has no
// change, never a made-up 0.
import type { PreviousRun } from '../../report/run-report.ts'
import { number, percent } from '../markdown.ts'

/** Returns `240 (+3)`. */
export function numberAndChange(now: unknown, then: unknown): string {
  const change = differenceOf(now, then)
  if (change === undefined) return number(now)
  return `${number(now)} (${signed(change, number(Math.abs(change)))})`
}

/** Returns `78.9% (−1.2 points)`. */
export function percentAndChange(now: unknown, then: unknown): string {
  const change = differenceOf(now, then)
  if (change === undefined) return percent(now)
  const tenths = Math.round(change * 10)
  const size = tenths === 0 ? '0' : Math.abs(tenths / 10).toFixed(1)
  return `${percent(now)} (${signed(tenths, size)} points)`
}

/** Returns `the run of 2026-11-21 03:30 UTC`. */
export function describeRun({ started_at: startedAt }: PreviousRun): string {
  const instant = new Date(startedAt).toISOString()
  return `the run of ${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

function differenceOf(now: unknown, then: unknown): number | undefined {
  return typeof now === 'number' && typeof then === 'number'
    ? now - then
    : undefined
}

function signed(change: number, size: string): string {
  if (change === 0) return `±${size}`
  return `${change > 0 ? '+' : '−'}${size}`
}
