import seats from '../../../configs/blueprints/github_copilot_seats.json' with {
  type: 'json',
}
import { readBlueprint } from '../../../dev/emulators/port/blueprints/blueprint.ts'
import type { Row } from '../row.ts'
import { runOnce } from '../world/run-once.ts'
import type { World } from '../world/world.ts'
import { answers, blocked, inPort, useLookUp, usePort, wrong } from './spoil.ts'

const SEATS = { datasets: 'github-seats' }
const URL_INPUT = 'port-webhook-seats-url'

function withoutProperty({ emulators: { catalog } }: World): void {
  const { seats_active: _, ...properties } = seats.schema.properties
  const blueprint = { ...seats, schema: { ...seats.schema, properties } }
  catalog.blueprints.set(blueprint.identifier, readBlueprint(blueprint))
}

/** What changed in the second of the run's start counts as changed by others. */
function storedLastNight(world: World, blueprint: string): void {
  for (const entity of world.emulators.catalog.entities(blueprint)) {
    Object.assign(entity, { updatedAt: '2026-01-01T00:00:00.000Z' })
  }
}

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
    title: 'everyone may read the blueprint of people',
    code: 'PORT_NOT_LOCKED',
    inputs: { datasets: 'github-seat-users', 'use-port-webhook': 'false' },
    spoil: inPort(({ emulators: { port } }) => {
      port.permissions.addBlueprint('github_copilot_seat')
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
    title: "a proxy answers instead of Port's API",
    code: 'PORT_UNEXPECTED_RESPONSE',
    inputs: SEATS,
    spoil: inPort(blocked('port-api', 'wrong-type')),
  },
  {
    title: 'Port refuses a request in words of its own',
    code: 'PORT_API_REFUSED',
    inputs: SEATS,
    spoil: (world) => {
      useLookUp(world)
      answers('port-api', 'contact with Port Support', {
        status: 418,
        body: { ok: false, error: 'refused', message: 'Refused' },
      })(world)
    },
  },
  {
    title: 'Port refuses a body that the product should not send',
    code: 'PORT_BODY_REFUSED',
    inputs: SEATS,
    spoil: answers(
      'port-ingest',
      'contact with the maintainers of this action',
      { status: 413, body: { ok: false, error: 'payload_too_large' } },
    ),
  },
  {
    title: 'the blueprint lacks a property',
    code: 'PORT_ENTITIES_REJECTED',
    inputs: { ...SEATS, 'use-port-webhook': 'false' },
    spoil: inPort(withoutProperty),
  },
  {
    title: 'the blueprint behind a webhook lacks a property',
    code: 'PORT_ENTITIES_MISSING',
    inputs: SEATS,
    spoil: inPort(withoutProperty),
  },
  {
    title: 'more people have left than pruning allows',
    code: 'PORT_PRUNE_REFUSED',
    inputs: { datasets: 'github-seat-users', prune: 'true' },
    world: { company: { orgs: [{ login: 'octo-org', seats: 10 }] } },
    spoil: async (world) => {
      usePort(world)
      await runOnce(world)
      storedLastNight(world, 'github_copilot_seat')
      world.setSeats('octo-org', 4)
    },
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
