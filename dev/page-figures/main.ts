// `node dev/page-figures/main.ts`: prints what the page has to show after one
// night of the demo's company, at the moment that the test is about.
import {
  createDemoTenant,
  DEMO_ORG,
  DEMO_SECOND_ORG,
} from '../tenants/demo-tenant.ts'
import { workOut } from './figures.ts'
import { NIGHT } from './night.ts'

const figures = workOut(createDemoTenant(NIGHT), [DEMO_ORG, DEMO_SECOND_ORG])
console.log(JSON.stringify(figures, undefined, 2))
