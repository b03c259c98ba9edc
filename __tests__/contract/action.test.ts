import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { withTables } from '../../dev/scripts/docs/readme.ts'
import { INPUT_NAMES, SECRET_INPUTS } from '../../src/config/inputs.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { DATASET_NAMES } from '../../src/domain/dataset.ts'
import { toOutputs } from '../../src/summary/outputs.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const text = readFileSync('action.yml', 'utf8')
const action = parse(text)

describe('action.yml', () => {
  it('has exactly the inputs of the schema', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...INPUT_NAMES].sort())
  })

  it('has every output that a run sets', () => {
    const report = aRunReport({
      datasets: [aDatasetReport({ dataset: 'github-teams' })],
      figures: {
        'github-seats': [
          { identifier: 'a', title: 'a', seats_total: 4, seats_active: 1 },
        ],
        'm365-summary': [
          {
            identifier: 'b',
            title: 'b',
            enabled_user_count: 3,
            active_user_count: 2,
          },
        ],
      },
    })

    const outputs = toOutputs(report, '/tmp/report.json')

    expect(Object.keys(action.outputs).sort()).toEqual(
      Object.keys(outputs).sort(),
    )
  })

  it('has an output with the count of every dataset', () => {
    expect(Object.keys(action.outputs)).toEqual(
      expect.arrayContaining(DATASET_NAMES.map((name) => `${name}-count`)),
    )
  })

  it('has defaults that the schema has too', () => {
    const given = Object.entries(
      action.inputs as Record<string, { default?: string }>,
    ).map(([name, input]) => [
      name,
      name === 'github-api-url' ? '' : (input.default ?? ''),
    ])
    const required = {
      'github-token': 'token',
      'github-org': 'octo-org',
      'ms-tenant-id': 'contoso.example',
      'ms-client-id': '66666666-7777-8888-9999-000000000000',
      'identity-key': 'an-invented-key-of-at-least-32-characters',
      'port-webhook-seats-url': 'https://ingest.port.example/a',
      'port-webhook-m365-summary-url': 'https://ingest.port.example/b',
      'port-webhook-m365-users-url': 'https://ingest.port.example/c',
      'port-webhook-secret': 'webhook-secret-of-a-test',
    }
    const empty = Object.fromEntries(INPUT_NAMES.map((name) => [name, '']))
    const about = { today: '2026-11-22', baseDir: '/tmp' }

    const fromAction = parseConfig(
      { ...empty, ...Object.fromEntries(given), ...required } as never,
      about,
    )
    const fromSchema = parseConfig({ ...empty, ...required } as never, about)

    expect(fromAction).toEqual(fromSchema)
  })

  it('says of every secret input that it is masked by naming it secret', () => {
    const suspicious = INPUT_NAMES.filter((name) =>
      /token|secret|key|certificate|webhook-.*-url/.test(name),
    )

    expect([...SECRET_INPUTS].sort()).toEqual(suspicious.sort())
  })

  it('has a description that the Marketplace takes', () => {
    expect(action.description.length).toBeLessThan(125)
  })

  it('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })
})

describe('README.md', () => {
  it('has the tables that action.yml gives', () => {
    const readme = readFileSync('README.md', 'utf8')

    expect(withTables(readme, text)).toBe(readme)
  })

  const blocks = [
    ...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
  ].map(([, yaml = '']) => yaml)

  it('has the nightly workflow of the examples, word for word', () => {
    const example = readFileSync('docs/examples/copilot-usage.yml', 'utf8')

    expect(blocks[0]).toBe(example)
  })

  it('has only inputs that exist', () => {
    const given = blocks
      .flatMap((yaml) => [...yaml.matchAll(/^ +with:\n((?: {10}.*\n)+)/gm)])
      .flatMap(([, lines = '']) => [...lines.matchAll(/^ {10}([\w-]+):/gm)])
      .map(([, name]) => name)
    const ofOthers = [
      'name',
      'path',
      'run-id',
      'if-no-files-found',
      'retention-days',
    ]

    expect(given.length).toBeGreaterThan(10)
    expect([...INPUT_NAMES, ...ofOthers]).toEqual(expect.arrayContaining(given))
  })

  it('names the image that a release of this version publishes', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const readme = readFileSync('README.md', 'utf8')
    const manifest = readFileSync('deploy/k8s-cronjob.yaml', 'utf8')
    const images = `${readme}\n${manifest}`.match(/ghcr\.io\/[\w./:-]+/g)

    expect(new Set(images)).toEqual(
      new Set([`ghcr.io/octo-tools/copilot-usage-for-port:${version}`]),
    )
  })
})
