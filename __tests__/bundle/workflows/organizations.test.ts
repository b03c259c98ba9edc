import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { runStep } from '../../../dev/runner/run-step.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { withEmulators } from '../support/emulated-step.ts'
import {
  addUp,
  runReplayScript,
  runScript,
  stepInputs,
} from './workflow-script.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [
    { login: 'octo-labs', seats: 30 },
    { login: 'octo-org', seats: 120 },
  ],
  m365: { users: 1, licences: 1 },
})

/**
 * Runs the job of one organization and keeps its report as the job does, and
 * next time gets it from there.
 */
async function collect(
  organization: string,
  emulators: Emulators,
  reports: string,
) {
  const temp = mkdtempSync(join(tmpdir(), 'organizations-'))
  const artifact = join(
    reports,
    `copilot-usage-report-1700000001-1-${organization}`,
  )
  if (existsSync(artifact)) {
    cpSync(artifact, join(temp, 'copilot-usage'), { recursive: true })
  }
  const inputs = stepInputs({
    'matrix.organization': organization,
    'runner.temp': temp,
    'inputs.datasets': 'github-seats',
    'inputs.dry-run': 'false',
    'inputs.user-identity': 'hash',
    'inputs.github-api-url || github.api_url': emulators.urls.github,
    'secrets.COPILOT_METRICS_TOKEN': emulators.secrets.githubToken,
    'secrets.PORT_WEBHOOK_SEATS_URL': emulators.webhookUrls.seats,
    'secrets.PORT_WEBHOOK_SECRET': emulators.secrets.webhookSecrets.seats,
  })
  const step = await runStep({
    inputs,
    env: { NODE_EXTRA_CA_CERTS: emulators.caFile },
    tempDir: temp,
  })
  const report = join(artifact, organization, 'report.json')
  mkdirSync(dirname(report), { recursive: true })
  writeFileSync(
    report,
    readFileSync(join(temp, 'copilot-usage', organization, 'report.json')),
  )
  return step
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'total-'))
}

describe('the workflow for organizations', () => {
  it('collects three organizations, of which one fails, and adds up', async () => {
    await withEmulators(tenant, async (emulators) => {
      const folder = newFolder()
      const planned = runScript('plan', folder, {
        ORGANIZATIONS: 'octo-org, octo-labs\nocto-nobody\nOcto-Org\n',
      })
      const organizations = JSON.parse(planned.outputs.organizations ?? '[]')
      expect(organizations).toEqual(['octo-labs', 'octo-nobody', 'octo-org'])

      const reports = join(folder, 'reports')
      const exits = []
      for (const organization of organizations) {
        const step = await collect(organization, emulators, reports)
        exits.push(step.exitCode)
      }
      const total = await addUp(folder, organizations)

      expect(exits).toEqual([0, 1, 0])
      expect(readdirSync(reports)).toHaveLength(3)
      expect(total.exitCode).toBe(1)
      expect(total.outputs).toMatchObject({
        result: 'partial',
        'entities-sent': '2',
        'entities-failed': '0',
        'seats-total': '150',
      })
      expect(
        JSON.parse(total.outputs.counts ?? '')['github-seats'],
      ).toMatchObject({ collected: 2, sent: 2, failed: 0, pruned: 0 })
      expect(total.summary).toMatch(/^\| octo-labs \| 30 \|/m)
      expect(total.summary).toContain('GITHUB_NOT_FOUND')
      const report = join(folder, 'copilot-usage-total', 'report.json')
      expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
        mode: 'total',
        result: 'partial',
      })
    })
  })

  it('compares an organization with the run before', async () => {
    await withEmulators(tenant, async (emulators) => {
      const reports = join(newFolder(), 'reports')

      const first = await collect('octo-labs', emulators, reports)
      const second = await collect('octo-labs', emulators, reports)

      expect(first.summary).toContain('| octo-labs | 30 | ')
      expect(second.summary).toContain('| octo-labs | 30 (±0) | ')
      const total = await addUp(dirname(reports), ['octo-labs'])
      expect(total.exitCode).toBe(0)
      expect(total.summary).toContain('| octo-labs | 30 (±0) | ')
    })
  })

  it.each([
    ['nothing', ' ,\n', 'must have 1 to 256 names'],
    [
      'a value that is not a name',
      'octo-org\n../nobody',
      'github.com/<name>: ../nobody.',
    ],
    [
      'more names than a matrix takes',
      Array.from({ length: 257 }, (_, at) => `octo-${at}`).join(','),
      'must have 1 to 256 names',
    ],
  ])('does not begin with %s', (_, organizations, message) => {
    const { exitCode, outputs, log } = runScript('plan', newFolder(), {
      ORGANIZATIONS: organizations,
    })

    expect(exitCode).toBe(1)
    expect(outputs).toEqual({})
    expect(log).toContain('::error::The input "organizations"')
    expect(log).toContain(message)
  })
})

describe('the replay workflow', () => {
  it.each([
    ['copilot-usage-undelivered-1700000001-2', '1700000001'],
    ['copilot-usage-undelivered-1700000001-1-octo-org', '1700000001'],
  ])('finds the run of %s', (artifact, runId) => {
    const { outputs } = runReplayScript(newFolder(), { ARTIFACT: artifact })

    expect(outputs).toEqual({ 'run-id': runId })
  })

  it.each(['copilot-usage-report-1700000001-1', '../1', ''])(
    'refuses "%s"',
    (artifact) => {
      const { exitCode, outputs, log } = runReplayScript(newFolder(), {
        ARTIFACT: artifact,
      })

      expect([exitCode, outputs]).toEqual([1, {}])
      expect(log).toContain('must be the name of an artifact')
    },
  )
})
