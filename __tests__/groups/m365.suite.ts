import { importTests } from './groups.ts'

await importTests('m365')
