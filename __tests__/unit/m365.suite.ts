import { importTests } from './import-tests.ts'

await importTests('collectors/m365')
