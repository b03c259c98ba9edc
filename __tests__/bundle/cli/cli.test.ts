import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { emulatorEnvironment } from '../../../dev/runner/emulator-environment.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { filledEnv } from '../../support/builders/filled-env.ts'
import {
  type CommandResult,
  newFolder,
  runCommand,
} from '../support/cli-command.ts'
import { withEmulators } from '../support/emulated-step.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 120 }],
  m365: { users: 1_203, licences: 1_300 },
})

/** Writes `config.example.env` with the emulators' settings filled in. */
function writeEnvFile(emulators: Emulators): string {
  const settings = emulatorEnvironment(emulators, tenant)
  const file = join(newFolder(), '.env')
  writeFileSync(file, filledEnv(settings))
  return file
}

function trusting({ caFile }: Emulators) {
  return { NODE_EXTRA_CA_CERTS: caFile }
}

function reportOf({ folder }: CommandResult) {
  const file = join(folder, 'copilot-usage-for-port', 'report.json')
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe('the command line', () => {
  it('does the main job with config.example.env filled in', async () => {
    await withEmulators(tenant, async (emulators) => {
      const result = await runCommand({
        args: ['--env-file', writeEnvFile(emulators)],
        env: trusting(emulators),
      })

      await emulators.catalog.settled()
      const users = emulators.catalog.entities('m365_copilot_user')
      expect(result.exitCode).toBe(0)
      expect(users).toHaveLength(1_203)
      expect(
        emulators.catalog.entities('github_copilot_seats')[0]?.properties,
      ).toMatchObject({ scope: 'octo-org', seats_total: 120 })
      expect(result.stdout).toMatch(
        /^github-seats +octo-org +ok +1 +1 +0( +1)?$/m,
      )
      expect(result.stdout).toMatch(/^m365-users .* +ok +1,203 +1,203 +0/m)
      expect(result.stdout).toContain('Result: success.')
      expect(result.stdout).toContain(
        `Report: ${join(result.folder, 'copilot-usage-for-port', 'report.json')}`,
      )
      expect(result.stderr).toMatch(
        /^Microsoft 365 Copilot: m365-users.*: 1203 records from \d+ requests\.$/m,
      )
      expect(reportOf(result)).toMatchObject({ result: 'success' })
      const { secrets, webhookUrls } = emulators
      for (const secret of [secrets.githubToken, webhookUrls.m365Users]) {
        expect(result.stdout + result.stderr).not.toContain(secret)
      }
    })
  })

  it('takes a flag before the environment, and that before the file', async () => {
    await withEmulators(tenant, async (emulators) => {
      const result = await runCommand({
        args: [
          '--env-file',
          writeEnvFile(emulators),
          '--dry-run',
          '--datasets=m365-summary',
        ],
        env: {
          ...trusting(emulators),
          COPILOT_USAGE_DATASETS: 'm365-users',
          INGEST_GITHUB: 'false',
        },
      })

      const folder = join(result.folder, 'copilot-usage-for-port', 'dry-run')
      expect(result.exitCode).toBe(0)
      expect(readdirSync(folder)).toEqual([
        '1-m365-copilot-summary.json',
        '2-copilot-usage-run.json',
      ])
      expect(
        emulators.requests.filter(({ service }) =>
          ['github', 'port-ingest'].includes(service),
        ),
      ).toEqual([])
    })
  })

  it('takes certificates and secrets from files, and writes JSON', async () => {
    await withEmulators(tenant, async (emulators) => {
      const secret = join(newFolder(), 'token')
      writeFileSync(secret, `${emulators.secrets.githubToken}\n`)
      const file = writeEnvFile(emulators)
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        `\uFEFF${text.replace(/^GITHUB_TOKEN=.*$/m, `GITHUB_TOKEN_FILE=${secret}`)}\nNODE_EXTRA_CA_CERTS=${emulators.caFile}\n`,
      )

      const result = await runCommand({
        args: ['--env-file', file, '--ingest-m365=false', '--log-format=json'],
        // Node warns of this.
        env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      })

      const lines = [result.stdout, result.stderr].flatMap((stream) =>
        stream.trimEnd().split('\n'),
      )
      expect(result.exitCode).toBe(0)
      expect(lines.map((line) => typeof JSON.parse(line).level)).toEqual(
        lines.map(() => 'string'),
      )
      expect(JSON.parse(result.stdout)).toMatchObject({
        level: 'info',
        message: 'Result: success.',
        outputs: { result: 'success', 'seats-total': '120' },
      })
    })
  })

  it('ends with 1 and says why when something failed', async () => {
    await withEmulators(tenant, async (emulators) => {
      const result = await runCommand({
        args: ['--github-org', 'octo-nobody', '--datasets', 'github-seats'],
        env: emulatorEnvironment(emulators, tenant),
      })

      expect(result.exitCode).toBe(1)
      expect(result.stdout).toMatch(/^github-seats +octo-nobody +failed +0/m)
      expect(result.stderr).toContain('github-seats: [GITHUB_NOT_FOUND] Cannot')
    })
  })

  it('names the variable and its origin when a service refuses it', async () => {
    await withEmulators(tenant, async (emulators) => {
      const result = await runCommand({
        args: ['--env-file', writeEnvFile(emulators), '--ingest-m365=false'],
        env: { ...trusting(emulators), GITHUB_TOKEN: 'an-expired-token' },
      })

      expect(result.exitCode).toBe(1)
      expect(result.stderr).toContain(
        '"github-token" (GITHUB_TOKEN, from the environment)',
      )
    })
  })

  it('keeps what Port has not accepted, writes its report and ends on Ctrl-C', async () => {
    await withEmulators(tenant, async (emulators) => {
      emulators.addFault({ service: 'port-ingest', kind: 'hang', after: 1 })
      let stoppedAt = 0
      const result = await runCommand({
        args: ['--datasets', 'm365-users'],
        env: emulatorEnvironment(emulators, tenant),
        onStart: async (kill) => {
          const isStuck = () =>
            emulators.requests.filter(({ body }) => body.startsWith('{"kind"'))
              .length > 1
          while (!isStuck()) await delay(10)
          stoppedAt = performance.now()
          kill('SIGINT')
        },
      })

      expect(performance.now() - stoppedAt).toBeLessThan(5_000)
      expect(result.exitCode).toBe(1)
      expect(reportOf(result)).toMatchObject({
        result: 'partial',
        datasets: [{ dataset: 'm365-users', error: { code: 'CANCELLED' } }],
      })
      expect(
        existsSync(join(result.folder, 'copilot-usage-for-port/undelivered')),
      ).toBe(true)
    })
  })
})

describe('the command line, asked about itself', () => {
  it('shows every input with --help', async () => {
    const { exitCode, stdout, stderr } = await runCommand({ args: ['--help'] })

    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: node dist\/cli\.js/)
    expect(stdout).toContain('--port-webhook-seats-url, PORT_WEBHOOK_SEATS_URL')
  })

  it('shows its version with --version', async () => {
    const { exitCode, stdout } = await runCommand({ args: ['--version'] })

    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect([exitCode, stdout]).toEqual([0, `${version}\n`])
  })

  it('does without the toolkit of GitHub Actions', () => {
    const programs = readdirSync('dist/cli').filter((name) =>
      name.endsWith('.js'),
    )
    const toolkit = programs.filter((name) =>
      readFileSync(join('dist/cli', name), 'utf8').includes('add-mask'),
    )

    expect(programs.length).toBeGreaterThan(1)
    expect(toolkit).toEqual([])
    expect(readFileSync('dist/index.js', 'utf8')).toContain('add-mask')
  })
})
