import { describe, expect, it } from '@jest/globals'
import { DATASET_NAMES } from '../../../src/domain/dataset.ts'
import {
  checkPort,
  type PortCheckOptions,
} from '../../../src/port/check/check.ts'
import { PortError } from '../../../src/port/error.ts'
import { BLUEPRINTS } from '../../../src/port/setup/configs.ts'
import { desiredObjects } from '../../../src/port/setup/desired.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'

const URL_IN_PORT = 'https://ingest.getport.io/key-of-a-test'
const NAME = 'gh-copilot-seats-webhook'
const WANTED = desiredObjects({
  usesWebhooks: true,
  webhookSecrets: { seats: 'hush' },
  peopleReaders: [],
  collected: { datasets: DATASET_NAMES, hasEnterprise: false, currency: 'USD' },
})
const SEATS = {
  ...desiredObjects({
    usesWebhooks: true,
    webhookSecrets: {},
    peopleReaders: [],
    collected: {
      datasets: DATASET_NAMES,
      hasEnterprise: false,
      currency: 'USD',
    },
  })
    .filter((it) => 'document' in it)
    .find(({ identifier }) => identifier === NAME)?.document,
  url: URL_IN_PORT,
}
const NOT_FOUND = new PortError('PORT_NOT_FOUND', 'Not there.')
const FORBIDDEN = new PortError('PORT_FORBIDDEN', 'Not allowed.')

/** An account with all blueprints, one webhook, and entities by blueprint. */
type Account = {
  readonly webhook?: object | Error
  readonly pages?: Error
  readonly updatedAt?: readonly string[]
  readonly search?: Error
}

function clientOf(account: Account): PortCheckOptions['client'] {
  const { webhook = SEATS, updatedAt = [] } = account
  return {
    get: async (path, params = {}) => {
      const name = Object.values(params)[0] ?? ''
      const blueprint = BLUEPRINTS.find((it) => it.identifier === name)
      if (blueprint && !path.includes('scorecards')) return { blueprint }
      if (path.startsWith('/v1/pages') && account.pages) throw account.pages
      if (name !== NAME) throw NOT_FOUND
      if (webhook instanceof Error) throw webhook
      return { integration: webhook }
    },
    post: async () => {
      if (account.search) throw account.search
      return {
        entities: updatedAt.map((at, index) => ({
          identifier: `entity-${index}`,
          updatedAt: at,
        })),
      }
    },
  }
}

async function check(
  account: Account = {},
  overrides: Partial<PortCheckOptions> = {},
) {
  const findings = await checkPort({
    client: clientOf(account),
    secrets: { add: () => undefined },
    clock: new FakeClock(),
    wanted: WANTED,
    datasets: ['github-seats'],
    webhooks: { seats: { secret: 'hush' } },
    lastRun: undefined,
    ...overrides,
  })
  return (subject: string) => findings.find((it) => it.subject === subject)
}

const URL = `URL of ${NAME}`
const SECRET = `secret of ${NAME}`
const ENTITIES = 'entities of github-seats'

describe('checkPort, of the URL of a webhook', () => {
  it.each([
    ['can be looked up', undefined],
    ['is the one in Port', URL_IN_PORT],
    ['has another of its hosts', 'https://ingest.port.io/key-of-a-test'],
  ])('is content when it %s', async (_, url) => {
    const find = await check(
      {},
      { webhooks: { seats: { url, secret: 'hush' } } },
    )

    expect(find(URL)?.status).toBe('ok')
  })

  it.each([
    [
      'another webhook',
      'https://ingest.getport.io/another-key',
      'The input URL is the URL of another webhook, or of none. Its records would be lost.',
    ],
    [
      'another host',
      'https://app.getport.io/key-of-a-test',
      'The input URL has the host "app.getport.io", and the webhook has the host "ingest.getport.io". Its records would be lost.',
    ],
  ])('fails for the URL of %s', async (_, url, detail) => {
    const find = await check(
      {},
      { webhooks: { seats: { url, secret: 'hush' } } },
    )

    expect(find(URL)).toMatchObject({
      status: 'failure',
      code: 'PORT_WEBHOOK_REFUSED',
      detail,
      remedy: { kind: 'input', name: 'port-webhook-seats-url' },
    })
    expect(find(SECRET)).toEqual({
      subject: SECRET,
      status: 'unknown',
      detail: 'Not checked: the webhook gets no records.',
    })
  })

  it('fails for a webhook that is disabled', async () => {
    const find = await check({ webhook: { ...SEATS, enabled: false } })

    expect(find(URL)).toMatchObject({
      status: 'failure',
      code: 'PORT_WEBHOOK_MISSING',
      remedy: { kind: 'install', what: `webhook "${NAME}"` },
    })
  })

  it.each([
    ['fails without a URL', undefined, 'failure'],
    ['warns with one', URL_IN_PORT, 'warning'],
  ])('%s when Port has no such webhook', async (_, url, status) => {
    const webhooks = { seats: { url, secret: 'hush' } }

    const find = await check({ webhook: NOT_FOUND }, { webhooks })

    expect(find(URL)?.status).toBe(status)
  })

  it.each([
    ['fails without a URL', undefined, 'failure'],
    ['knows nothing with one', URL_IN_PORT, 'unknown'],
  ])('%s when the webhook may not be read', async (_, url, status) => {
    const webhooks = { seats: { url, secret: 'hush' } }

    const find = await check({ webhook: FORBIDDEN }, { webhooks })

    expect(find(URL)).toMatchObject({ status, code: 'PORT_FORBIDDEN' })
    expect(find(SECRET)).toBeUndefined()
  })

  it('is left out where entities are written directly', async () => {
    const find = await check({}, { webhooks: undefined })

    expect(find(URL)).toBeUndefined()
  })
})

