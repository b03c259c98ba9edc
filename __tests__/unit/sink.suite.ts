import { importTests } from './import-tests.ts'

await importTests('sink', 'port')
