// `npm run docs`: writes the tables of inputs and outputs into the README.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../bundle.ts'
import { withTables } from './readme.ts'

const readme = join(ROOT, 'README.md')
const action = readFileSync(join(ROOT, 'action.yml'), 'utf8')
writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), action))
