import {
  type CheckFinding,
  findingOfFailure,
} from '../../../domain/check-finding.ts'
import type { Remedy } from '../../../remedy/remedy.ts'
import type { Warning } from '../../collector.ts'

/** Nobody but Microsoft can change the rows or the form of a report. */
const REPORT_IT: Remedy = {
  system: 'graph',
  kind: 'contact',
  who: 'Microsoft Support',
  about: 'the message',
  when: 'the warning stays',
}

export function findingOfWarning(
  subject: string,
  warning: Warning,
): CheckFinding {
  return findingOfFailure(
    subject,
    { ...warning, remedy: warning.remedy ?? REPORT_IT },
    'warning',
  )
}
