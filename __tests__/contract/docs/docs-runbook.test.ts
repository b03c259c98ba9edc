import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseEnv } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { type Emulators, startEmulators } from '../../../dev/emulators/start.ts'
import { emulatorEnvironment } from '../../../dev/runner/emulator-environment.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { filledEnv } from '../../support/builders/filled-env.ts'
import { blocksOf } from './docs-pages.ts'

const SECRET = 'an-invented-webhook-secret-of-40-letters'
const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 25 }],
  m365: { users: 12, licences: 15 },
})

/** The folder of the clone: the files that the commands name. */
function newClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-'))
  for (const name of ['dist', 'configs', 'config.example.env']) {
    cpSync(name, join(folder, name), { recursive: true })
  }
  return folder
}

/** What stands in a filled-in `.env`, without the URLs of webhooks. */
function settingsOf(emulators: Emulators): Record<string, string> {
  const settings = Object.entries(emulatorEnvironment(emulators, tenant))
  return {
    ...Object.fromEntries(
      settings.filter(([name]) => !name.startsWith('PORT_WEBHOOK_')),
    ),
    PORT_WEBHOOK_SECRET: SECRET,
  }
}

async function run(script: string, cwd: string, env: Record<string, string>) {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter)
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    env: { ...env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = new Promise((done) => child.once('close', done))
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ])
  return { exitCode: await exit, stdout, stderr }
}

/** Lists the variables that step 3 names. */
function settingsOfStep3(): readonly string[] {
  const page = readFileSync('docs/runbook.md', 'utf8')
  const [, step = ''] = page.split(/^## (?=3\. |4\. )/m)
  return [...step.matchAll(/`([A-Z0-9]+_[A-Z0-9_]+)(=[^`]*)?`/g)].map(
    ([, name = '']) => name,
  )
}

describe('docs/runbook.md', () => {
  it('names settings as config.example.env does', () => {
    const example = parseEnv(readFileSync('config.example.env', 'utf8'))

    expect(settingsOfStep3().length).toBeGreaterThan(4)
    expect(Object.keys(example)).toEqual(
      expect.arrayContaining([...settingsOfStep3()]),
    )
  })

  it('leads from an empty Port to a filled one, command by command', async () => {
    const emulators = await startEmulators({ tenant, port: { isEmpty: true } })
    try {
      const folder = newClone()
      const env = { NODE_EXTRA_CA_CERTS: emulators.caFile }
      const results = []
      for (const script of blocksOf('docs/runbook.md', 'bash')) {
        results.push(await run(script, folder, env))
        if (script.startsWith('cp config.example.env .env\n')) {
          writeFileSync(join(folder, '.env'), filledEnv(settingsOf(emulators)))
        }
        await emulators.catalog.settled()
      }

      expect(results.filter(({ exitCode }) => exitCode !== 0)).toEqual([])
      const [secrets, , , dryRun, , validation] = results
      expect(results).toHaveLength(8)
      expect(secrets?.stdout).toMatch(/^[0-9a-f]{64}\n[0-9a-f]{64}\n$/)
      expect(dryRun?.stdout).toContain('-m365-copilot-users.json')
      expect(validation?.stdout).toContain(
        'github-seats\tocto-org\tok\t1\t1\t0',
      )
      expect(emulators.catalog.entities('m365_copilot_user')).toHaveLength(12)
      const days = emulators.catalog.entities('github_copilot_usage')
      expect(days.length).toBeGreaterThan(20)
    } finally {
      await emulators.close()
    }
  })
})
