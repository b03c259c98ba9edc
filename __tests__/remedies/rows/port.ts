import type { Row } from '../row.ts'
import { answers, inPort, useLookUp, wrong } from './spoil.ts'

const SEATS = { datasets: 'github-seats' }
const URL_INPUT = 'port-webhook-seats-url'

/** What Port refuses or does not have. */
export const PORT_ROWS: readonly Row[] = [
  {
    title: 'the URL of the webhook is of none',
    code: 'PORT_WEBHOOK_REFUSED',
    inputs: SEATS,
    spoil: ({ inputs, emulators }) => {
      inputs[URL_INPUT] = `${emulators.urls.ingest}/0123456789abcdef`
    },
  },
  {
    title: 'the signing secret is another one',
    code: 'PORT_ENTITIES_MISSING',
    inputs: SEATS,
    spoil: inPort(
      wrong('port-webhook-seats-secret', 'another-secret-of-28-characters'),
    ),
  },
  {
    title: 'the webhook is disabled',
    code: 'PORT_ENTITIES_MISSING',
    inputs: SEATS,
    spoil: inPort(({ emulators: { port } }) => {
      const webhook = port.webhook('gh-copilot-seats-webhook')
      const document = { ...webhook?.document, enabled: false }
      if (webhook) port.addWebhook({ ...webhook, document, enabled: false })
    }),
  },
  {
    title: 'the webhook whose URL is looked up is disabled',
    code: 'PORT_WEBHOOK_MISSING',
    inputs: SEATS,
    spoil: (world) => {
      const { port } = world.emulators
      useLookUp(world)
      for (const webhook of port.webhooks()) {
        const document = { ...webhook.document, enabled: false }
        port.addWebhook({ ...webhook, document, enabled: false })
      }
    },
  },
  {
    title: 'Port has no webhook to look up',
    code: 'PORT_WEBHOOK_MISSING',
    inputs: SEATS,
    world: { port: { isEmpty: true } },
    spoil: useLookUp,
  },
  {
    title: 'Port has no blueprint for the records',
    code: 'PORT_NOT_FOUND',
    inputs: SEATS,
    spoil: inPort(({ emulators: { catalog } }) => {
      catalog.blueprints.delete('github_copilot_seats')
    }),
  },
  {
    title: "Port's client secret is wrong",
    code: 'PORT_UNAUTHORIZED',
    inputs: SEATS,
    spoil: (world) => {
      useLookUp(world)
      world.inputs['port-client-secret'] = 'wrong'
    },
  },
  {
    title: "Port's access token has expired",
    code: 'PORT_UNAUTHORIZED',
    inputs: SEATS,
    spoil: (world) => {
      useLookUp(world)
      Object.assign(world.inputs, {
        'port-client-id': '',
        'port-client-secret': '',
        'port-access-token': 'expired',
      })
    },
  },
  {
    title: "Port's credentials have too small a role",
    code: 'PORT_FORBIDDEN',
    inputs: SEATS,
    spoil: (world) => {
      useLookUp(world)
      answers('port-api', 'role Admin', {
        status: 403,
        match: 'GET /v1/webhooks',
        body: { ok: false, error: 'forbidden', message: 'Forbidden' },
      })(world)
    },
  },
  {
    title: 'the Entities API lacks the blueprint',
    code: 'PORT_NOT_FOUND',
    inputs: { ...SEATS, 'use-port-webhook': 'false' },
    spoil: inPort(({ emulators: { catalog } }) => {
      catalog.blueprints.delete('github_copilot_seats')
    }),
  },
  {
    title: 'setup names a team that Port does not have',
    code: 'PORT_SETUP_REFUSED',
    inputs: { mode: 'setup', 'people-readers': 'no-such-team' },
    spoil: inPort(({ truth, emulators: { catalog } }) => {
      const content = { properties: {}, relations: {} }
      catalog.put('_team', 'platform-leads', content)
      truth['people-readers'] = 'platform-leads'
    }),
  },
]
