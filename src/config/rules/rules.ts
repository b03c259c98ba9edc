// The rules across inputs by mode, checked before the first request.
import { DATASET_RULES } from './datasets.ts'
import { DAY_RULES } from './days.ts'
import { GITHUB_RULES } from './github.ts'
import { M365_RULES } from './m365.ts'
import type { Rule } from './mistake.ts'
import { PEOPLE_RULES } from './people.ts'
import {
  checkNeedsCredentials,
  integrationNeedsWorkflow,
  PORT_RULES,
} from './port.ts'

/** The rules for `mode: ingest`. */
export const INGEST_RULES: readonly Rule[] = [
  ...DATASET_RULES,
  ...GITHUB_RULES,
  ...M365_RULES,
  ...PEOPLE_RULES,
  ...PORT_RULES,
  ...DAY_RULES,
]

/** The rules for `mode: check`: those of ingest, and credentials for Port. */
export const CHECK_RULES: readonly Rule[] = [
  ...INGEST_RULES,
  checkNeedsCredentials,
  integrationNeedsWorkflow,
]
