// Which rules across inputs hold in which mode. They are checked before the first
// request.
import type { Inputs } from '../inputs.ts'
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
  SETUP_RULES,
} from './port.ts'
import { SECRET_RULES } from './secrets.ts'

const INGEST_RULES: readonly Rule[] = [
  ...DATASET_RULES,
  ...GITHUB_RULES,
  ...M365_RULES,
  ...PEOPLE_RULES,
  ...PORT_RULES,
  ...DAY_RULES,
]

/** Those of ingest, and credentials for Port. */
const CHECK_RULES: readonly Rule[] = [
  ...INGEST_RULES,
  checkNeedsCredentials,
  integrationNeedsWorkflow,
]

const RULES: Readonly<Record<Inputs['mode'], readonly Rule[]>> = {
  ingest: INGEST_RULES,
  setup: SETUP_RULES,
  check: CHECK_RULES,
  replay: [],
  total: [],
}

/** Rules about secrets hold in every mode. */
export function rulesOf(mode: Inputs['mode']): readonly Rule[] {
  return [...RULES[mode], ...SECRET_RULES]
}
