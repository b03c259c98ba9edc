import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  emulatedInputs,
  IDENTITY_KEY,
} from '../../dev/runner/emulated-inputs.ts'
import type { StepResult } from '../../dev/runner/run-step.ts'
import { createDemoTenant } from '../../dev/tenants/demo-tenant.ts'
import { personAt } from '../../dev/tenants/people.ts'
import { runAction, withEmulators } from './emulated-step.ts'

const PEOPLE = Array.from({ length: 320 }, (_, index) => personAt(index))
const EVERY_DATASET =
  'github-seats,github-usage,github-seat-users,github-user-usage,m365-summary,m365-daily,m365-users'

/** Everything that the step leaves behind, except the runner's own commands. */
function traces(step: StepResult): string {
  const log = step.log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
  const files = readdirSync(step.tempDir, {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  return [...log, ...files].join('\n')
}

/** The ways in which a value can be written without being recognised. */
function spellings(value: string): string[] {
  return [
    value,
    encodeURIComponent(value),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    JSON.stringify(value).slice(1, -1),
  ]
}

describe('the bundle, with secrets and people to hide', () => {
  it('leaves no secret and, hashing, no person in any trace or payload', async () => {
    await withEmulators(createDemoTenant(new Date()), async (emulators) => {
      const inputs = emulatedInputs(emulators)
      const secrets = [
        'github-token',
        'ms-client-secret',
        'port-webhook-seats-url',
        'port-webhook-m365-users-url',
        'port-webhook-m365-summary-url',
        'port-webhook-seats-secret',
      ].map((name) => inputs[name] ?? '')
      const bearers = () =>
        emulators.requests
          .flatMap(({ headers }) => headers.authorization ?? [])
          .map((header) => header.replace(/^\S+ /, ''))

      const sent = await runAction(emulators, { datasets: EVERY_DATASET })
      const dry = await runAction(emulators, {
        datasets: EVERY_DATASET,
        'dry-run': 'true',
      })

      expect([sent.exitCode, dry.exitCode]).toEqual([0, 0])
      const payloads = emulators.requests
        .filter(({ service }) => service === 'port-ingest')
        .map(({ body }) => body)
      const all = [traces(sent), traces(dry), ...payloads].join('\n')
      expect(payloads.length).toBeGreaterThan(4)
      for (const secret of [...secrets, IDENTITY_KEY, ...new Set(bearers())]) {
        for (const text of spellings(secret)) expect(all).not.toContain(text)
      }
      expect(all).not.toMatch(/[?&]sig=/)
      expect(all).not.toContain('@contoso.example')
      for (const { login, displayName, mailName, githubId } of PEOPLE) {
        for (const name of [login, displayName, mailName]) {
          expect(all).not.toContain(name)
        }
        expect(all).not.toMatch(new RegExp(`[^0-9]${githubId}[^0-9]`))
      }
    })
  })
})
