// `node dev/page-figures/main.ts [enterprise]`: prints what the page has to show
// after one night of the demo's company, at the moment that the test is about.
import { createDemoTenant } from '../tenants/demo-tenant.ts'
import { COMPANIES } from './companies.ts'
import { workOut } from './figures.ts'
import { NIGHT } from './night.ts'

const [, , name] = process.argv
const shown = COMPANIES[name === 'enterprise' ? name : 'night']
const figures = workOut(createDemoTenant(NIGHT), shown)
console.log(JSON.stringify(figures, undefined, 2))
