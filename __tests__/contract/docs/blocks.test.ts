// A block that a reader copies is run or parsed. The page docs/runbook.md has a
// test that runs it as a whole, and YAML and JSON are read in docs.test.ts.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { startEmulators } from '../../../dev/emulators/start.ts'
import { LAYERS } from '../../../dev/scripts/lint/layers.ts'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { userKey } from '../../../src/domain/user-key.ts'
import { parseCommandLine } from '../../../src/host/terminal/flags.ts'
import { commandsOf, fencedBlocks } from './blocks.ts'
import { blocksOf, PAGES } from './docs-pages.ts'

const BLOCKS = PAGES.flatMap(fencedBlocks)
const SHELLS = ['bash', 'sh']
const LANGUAGES = [...SHELLS, 'yaml', 'json', 'mermaid', 'text']
const SCRIPTS = BLOCKS.filter(({ language }) => SHELLS.includes(language))
const RUN_AS_A_WHOLE = 'docs/runbook.md:'
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** What each command has to be, and what is wrong with one. */
const RULES: readonly (readonly [RegExp, (...parts: string[]) => string[]])[] =
  [
    [/^node dist\/cli\.js (.+)$/, mistakesInFlags],
    [
      /^docker run --rm --env-file \.env ghcr\.io\/octo-tools\/copilot-usage-for-port:(\S+)$/,
      (version = '') => (version === manifest.version ? [] : [version]),
    ],
    [/^npm run ([\w:-]+)$/, missingScript],
    [/^npm ci && npm (?:run )?(\w+)$/, missingScript],
    [/^npm (ci|test)$/, () => []],
    [/^node (dev\/\S+)$/, missingFile],
    [/^cp (\S+) \.env$/, missingFile],
    [/^npx @github\/local-action run \. (\S+) inputs\.env$/, missingFile],
    [
      /^gh attestation verify (\S+) --repo octo-tools\/copilot-usage-for-port$/,
      missingFile,
    ],
    // These have a test of their own below.
    [
      /^printf 'm365:adele\.vance@contoso\.example' \| openssl dgst .+$/,
      () => [],
    ],
    [/^openssl req -x509 .+$/, () => []],
    [/^cat certificate\.pem key\.pem$/, () => []],
    [/^curl -sS .+$/, () => []],
  ]

function mistakesInFlags(flags = ''): string[] {
  const { mistakes, envFile = '' } = parseCommandLine(flags.split(' '))
  return [...mistakes, ...(envFile.endsWith('.env') ? [] : [envFile])]
}

function missingScript(name = ''): string[] {
  return name === 'test' || Object.hasOwn(manifest.scripts, name) ? [] : [name]
}

function missingFile(path = ''): string[] {
  return existsSync(path) ? [] : [path]
}

function problemsOf(command: string): string[] {
  for (const [pattern, judge] of RULES) {
    const found = pattern.exec(command)
    if (found) return judge(...found.slice(1))
  }
  return [`no test knows the command: ${command}`]
}

function blockOf(file: string, start: string): string {
  const found = blocksOf(file, 'bash').find((code) => code.startsWith(start))
  if (found === undefined) throw new Error(`${file} has no "${start}"`)
  return found
}

