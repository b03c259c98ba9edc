import type { RunReport } from '../../report/run-report.ts'
import { seatsSection } from './seats.ts'
import { usageSection } from './usage.ts'

/** Renders seats and usage of every scope that was read. */
export function githubSection(report: RunReport): string {
  const parts = [
    seatsSection(report),
    usageSection(report.figures['github-usage'] ?? []),
  ].filter(Boolean)
  return parts.length === 0 ? '' : ['### GitHub Copilot', ...parts].join('\n\n')
}
