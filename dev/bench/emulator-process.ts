// Runs the emulators in a process of their own, so that the work of answering
// is not counted as work of the caller.
// Arguments: seats, Microsoft 365 users, milliseconds that an answer takes,
// teams.
import { startEmulators } from '../emulators/start.ts'
import { emulatedInputs } from '../runner/emulated-inputs.ts'
import { createTenant } from '../tenants/tenant.ts'
import { summarizeTraffic } from './traffic.ts'

const [seats = 0, users = 0, latencyMs = 0, teams = 0] = process.argv
  .slice(2)
  .map(Number)
const emulators = await startEmulators({
  tenant: createTenant({
    now: new Date(),
    orgs: [{ login: 'octo-org', seats }],
    m365: { users, licences: users },
    usage: { teams },
  }),
  latencyMs,
  recordRequests: false,
  processDeliveries: false,
})
let reported = 0

// Whatever is sent is the question what has come in since the last time.
process.on('message', () => {
  const { requests, catalog } = emulators
  const deliveries = catalog.deliveries.splice(0)
  process.send?.(summarizeTraffic(requests.slice(reported), deliveries))
  reported = requests.length
})
process.on('disconnect', () => void emulators.close())
process.send?.({
  inputs: emulatedInputs(emulators),
  caFile: emulators.caFile,
})