describe('checkPort, of the secret of a webhook', () => {
  it('knows it where Port shows the same', async () => {
    const webhook = { ...SEATS, security: { secret: 'hush' } }

    const find = await check({ webhook })

    expect(find(SECRET)).toEqual({
      subject: SECRET,
      status: 'ok',
      detail: 'Port has the same secret as the input.',
    })
  })

  it('knows nothing from a mask, and says what came in last', async () => {
    const find = await check({
      webhook: { ...SEATS, security: { secret: '*****' } },
      updatedAt: ['2026-11-21T03:30:00.000Z', '2026-11-20T03:30:00.000Z'],
    })

    expect(find(SECRET)).toMatchObject({
      status: 'unknown',
      detail:
        'Port answers 202 to any signature, so only a run can prove the secret. Its entities changed last at 2026-11-21T03:30:00.000Z. If a run sent that change, Port accepted the secret.',
    })
  })

  const LAST_RUN = {
    run_id: '41-1',
    started_at: '2026-11-21T03:30:00Z',
    entities: { 'github-seats': 2 },
  }

  it('fails when Port has nothing of what the last run sent', async () => {
    const find = await check({ updatedAt: [] }, { lastRun: LAST_RUN })

    expect(find(SECRET)).toEqual({
      subject: SECRET,
      status: 'failure',
      code: 'PORT_ENTITIES_MISSING',
      detail:
        'Port has stored nothing of what the last run sent to this webhook. The signing secret may be wrong.',
      remedy: {
        system: 'port',
        kind: 'input',
        name: 'port-webhook-seats-secret',
        expected: `the secret of webhook "${NAME}" in Port`,
        note: 'If "port-webhook-secret" serves all webhooks, set it there instead.',
        also: [{ system: 'workflow', kind: 'wait', mode: 'ingest' }],
      },
    })
  })

  it('is proven by any record of the last run', async () => {
    const updatedAt = ['2026-11-21T03:31:00.000Z']

    const find = await check({ updatedAt }, { lastRun: LAST_RUN })

    expect(find(SECRET)).toMatchObject({
      status: 'ok',
      detail:
        'Port has stored records of the last run, so it accepted the secret.',
    })
  })

  it('knows nothing without a secret on either side', async () => {
    const find = await check({}, { webhooks: {} })

    expect(find(SECRET)?.detail).toBe(
      'Port answers 202 to any signature, so only a run can prove the secret. None of its entities has changed lately.',
    )
  })
})

describe('checkPort, of entities', () => {
  const lastRun = {
    run_id: '41-1',
    started_at: '2026-11-21T03:30:00Z',
    entities: { 'github-seats': 2 },
  }
  const TWO = ['2026-11-21T03:31:00.000Z', '2026-11-21T03:31:01.000Z']

  it.each([
    ['ok', TWO, 2],
    ['warning', TWO.slice(1), 1],
  ])(
    'gives %s for what the last run counted',
    async (status, updatedAt, count) => {
      const find = await check({ updatedAt }, { lastRun })

      expect(find(ENTITIES)).toMatchObject({
        status,
        detail: `Port has stored ${count} since run 41-1 started. That run sent 2.`,
      })
    },
  )

  it('tells the age of the latest when the last run is not known', async () => {
    const find = await check({ updatedAt: TWO })

    expect(find(ENTITIES)).toEqual({
      subject: ENTITIES,
      status: 'ok',
      detail: 'Port stored the latest at 2026-11-21T03:31:01.000Z, 23 h ago.',
    })
  })

  it('warns when the latest is older than two days', async () => {
    const find = await check({ updatedAt: ['2026-11-19T03:30:00.000Z'] })

    expect(find(ENTITIES)).toMatchObject({
      status: 'warning',
      detail: 'Port stored the latest at 2026-11-19T03:30:00.000Z, 72 h ago.',
    })
  })

  it('warns when nothing has come in', async () => {
    const find = await check()

    expect(find(ENTITIES)).toMatchObject({
      status: 'warning',
      detail: 'Port has stored none in the last 7 days.',
    })
  })

  it('knows nothing when they cannot be searched', async () => {
    const find = await check({ search: FORBIDDEN })

    expect(find(ENTITIES)).toMatchObject({
      status: 'unknown',
      code: 'PORT_FORBIDDEN',
    })
  })
})

describe('checkPort, of what setup looks after', () => {
  it('counts what is as it should be, and names what is not', async () => {
    const find = await check({ pages: FORBIDDEN })

    expect(find('objects')?.detail).toBe(
      '15 of 22 blueprints, webhooks, scorecards, pages, actions and workflows match "configs/".',
    )
    expect(find('page copilot_adoption')).toMatchObject({
      status: 'unknown',
      code: 'PORT_FORBIDDEN',
    })
    expect(find('scorecard seat_utilization')).toMatchObject({
      status: 'warning',
      detail: 'Port does not have it.',
    })
    expect(find('webhook m365-copilot-users-webhook')).toMatchObject({
      status: 'warning',
      code: 'PORT_SETUP_REFUSED',
    })
  })

  it('names five changes of an object', async () => {
    const webhook = {
      ...SEATS,
      title: 'Other',
      description: 'Other',
      icon: 'Other',
      enabled: false,
      mappings: [],
    }

    const find = await check({ webhook })

    expect(find(`webhook ${NAME}`)?.detail).toMatch(
      /^It differs from "configs\/". Setup would make these changes: .*; and \d+ more\.$/,
    )
  })
})
