import { importTests } from '../support/groups.ts'

await importTests('bundle-jobs')
