import { importTests } from './import-tests.ts'

await importTests('config', 'domain', 'http', 'modes', 'records', 'runtime')
