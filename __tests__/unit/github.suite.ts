import { importTests } from './import-tests.ts'

await importTests('collectors/github')
