import type { RunReport } from '../../report/run-report.ts'
import { escapeText } from '../markdown.ts'
import { causesIn } from './causes.ts'
import { describeLosses } from './failures.ts'

const MAX_FINDINGS = 50

/** Each cause once, with the datasets and scopes that it hit. */
export function failureSection(report: RunReport): string {
  const findings = causesIn(report).map(({ error, datasets, scopes }) => {
    const names = datasets.map((name) => `\`${name}\``).join(', ')
    const where = scopes.map(escapeText).join(', ')
    const of = where === '' ? '' : ` of ${where}`
    return `${names}${of}: ${escapeText(error.message)} (\`${error.code}\`)`
  })
  return list('### What failed', [...describeLosses(report), ...findings])
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
