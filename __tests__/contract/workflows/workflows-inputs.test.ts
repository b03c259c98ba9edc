import { describe, expect, it } from '@jest/globals'
import { INPUT_NAMES } from '../../../src/config/inputs.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { givenOnly, SURROUNDINGS } from '../../support/builders/a-inputs.ts'
import {
  isOurs,
  readWorkflow,
  SHIPPED,
  type Step,
  stepsOf,
} from './workflow-files.ts'

const ORGANIZATIONS = '.github/workflows/copilot-usage-organizations.yml'
/** What the expressions in the workflows stand for. */
const VALUES: Readonly<Record<string, string>> = {
  'inputs.since': '2026-11-01',
  'inputs.until': '2026-11-03',
  'inputs.dry-run': 'false',
  "inputs.mode || 'ingest'": 'ingest',
  'inputs.datasets': 'github-usage',
  'inputs.user-identity': 'hash',
  'inputs.github-app-id': '',
  'inputs.github-api-url || github.api_url': 'https://api.github.com',
  'inputs.port-region': 'eu',
  'matrix.organization': 'octo-labs',
  "join(fromJSON(needs.plan.outputs.organizations), ' ')": 'octo-labs octo-org',
  'runner.temp': '/runner/temp',
  'secrets.COPILOT_APP_PRIVATE_KEY': '',
  'secrets.COPILOT_METRICS_TOKEN': 'a-token',
  'secrets.IDENTITY_KEY': '0123456789abcdef0123456789abcdef',
  'secrets.MS_CLIENT_SECRET': 'a-secret',
  'secrets.PORT_CLIENT_ID': 'an-id',
  'secrets.PORT_CLIENT_SECRET': 'a-secret',
  'secrets.PORT_WEBHOOK_M365_SUMMARY_URL': 'https://ingest.port.example/b',
  'secrets.PORT_WEBHOOK_M365_USERS_URL': 'https://ingest.port.example/c',
  'secrets.PORT_WEBHOOK_SEATS_URL': 'https://ingest.port.example/a',
  'secrets.PORT_WEBHOOK_SECRET': 'webhook-secret-of-a-test',
  'vars.MS_CLIENT_ID': '66666666-7777-8888-9999-000000000000',
  'vars.MS_TENANT_ID': 'contoso.example',
}

const steps = SHIPPED.flatMap((file) =>
  stepsOf(readWorkflow(file).workflow)
    .filter(isOurs)
    .map((step) => ({ file, step })),
)

function resolved(text: string): string {
  return text.replace(/\$\{\{ (.+?) \}\}/g, (_, name: string) => {
    const isOptional = /^(inputs|secrets)\.[\w-]+$/.test(name)
    const value = VALUES[name] ?? (isOptional ? '' : undefined)
    if (value === undefined) throw new Error(`What is ${name}?`)
    return value
  })
}

function configOf({ with: given = {} }: Step) {
  const inputs = Object.entries(given).map(([name, value]) => [
    name,
    resolved(String(value)),
  ])
  return parseConfig(givenOnly(Object.fromEntries(inputs)), SURROUNDINGS)
}

describe('the workflows to call or copy', () => {
  it.each(steps)('$file gives inputs that exist', ({ step }) => {
    const names = Object.keys(step.with ?? {})

    expect(INPUT_NAMES).toEqual(expect.arrayContaining(names))
  })

  it.each(steps)('$file gives all that the action needs', ({ step }) => {
    expect(() => configOf(step)).not.toThrow()
  })

  it('are one for each use', () => {
    const uses = steps.map(({ file, step }) => {
      const { mode, datasets } = configOf(step)
      return [file, mode, datasets.length].join(' ')
    })

    expect(uses).toEqual([
      `${ORGANIZATIONS} ingest 1`,
      `${ORGANIZATIONS} total 1`,
      'docs/examples/copilot-usage-backfill.yml ingest 1',
      'docs/examples/copilot-usage-replay.yml replay 7',
      'docs/examples/copilot-usage-setup.yml setup 7',
      'docs/examples/copilot-usage.yml ingest 7',
    ])
  })

  it('run every night at 03:30 UTC', () => {
    const scheduled = SHIPPED.map((file) => readWorkflow(file))
      .filter(({ workflow }) => workflow.on.schedule !== undefined)
      .map(({ file, workflow }) => [file, workflow.on.schedule])

    expect(scheduled).toEqual([
      [
        'docs/examples/copilot-usage-organizations.yml',
        [{ cron: '30 3 * * *' }],
      ],
      ['docs/examples/copilot-usage.yml', [{ cron: '30 3 * * *' }]],
    ])
  })

  it('call the one for organizations with inputs and secrets that it has', () => {
    const example = 'docs/examples/copilot-usage-organizations.yml'
    const call = readWorkflow(ORGANIZATIONS).workflow.on.workflow_call as {
      inputs: Record<string, unknown>
      secrets: Record<string, unknown>
    }

    const { collect } = readWorkflow(example).workflow.jobs

    expect(Object.keys(call.inputs)).toEqual(
      expect.arrayContaining(Object.keys(collect?.with ?? {})),
    )
    expect(Object.keys(call.secrets)).toEqual(
      expect.arrayContaining(Object.keys(collect?.secrets ?? {})),
    )
  })
})
