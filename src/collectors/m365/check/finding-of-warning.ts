import type { CheckFinding } from '../../../domain/check-finding.ts'
import type { Warning } from '../../collector.ts'

export function findingOfWarning(
  subject: string,
  { code, message }: Warning,
): CheckFinding {
  return { subject, status: 'warning', detail: message, code }
}
