import type { RunReport } from '../../report/run-report.ts'
import { escapeText } from '../markdown.ts'
import { describeLosses } from './failures.ts'

const MAX_FINDINGS = 50

export function failureSection(report: RunReport): string {
  const findings = report.datasets.flatMap((row) => {
    if (row.error === undefined) return []
    const where = row.scope === undefined ? '' : ` of ${escapeText(row.scope)}`
    return [
      `\`${row.dataset}\`${where}: ${escapeText(row.error.message)} (\`${row.error.code}\`)`,
    ]
  })
  const losses = describeLosses(report)
  return list('### What failed', [...losses, ...findings])
}

export function warningSection(report: RunReport): string {
  const findings = report.warnings.map(
    ({ code, message }) => `${escapeText(message)} (\`${code}\`)`,
  )
  return list('### Warnings', [...new Set(findings)])
}

function list(heading: string, findings: readonly string[]): string {
  if (findings.length === 0) return ''
  const shown = findings.slice(0, MAX_FINDINGS).map((text) => `- ${text}`)
  const left = findings.length - shown.length
  const more = left > 0 ? [`- ${left} more are in \`report.json\`.`] : []
  return [heading, '', ...shown, ...more].join('\n')
}
