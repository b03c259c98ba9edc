import type { RunReport } from '../domain/run-report.ts'
import { seatsSection } from './seats-section.ts'
import { usageSection } from './usage-section.ts'

/** Renders seats and usage of every scope that was read. */
export function githubSection(report: RunReport): string {
  const parts = [
    seatsSection(report),
    usageSection(report.figures['github-usage'] ?? []),
  ].filter(Boolean)
  return parts.length === 0 ? '' : ['### GitHub Copilot', ...parts].join('\n\n')
}
