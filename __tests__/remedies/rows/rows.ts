import type { Row } from '../row.ts'
import { CHECK_ROWS } from './check.ts'
import { FILE_ROWS } from './files.ts'
import { GITHUB_APP_ROWS } from './github-app.ts'
import { GITHUB_TOKEN_ROWS } from './github-token.ts'
import { INPUT_ROWS } from './inputs.ts'
import { MICROSOFT_ROWS } from './microsoft.ts'
import { NETWORK_ROWS } from './network.ts'
import { PORT_ROWS } from './port.ts'

export const ROWS: readonly Row[] = [
  ...GITHUB_TOKEN_ROWS,
  ...GITHUB_APP_ROWS,
  ...MICROSOFT_ROWS,
  ...NETWORK_ROWS,
  ...PORT_ROWS,
  ...INPUT_ROWS,
  ...CHECK_ROWS,
  ...FILE_ROWS,
]
