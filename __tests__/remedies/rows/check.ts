import type { Row } from '../row.ts'
import { runOnce } from '../world/run-once.ts'
import type { World } from '../world/world.ts'
import { usePort, wrong } from './spoil.ts'

const CHECK = { mode: 'check', datasets: 'github-seats' }
const M365 = { mode: 'check', datasets: 'm365-summary,m365-users' }
const SEATS_WEBHOOK = 'gh-copilot-seats-webhook'
const SECRET = 'port-webhook-seats-secret'

/** Port is set up and has the records of a run. */
async function runWell(world: World): Promise<void> {
  usePort(world)
  await runOnce(world, 'setup')
  await runOnce(world, 'ingest')
}

function afterRun(spoil: (world: World) => void) {
  return async (world: World) => {
    await runWell(world)
    spoil(world)
  }
}

/** Port drops the records of a run, which does not verify them. */
async function sendInVain(world: World): Promise<void> {
  usePort(world)
  await runOnce(world, 'setup')
  world.inputs[SECRET] = 'another-secret-of-28-characters'
  world.inputs['verify-delivery'] = 'false'
  await runOnce(world, 'ingest')
}

/** Red and yellow lines of `check`. */
export const CHECK_ROWS: readonly Row[] = [
  {
    title: 'check: the URL is of another webhook',
    code: 'PORT_WEBHOOK_REFUSED',
    inputs: CHECK,
    spoil: afterRun(({ inputs, truth }) => {
      const other = truth['port-webhook-m365-users-url'] ?? ''
      inputs['port-webhook-seats-url'] = other
    }),
  },
  {
    title: 'check: the URL has another host',
    code: 'PORT_WEBHOOK_REFUSED',
    inputs: CHECK,
    spoil: afterRun(({ inputs, truth }) => {
      const url = new URL(truth['port-webhook-seats-url'] ?? '')
      inputs['port-webhook-seats-url'] =
        `https://ingest.port.example${url.pathname}`
    }),
  },
  {
    title: 'check: the last run refutes the signing secret',
    code: 'PORT_ENTITIES_MISSING',
    inputs: CHECK,
    spoil: sendInVain,
  },
  {
    title: 'check: the last run refutes the signing secret, checked twice',
    code: 'PORT_ENTITIES_MISSING',
    inputs: CHECK,
    spoil: async (world) => {
      await sendInVain(world)
      await runOnce(world, 'check')
    },
  },
  {
    title: 'check: the webhook is disabled',
    code: 'PORT_WEBHOOK_MISSING',
    inputs: CHECK,
    spoil: afterRun(({ emulators: { port } }) => {
      const webhook = port.webhook(SEATS_WEBHOOK)
      const document = { ...webhook?.document, enabled: false }
      if (webhook) port.addWebhook({ ...webhook, document, enabled: false })
    }),
  },
  {
    title: 'check: the blueprint of the records is missing',
    code: undefined,
    inputs: CHECK,
    spoil: async (world) => {
      usePort(world)
      await runOnce(world, 'setup')
      world.emulators.catalog.blueprints.delete('github_copilot_seats')
    },
  },
  {
    title: 'check: another webhook differs from ours',
    code: undefined,
    inputs: CHECK,
    spoil: afterRun(({ emulators: { port } }) => {
      const webhook = port.webhook(SEATS_WEBHOOK)
      const document = { ...webhook?.document, mappings: [] }
      if (webhook) port.addWebhook({ ...webhook, document, mappings: [] })
    }),
  },
  {
    title: 'check: everyone may read the data of people',
    code: 'PORT_NOT_LOCKED',
    inputs: { ...CHECK, datasets: 'github-seat-users' },
    spoil: afterRun(({ emulators: { port } }) => {
      port.permissions.addBlueprint('github_copilot_seat')
    }),
  },
  {
    title: 'check: nothing has arrived lately',
    code: undefined,
    inputs: CHECK,
    spoil: async (world) => {
      usePort(world)
      await runOnce(world, 'setup')
    },
  },
  {
    title: "check: Port's client secret is wrong",
    code: 'PORT_UNAUTHORIZED',
    inputs: CHECK,
    spoil: afterRun(wrong('port-client-secret', 'wrong')),
  },
  {
    title: 'check: there are no credentials of Port',
    code: 'CONFIG_INVALID',
    inputs: CHECK,
    spoil: afterRun(({ inputs }) => {
      inputs['port-client-id'] = ''
      inputs['port-client-secret'] = ''
    }),
  },
  {
    title: 'check: the token for GitHub is wrong',
    code: 'GITHUB_UNAUTHORIZED',
    inputs: CHECK,
    spoil: afterRun(wrong('github-token', 'ghp_mistyped')),
  },
  {
    title: 'check: the policy on metrics is off',
    code: 'GITHUB_METRICS_POLICY_OFF',
    inputs: { ...CHECK, datasets: 'github-usage' },
    spoil: afterRun((world) =>
      world.change({ usage: { policyEnabled: false } }),
    ),
  },
  {
    title: 'check: the organization has no seats',
    code: undefined,
    inputs: CHECK,
    world: { company: { orgs: [{ login: 'octo-org', seats: 0 }] } },
    spoil: afterRun(() => undefined),
  },
  {
    title: 'check: the app has no permission for reports',
    code: 'GRAPH_FORBIDDEN',
    inputs: M365,
    spoil: afterRun((world) =>
      world.change({ m365: { reportsAllowed: false } }),
    ),
  },
  {
    title: 'check: the app has no permission for licenses',
    code: 'M365_LICENSES_UNREADABLE',
    inputs: M365,
    spoil: afterRun((world) =>
      world.change({ m365: { licencesAllowed: false } }),
    ),
  },
  {
    title: 'check: the tenant conceals names',
    code: 'M365_NAMES_CONCEALED',
    inputs: M365,
    spoil: afterRun((world) => world.change({ m365: { concealed: true } })),
  },
  {
    title: 'check: a SKU is misspelled',
    code: 'M365_SKU_NOT_FOUND',
    inputs: M365,
    spoil: afterRun(wrong('m365-copilot-skus', 'Copilot_Typo')),
  },
  {
    title: 'check: the tenant has no Copilot licenses',
    code: 'M365_SKU_NOT_FOUND',
    inputs: M365,
    world: { company: { m365: { users: 2, licences: 0 } } },
    spoil: afterRun(() => undefined),
  },
  {
    title: 'check: the reports are old',
    code: 'M365_DATA_OLD',
    inputs: M365,
    spoil: afterRun((world) => world.change({ m365: { lagDays: 9 } })),
  },
  {
    title: 'check: the reports of GitHub are late',
    code: undefined,
    inputs: { ...CHECK, datasets: 'github-usage' },
    spoil: afterRun((world) => world.change({ usage: { lagDays: 9 } })),
  },
]
