import { importTests } from '../support/groups.ts'

await importTests('faults-port')
