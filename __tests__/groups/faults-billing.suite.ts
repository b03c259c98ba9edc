import { importTests } from './groups.ts'

await importTests('faults-billing')
