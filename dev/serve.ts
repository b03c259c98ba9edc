// Runs the emulators with the company of the demo until Ctrl-C. Prints the
// settings that point the command line to them: node dev/serve.ts
import { once } from 'node:events'
import { startEmulators } from './emulators/start.ts'
import { emulatorEnvironment } from './runner/emulator-environment.ts'
import { createDemoTenant } from './tenants/demo-tenant.ts'

const tenant = createDemoTenant(new Date())
const emulators = await startEmulators({ tenant })
const services = Object.entries(emulators.urls).map(([name, url]) => {
  return `${name.padEnd(8)} ${url}`
})
const settings = Object.entries(emulatorEnvironment(emulators, tenant)).map(
  ([name, value]) => `export ${name}='${value}'`,
)
process.stdout.write(
  [
    'Emulators of GitHub, Entra, Graph and Port run. Press Ctrl-C to stop them.',
    '',
    ...services,
    '',
    'Settings for another terminal:',
    '',
    ...settings,
    '',
    'Then: node dist/cli.js --env-file config.example.env',
    '',
  ].join('\n'),
)
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
await emulators.close()
