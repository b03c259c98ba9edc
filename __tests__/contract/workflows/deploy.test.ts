import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { emulatorEnvironment } from '../../../dev/runner/emulator-environment.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import {
  toVariableName,
  VARIABLE_NAMES,
} from '../../../src/config/environment/variables.ts'
import { SECRET_INPUTS } from '../../../src/config/inputs.ts'
import { newFolder, runCommand } from '../../bundle/support/cli-command.ts'
import { withEmulators } from '../../bundle/support/emulated-step.ts'
import { layOut, readDockerfile } from './deploy-image.ts'
import { cronJobSchema } from './deploy-rules.ts'

const manifest = parse(readFileSync('deploy/k8s-cronjob.yaml', 'utf8'))
const cronJob = cronJobSchema.parse(manifest)
const pod = cronJob.spec.jobTemplate.spec.template.spec
const [container] = pod.containers
const image = readDockerfile('Dockerfile')

function variables() {
  return container?.env ?? []
}

describe('deploy/k8s-cronjob.yaml', () => {
  it('runs at 02:00 UTC every day, never twice at once', () => {
    expect(cronJob.spec).toMatchObject({
      schedule: '0 2 * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
    })
  })

  it('runs without rights that it does not need', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      },
    })
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  })

  it('mounts only volumes that exist, and writes into one of them', () => {
    const mounts = container?.volumeMounts ?? []
    const outputDir = container?.args[1] ?? ''

    expect(mounts.map(({ name }) => name)).toEqual(
      pod.volumes.map(({ name }) => name),
    )
    expect(container?.args[0]).toBe('--output-dir')
    expect(
      mounts.some(({ mountPath }) => outputDir.startsWith(`${mountPath}/`)),
    ).toBe(true)
  })

  it('sets only variables that stand for inputs, each once', () => {
    const names = variables().map(({ name }) => name)

    expect(VARIABLE_NAMES).toEqual(expect.arrayContaining(names))
    expect(new Set(names).size).toBe(names.length)
  })

  it('takes every secret, and nothing else, from a Secret', () => {
    const secretNames = SECRET_INPUTS.map(toVariableName)

    for (const variable of variables()) {
      expect([variable.name, 'valueFrom' in variable]).toEqual([
        variable.name,
        secretNames.includes(variable.name),
      ])
    }
    expect(variables().filter((it) => 'valueFrom' in it).length).toBe(7)
  })

  it.each([
    ['an unknown key', { spec: { ...manifest.spec, suspended: true } }],
    ['another version', { apiVersion: 'batch/v1beta1' }],
    [
      'a schedule of six fields',
      { spec: { ...manifest.spec, schedule: '0 0 2 * * *' } },
    ],
  ])('would not pass with %s', (_, change) => {
    expect(cronJobSchema.safeParse({ ...manifest, ...change }).success).toBe(
      false,
    )
  })
})

describe('Dockerfile', () => {
  it('has the Node of the action and a user that is not root', () => {
    const action = parse(readFileSync('action.yml', 'utf8'))

    expect(image.base).toMatch(/^node:24\.\d+\.\d+-slim@sha256:[0-9a-f]{64}$/)
    expect(action.runs.using).toBe('node24')
    expect(image.user).toBe('node')
  })

  it('copies exactly what .dockerignore lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))

    expect(allowed.sort()).toEqual(
      image.copies.map(({ from }) => from.replace(/\/$/, '')).sort(),
    )
  })
})

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 30 }],
  m365: { users: 40, licences: 50 },
})

/** What the CronJob sets, and the addresses of the emulators. */
function variablesOfPod(emulators: Emulators): Record<string, string> {
  const emulated: Readonly<Record<string, string>> = {
    ...emulatorEnvironment(emulators, tenant),
    PORT_WEBHOOK_SECRET: emulators.secrets.webhookSecrets.seats,
  }
  const names = [
    ...variables().map(({ name }) => name),
    'NODE_EXTRA_CA_CERTS',
    'GITHUB_API_URL',
    'MS_AUTHORITY_HOST',
    'GRAPH_API_URL',
  ]
  return Object.fromEntries(names.map((name) => [name, emulated[name] ?? '']))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

describe('the command line of image and CronJob', () => {
  it('does the main job and writes nowhere but under /tmp', async () => {
    await withEmulators(tenant, async (emulators) => {
      const root = newFolder()
      const writable = newFolder()
      layOut(image, root)
      const before = filesIn(root)
      const place = (text: string) => text.replace(/^\/tmp\//, `${writable}/`)

      const result = await runCommand({
        program: join(root, image.entrypoint[2]),
        args: (container?.args ?? []).map(place),
        env: { ...image.env, ...variablesOfPod(emulators) },
        folder: join(root, image.workdir),
      })

      await emulators.catalog.settled()
      expect(result.exitCode).toBe(0)
      expect(emulators.catalog.entities('m365_copilot_user')).toHaveLength(40)
      expect(emulators.catalog.entities('github_copilot_seats')).toHaveLength(1)
      expect(filesIn(root)).toEqual(before)
      expect(filesIn(writable)).toEqual([
        'copilot-usage-for-port',
        'copilot-usage-for-port/report.json',
      ])
    })
  })
})
