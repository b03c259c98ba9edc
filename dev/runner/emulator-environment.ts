import { toVariableName } from '../../src/config/environment/variables.ts'
import type { Emulators } from '../emulators/start.ts'
import type { Tenant } from '../tenants/tenant.ts'
import { emulatedInputs, portApiInputs } from './emulated-inputs.ts'

/** Returns the settings that point the command line to the emulators. */
export function emulatorEnvironment(
  emulators: Emulators,
  tenant: Tenant,
): Readonly<Record<string, string>> {
  const inputs = {
    ...emulatedInputs(emulators),
    'github-org': tenant.orgs.map(({ login }) => login).join(','),
    ...portApiInputs(emulators),
  }
  const settings = Object.entries(inputs).map(([name, value]) => {
    return [toVariableName(name), value]
  })
  return {
    NODE_EXTRA_CA_CERTS: emulators.caFile,
    ...Object.fromEntries(settings),
  }
}
