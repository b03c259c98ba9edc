import {
  type CheckFinding,
  findingOfFailure,
} from '../../../domain/check-finding.ts'
import type { Warning } from '../../collector.ts'

export function findingOfWarning(
  subject: string,
  warning: Warning,
): CheckFinding {
  return findingOfFailure(subject, warning, 'warning')
}
