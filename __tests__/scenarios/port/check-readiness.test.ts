// `mode: check` as a whole, over emulated services: one company that is
// ready, and companies in each of which something is not.
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { PortOptions } from '../../../dev/emulators/start.ts'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import type { TenantSettings } from '../../../dev/tenants/tenant.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { describeFailures } from '../../../src/summary/failures/failures.ts'
import { renderSummary } from '../../../src/summary/summary.ts'
import { startTrusted } from '../../dev/trusted-emulators.ts'
import { COMPANY, Harness } from '../../faults/harness.ts'
import type { GivenInputs } from '../../support/builders/a-inputs.ts'

let harness: Harness | undefined

type Company = Omit<TenantSettings, 'now'>

async function startHarness(company: Company = {}, port: PortOptions = {}) {
  const emulators = await startTrusted({ ...COMPANY, ...company }, { port })
  harness = new Harness(emulators, portApiInputs(emulators))
  return harness
}

async function checkOnce(
  on: Harness,
  inputs: GivenInputs = {},
): Promise<RunReport> {
  const { report } = await on.run({ inputs: { ...inputs, mode: 'check' } })
  return report
}

/** The lines that are not ok, as `subject: status`. */
function notOk(report: RunReport): string[] {
  return (report.check ?? [])
    .filter(({ status }) => status !== 'ok')
    .map(({ subject, status, code }) =>
      [`${subject}: ${status}`, code].filter(Boolean).join(' '),
    )
}

function detailOf(report: RunReport, subject: string): string | undefined {
  return report.check?.find((row) => row.subject === subject)?.detail
}

const SECRETS_UNKNOWN = [
  'secret of gh-copilot-seats-webhook: unknown',
  'secret of m365-copilot-summary-webhook: unknown',
  'secret of m365-copilot-users-webhook: unknown',
]

describe('a check of a company that is ready', () => {
  afterEach(() => harness?.close())

  it('finds nothing to do after a set-up and a run, and changes nothing', async () => {
    const on = await startHarness()
    await on.run({ inputs: { mode: 'setup' } })
    const before = await on.run()
    const writes = on.emulators.port.writes.length

    const { report, requests, catalog } = await on.run({
      inputs: { mode: 'check' },
    })

    expect(notOk(report)).toEqual(SECRETS_UNKNOWN)
    expect(report).toMatchObject({ result: 'success', mode: 'check' })
    expect(on.emulators.port.writes).toHaveLength(writes)
    expect(catalog).toEqual(before.catalog)
    const used = new Set(requests.map(({ service }) => service))
    expect([...used].sort()).toEqual(['entra', 'github', 'graph', 'port-api'])
  })

  it('compares seats and people with what the sources count', async () => {
    const on = await startHarness()

    const report = await checkOnce(on, { 'github-org': 'octo-org' })

    expect(detailOf(report, 'seat count of organization "octo-org"')).toBe(
      "The list has 3 people and unassigned seats. The number in GitHub's billing summary is 3.",
    )
    expect(detailOf(report, 'user count')).toBe(
      'The user report has 4 people, and the summary counts 4 enabled users. The report can include people who lost their license recently.',
    )
  })

  it('knows the secret where Port shows it', async () => {
    const on = await startHarness({}, { showsWebhookSecrets: true })

    const report = await checkOnce(on)

    expect(notOk(report).join()).not.toContain('secret of')
    expect(JSON.stringify(report)).not.toContain('emulated-webhook-secret')
  })

  it('shows no secret and nobody', async () => {
    const on = await startHarness()

    const { report, log } = await on.run({ inputs: { mode: 'check' } })

    const shown = [
      JSON.stringify(report),
      renderSummary(report),
      ...log.lines.map(({ message }) => message),
    ].join('\n')
    const { secrets, webhookUrls } = on.emulators
    const secretTexts = [
      secrets.githubToken,
      secrets.msClientSecret,
      secrets.portClientSecret,
      secrets.webhookSecrets.seats,
      ...Object.values(webhookUrls),
      '@contoso.example',
    ]
    expect(secretTexts.filter((text) => shown.includes(text))).toEqual([])
  })
})

