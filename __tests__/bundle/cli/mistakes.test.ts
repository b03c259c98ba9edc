import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { newFolder, runCommand } from '../support/cli-command.ts'

const CLIENT_ID = '66666666-7777-8888-9999-000000000000'

describe('the command line, used wrongly', () => {
  it('ends with 2 and lists mistakes of every kind together', async () => {
    const file = join(newFolder(), '.env')
    writeFileSync(file, 'M365_PERIOD=D29\nPORT_REGION=EU\n')

    const { exitCode, stderr } = await runCommand({
      args: ['ingest', '--sinse=2026-10-01', '--env-file', file],
      env: {
        MS_TENANT_ID: 'Contoso Ltd',
        COPILOT_USAGE_UNTIL: '2026-02-30',
        GITHUB_TOKEN_FILE: '/nowhere/token',
      },
    })

    expect(exitCode).toBe(2)
    for (const line of [
      '- Unknown flag "--sinse". Did you mean "--since"?',
      '- Argument 1 is "ingest". Write "--mode ingest".',
      '- "until" (COPILOT_USAGE_UNTIL, from the environment) is 2026-02-30, a day that does not exist.',
      '- "ms-tenant-id" (MS_TENANT_ID, from the environment) must be the ID of the tenant',
      '- "m365-period" (M365_PERIOD, from the file) must be one of: D7,',
      '- "github-token" (GITHUB_TOKEN_FILE, from the environment) names a file that fails: "/nowhere/token" does not exist.',
    ]) {
      expect(stderr).toContain(line)
    }
    expect(stderr).not.toContain('"port-region"')
  })

  it('refuses an old Node in one sentence', async () => {
    const old =
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.11.1" } })'

    const { exitCode, stdout, stderr } = await runCommand({
      nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(old)}`],
      args: ['--help'],
    })

    expect([exitCode, stdout, stderr]).toEqual([
      2,
      '',
      'Copilot Usage for Port needs Node 24 or newer, but this is Node 20.11.1.\n',
    ])
  })

  it('ends with 2 on an unknown flag and names the nearest', async () => {
    const { exitCode, stdout, stderr } = await runCommand({
      args: ['--dryrun'],
    })

    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(
      'Unknown flag "--dryrun". Did you mean "--dry-run"?',
    )
  })

  it('ends with 2 and lists every setting that is wrong or missing', async () => {
    const { exitCode, stderr } = await runCommand({
      args: ['--m365-period', 'D29'],
      env: { COPILOT_USAGE_SINCE: 'yesterday' },
    })

    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      '- "since" (COPILOT_USAGE_SINCE, from the environment) must be',
    )
    expect(stderr).toContain(
      '- "m365-period" (from the flag --m365-period) must',
    )
    expect(stderr).toContain('- "github-org" (GITHUB_ORG) or')
  })

  it('ends with 2 when Microsoft 365 has neither secret nor certificate', async () => {
    const { exitCode, stderr } = await runCommand({
      args: ['--ingest-github=false', '--user-identity=none', '--dry-run'],
      env: { MS_TENANT_ID: 'contoso.example', MS_CLIENT_ID: CLIENT_ID },
    })

    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      '- "ms-client-secret" (MS_CLIENT_SECRET) or "ms-client-certificate" (MS_CLIENT_CERTIFICATE) is required, because GitHub gives this job no OIDC token.',
    )
  })

  // Node looks for the file of any "--env-file" before it begins a program,
  // up to "--": https://github.com/nodejs/node/issues/54232
  it('never begins when Node does not find the file', async () => {
    const args = ['--env-file', 'missing.env']

    const { exitCode, stderr } = await runCommand({ args })

    expect(exitCode).toBe(9)
    expect(stderr).toContain('missing.env: not found')
  })

  it('ends with 2 without that file when Node is told to leave it', async () => {
    const { exitCode, stderr } = await runCommand({
      nodeArgs: ['--'],
      args: ['--env-file', 'missing.env'],
    })

    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'Cannot read the file of "--env-file": "missing.env" does not exist.',
    )
  })

  it('warns of a variable that looks like a setting, and hides secrets', async () => {
    const { exitCode, stderr } = await runCommand({
      env: {
        GITHUB_TOKEN: 'an_invented_token!',
        GITHUB_ORG: 'an_invented_token!',
        COPILOT_USAGE_DRYRUN: 'true',
      },
    })

    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'Warning: Unknown setting "COPILOT_USAGE_DRYRUN" in the environment. It is ignored. Did you mean "COPILOT_USAGE_DRY_RUN"?',
    )
    expect(stderr).toContain('has "…", which is not a valid name')
    expect(stderr).not.toContain('an_invented_token')
  })
})