describe('a fenced block', () => {
  it('is of a kind that a test reads', () => {
    const unknown = BLOCKS.filter(
      ({ language }) => !LANGUAGES.includes(language),
    )

    expect(BLOCKS.length).toBeGreaterThan(30)
    expect(unknown).toEqual([])
  })

  it.each(SCRIPTS)('is a script that bash can read: $place', ({ code }) => {
    expect(() =>
      execFileSync('bash', ['-n'], { input: code, stdio: 'pipe' }),
    ).not.toThrow()
  })

  it.each(SCRIPTS.filter(({ place }) => !place.startsWith(RUN_AS_A_WHOLE)))(
    'has only commands that exist: $place',
    ({ code }) => {
      expect(commandsOf(code).flatMap(problemsOf)).toEqual([])
    },
  )

  it.each(['node dist/cli.js --env-fil .env', 'npm run nothing', 'rm -rf .'])(
    'fails with a command that does not exist: %s',
    (command) => {
      expect(problemsOf(command)).not.toEqual([])
    },
  )

  it.each(BLOCKS.filter(({ language }) => language === 'mermaid'))(
    'is a diagram of nodes and arrows: $place',
    ({ code }) => {
      const [kind, ...lines] = commandsOf(code)

      expect(kind).toMatch(/^flowchart (LR|TB)$/)
      expect(lines.filter((line) => !DIAGRAM_LINE.test(line))).toEqual([])
      expect(lines.filter((line) => line.startsWith('subgraph'))).toHaveLength(
        lines.filter((line) => line === 'end').length,
      )
    },
  )

  it.each(BLOCKS.filter(({ language }) => language === 'text'))(
    'shows imports that the linter allows: $place',
    ({ code }) => {
      const steps = commandsOf(code).flatMap((line) => {
        const groups = line.split(' -> ').map((group) => group.split(', '))
        return groups
          .slice(1)
          .flatMap((to, at) =>
            (groups[at] ?? []).flatMap((from) =>
              to.map(
                (target) => [from.replace(' (entities)', ''), target] as const,
              ),
            ),
          )
      })

      expect(steps.length).toBeGreaterThan(15)
      expect(
        steps.filter(
          ([from, to]) => from !== to && !LAYERS[from]?.includes(to),
        ),
      ).toEqual([])
    },
  )

  it('computes the hash of a person as the product does', async () => {
    const script = blockOf('docs/privacy.md', 'printf')
    const key = 'an-invented-identity-key-of-40-characters'
    const person = {
      source: 'm365',
      userPrincipalName: 'adele.vance@contoso.example',
    } as const

    expect(await run(script, { IDENTITY_KEY: key })).toBe(
      '33b99c955de0f96ad8b511b065f3ecbc\n',
    )
    expect(userKey(person, { mode: 'hash', key })).toBe(
      '33b99c955de0f96ad8b511b065f3ecbc',
    )
  })

  it('creates a certificate and its key as one PEM', async () => {
    const page = 'docs/tokens-and-permissions.md'
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'))

    const pem = await run(blockOf(page, 'openssl req'), {}, folder)

    expect(pem.match(/^-----BEGIN .+-----$/gm)).toEqual([
      '-----BEGIN CERTIFICATE-----',
      '-----BEGIN PRIVATE KEY-----',
    ])
  })

  it('checks a token with addresses that answer', async () => {
    const page = 'docs/tokens-and-permissions.md'
    const scripts = blocksOf(page, 'bash').filter((it) => it.startsWith('curl'))
    const emulators = await startEmulators({ tenant: TENANT })
    try {
      const env = {
        TOKEN: emulators.secrets.githubToken,
        CURL_CA_BUNDLE: emulators.caFile,
      }
      const answers = []
      for (const script of scripts) {
        const { github } = emulators.urls
        const here = script.replaceAll('https://api.github.com', github)
        answers.push(await run(here, env))
      }

      expect(answers).toEqual(['200\n200\n', '200\n200\n', '200\n200\n'])
    } finally {
      await emulators.close()
    }
  })
})

const TENANT = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 5, plan: 'enterprise' }],
  enterprise: { slug: 'octo-corp', orgs: ['octo-org'] },
})

const NODE = String.raw`\w+(\[\(?[^\]]+\)?\]|\[\([^)]+\)\]|\(\([^)]+\)\))?`
const ARROW = String.raw`(-->(\|[^|]+\|)?|-- [^-]+ -->)`
const DIAGRAM_LINE = new RegExp(
  `^(subgraph \\w+ \\[[^\\]]+\\]|end|${NODE}( ${ARROW} ${NODE})*)$`,
)

/** Runs a script beside the emulators and returns what it prints. */
async function run(
  script: string,
  env: Readonly<Record<string, string>>,
  cwd = '.',
): Promise<string> {
  const { PATH = '' } = process.env
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    env: { ...env, PATH },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return await text(child.stdout)
}