describe('a check of GitHub', () => {
  afterEach(() => harness?.close())

  it('tells a token without rights', async () => {
    const on = await startHarness()

    const report = await checkOnce(on, {
      'github-org': 'octo-org',
      'github-token': 'emulated-powerless-token',
    })

    expect(report.result).toBe('failed')
    expect(notOk(report).slice(0, 2)).toEqual([
      'seats of organization "octo-org": failure GITHUB_FORBIDDEN',
      'metrics of organization "octo-org": failure GITHUB_FORBIDDEN',
    ])
    expect(describeFailures(report)).toContain(
      '- GitHub, seats of organization "octo-org": [GITHUB_FORBIDDEN] Cannot read Copilot seats of organization "octo-org": GitHub answered 403',
    )
  })

  it('tells that the policy on metrics is off', async () => {
    const on = await startHarness({ usage: { policyEnabled: false } })

    const report = await checkOnce(on, { 'github-org': 'octo-org' })

    expect(notOk(report)[0]).toBe(
      'metrics of organization "octo-org": failure GITHUB_METRICS_POLICY_OFF',
    )
    expect(report.result).toBe('failed')
  })
})

describe('a check of Microsoft 365', () => {
  afterEach(() => harness?.close())

  it('warns of a missing permission for licenses and of concealed names', async () => {
    const on = await startHarness({
      m365: { ...COMPANY.m365, licencesAllowed: false, concealed: true },
    })

    const report = await checkOnce(on)

    expect(notOk(report).slice(0, 2)).toEqual([
      'permission LicenseAssignment.Read.All: warning M365_LICENSES_UNREADABLE',
      'names: warning M365_NAMES_CONCEALED',
    ])
    expect(report.result).toBe('success')
  })

  it('tells a wrong client secret, and does not ask further', async () => {
    const on = await startHarness()

    const report = await checkOnce(on, { 'ms-client-secret': 'wrong' })

    expect(notOk(report).slice(0, 6)).toEqual([
      'Entra app: failure ENTRA_REFUSED',
      'permission Reports.Read.All: unknown',
      'data age: unknown',
      'permission LicenseAssignment.Read.All: unknown',
      'names: unknown',
      'user count: unknown',
    ])
  })
})

describe('a check of Port', () => {
  afterEach(() => harness?.close())

  it('warns of a blueprint that has drifted, and names what has', async () => {
    const on = await startHarness({}, { blueprints: [aDriftedBlueprint()] })

    const report = await checkOnce(on)

    const drifted = report.check?.find(
      ({ subject }) => subject === 'blueprint github_copilot_seats',
    )
    expect(drifted).toEqual({
      area: 'Port',
      subject: 'blueprint github_copilot_seats',
      status: 'warning',
      detail:
        'It differs from "configs/". Setup would make these changes: title changed from "Seats of ours" to "GitHub Copilot seats".',
      remedy: {
        system: 'port',
        kind: 'install',
        what: 'blueprint "github_copilot_seats"',
        where: 'Port',
      },
    })
    expect(report.result).toBe('success')
  })

  it('fails for an account without blueprints and webhooks', async () => {
    const on = await startHarness({}, { isEmpty: true })

    const report = await checkOnce(on, {
      'port-webhook-seats-url': '',
      datasets: 'github-seats',
      'ingest-m365': 'false',
    })

    const failures = report.check?.filter(({ status }) => status === 'failure')
    expect(failures?.map(({ subject }) => subject)).toEqual([
      'blueprint github_copilot_seats',
      'URL of gh-copilot-seats-webhook',
    ])
  })

  it('tells wrong credentials, and still checks the sources', async () => {
    const on = await startHarness()

    const report = await checkOnce(on, { 'port-client-secret': 'wrong' })

    expect(notOk(report)).toEqual([
      'credentials: failure PORT_UNAUTHORIZED',
      'everything else: unknown',
    ])
    expect(report.result).toBe('failed')
  })
})

function aDriftedBlueprint(): unknown {
  const file = 'configs/blueprints/github_copilot_seats.json'
  return { ...JSON.parse(readFileSync(file, 'utf8')), title: 'Seats of ours' }
}
