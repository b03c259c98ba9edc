import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import {
  ALL,
  CHECKED_OUT,
  isOurs,
  readWorkflow,
  type Step,
  stepsOf,
} from './workflow-files.ts'

const files = ALL.map(readWorkflow)
const ARTIFACT = 'actions/upload-artifact@'

function lint(paths: readonly string[]): readonly string[] {
  const program = ['dev/scripts/lint/workflows.ts', ...paths]
  return JSON.parse(
    execFileSync(process.execPath, program, { encoding: 'utf8' }),
  )
}

function uploadsOf(file: string): readonly Step[] {
  const { workflow } = readWorkflow(file)
  return stepsOf(workflow).filter(({ uses }) => uses?.startsWith(ARTIFACT))
}

describe('the workflows', () => {
  it('have nothing that actionlint objects to, and a mistake has', () => {
    const broken = join(mkdtempSync(join(tmpdir(), 'lint-')), 'broken.yml')
    writeFileSync(
      broken,
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo \${{ nobody.there }}\n`,
    )

    expect(lint([...ALL, broken])).toEqual([
      expect.stringContaining('broken.yml:6 undefined variable "nobody"'),
    ])
  })

  it.each(files)(
    '$file opens with why it exists and no rights',
    ({ text, workflow }) => {
      expect(text).toMatch(/^# [A-Z]/)
      expect(workflow.permissions).toEqual({})
    },
  )

  it.each(files)('$file limits the time of every job', ({ workflow }) => {
    const unlimited = Object.entries(workflow.jobs)
      .filter(([, job]) => !job.uses && !job['timeout-minutes'])
      .map(([name]) => name)

    expect(unlimited).toEqual([])
  })

  it.each(files)('$file does not overlap with itself', ({ workflow }) => {
    const jobs = Object.values(workflow.jobs)
    const isLimited = jobs.some((job) => job.concurrency || job.uses)

    expect(workflow.concurrency !== undefined || isLimited).toBe(true)
  })

  it.each(files)('$file pins what it uses, with the version', ({ text }) => {
    const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, it = '']) => it)
    const others = uses.filter((it) => it !== CHECKED_OUT && !isOfOwner(it))
    const unpinned = others.filter(
      (it) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(it),
    )

    expect(unpinned).toEqual([])
  })

  it.each(files)('$file refers to no repository by a sign', ({ text }) => {
    expect(text).not.toMatch(/uses: *['"]?\$/)
  })

  it.each(files)('$file runs the commit it is part of', ({ workflow }) => {
    const steps = stepsOf(workflow)
    const at = steps.findIndex(({ uses }) => uses === CHECKED_OUT)
    if (at === -1) return

    expect(steps[at - 1]).toMatchObject({
      uses: expect.stringMatching(/^actions\/checkout@/),
      with: {
        repository: `\${{ fromJSON(toJSON(job)).workflow_repository }}`,
        ref: `\${{ fromJSON(toJSON(job)).workflow_sha }}`,
        path: CHECKED_OUT.replace('./', ''),
      },
    })
  })

  it.each(files)('$file runs scripts with its own Node', ({ workflow }) => {
    const jobs = Object.values(workflow.jobs)
    const scripts = jobs.flatMap(({ steps = [] }) =>
      steps.map(({ run }) => run),
    )
    const after = scripts.flatMap((run, at) =>
      run?.includes('npm ci') ? [scripts[at + 1]] : [],
    )

    expect(new Set(after.map((run) => run?.trim()))).toEqual(
      new Set(after.length > 0 ? ['rm -f node_modules/.bin/node'] : []),
    )
  })

  it('pin one action to one commit everywhere', () => {
    const pins = files.flatMap(({ text }) =>
      [...text.matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@([0-9a-f]{40})/g)].map(
        ([, action, commit]) => `${action} ${commit}`,
      ),
    )
    const actions = [...new Set(pins)].map((pin) => pin.split(' ')[0])

    expect(actions.length).toBeGreaterThan(7)
    expect(actions).toEqual([...new Set(actions)])
  })

  it.each(files)('$file leaves no credentials behind', ({ workflow }) => {
    const checkouts = stepsOf(workflow).filter(({ uses }) =>
      uses?.startsWith('actions/checkout@'),
    )

    expect(
      checkouts.filter((it) => it.with?.['persist-credentials'] !== false),
    ).toEqual([])
  })

  it.each(files)('$file puts no expression into a script', ({ workflow }) => {
    const scripts = stepsOf(workflow).filter(({ run }) => run?.includes('${{'))

    expect(scripts).toEqual([])
  })

  it.each(ALL)('%s names artifacts so that a re-run does not clash', (file) => {
    const { text } = readWorkflow(file)
    const names = uploadsOf(file).map((step) => String(step.with?.name))
    const ends = text.includes('matrix.organization')
      ? `-\${{ github.run_id }}-\${{ github.run_attempt }}-\${{ matrix.organization }}`
      : `-\${{ github.run_id }}-\${{ github.run_attempt }}`

    expect(names.filter((name) => !name.endsWith(ends))).toEqual([])
    expect([...new Set(names)]).toEqual(names)
  })

  it.each(ALL)('%s keeps records of people for a week at most', (file) => {
    const days = uploadsOf(file)
      .filter(({ with: given }) => !String(given?.path).endsWith('report.json'))
      .map(({ with: given }) => Number(given?.['retention-days']))

    expect(days.every((it) => it >= 1 && it <= 7)).toBe(true)
  })

  it('of a collection keep its report and what was not delivered', () => {
    const sending = files.filter(({ workflow }) =>
      stepsOf(workflow).some((it) => isOurs(it) && it.with?.mode !== 'setup'),
    )

    expect(sending).toHaveLength(4)
    for (const { file } of sending) {
      const paths = uploadsOf(file).map((step) => String(step.with?.path))
      expect(paths.some((it) => it.endsWith('/report.json'))).toBe(true)
      expect(paths.some((it) => it.endsWith('/undelivered/'))).toBe(true)
    }
  })

  it.each([
    'docs/examples/copilot-usage.yml',
    '.github/workflows/copilot-usage-organizations.yml',
  ])('%s gets the report before without depending on it', (file) => {
    const steps = stepsOf(readWorkflow(file).workflow)
    const before = steps.filter(
      ({ id, uses, with: given }) =>
        id === 'before' || (uses?.includes('download') && given?.['run-id']),
    )
    const names = before.map((step) => String(step.with?.name ?? ''))

    expect(before).toHaveLength(2)
    expect(before.every((step) => step['continue-on-error'])).toBe(true)
    expect(names[1]).toMatch(/^copilot-usage-report-/)
  })

  it.each([
    'docs/examples/copilot-usage.yml',
    '.github/workflows/copilot-usage-organizations.yml',
  ])('%s keeps no report of an earlier run as its own', (file) => {
    const kept = uploadsOf(file).find(({ with: given }) =>
      String(given?.path).endsWith('/report.json'),
    )

    expect(stepsOf(readWorkflow(file).workflow).find(isOurs)?.id).toBe('usage')
    expect(kept?.if).toBe(`\${{ always() && steps.usage.outputs.report-path }}`)
  })

  it('get updates for actions, packages and the base image', () => {
    const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'))
    const found = updates.map(
      (it: { 'package-ecosystem': string }) => it['package-ecosystem'],
    )

    expect(found).toEqual(['npm', 'github-actions', 'docker'])
  })

  it('have every override of package.json explained', () => {
    const { overrides } = JSON.parse(readFileSync('package.json', 'utf8'))
    const reasons = readFileSync('docs/adr/0007-dependencies.md', 'utf8')

    for (const [name, version] of Object.entries(overrides)) {
      expect(reasons).toContain(
        `\`overrides\` holds \`${name}\` at ${version}.`,
      )
    }
  })

  it('are green in CI only when every job is', () => {
    const { jobs } = readWorkflow('.github/workflows/ci.yml').workflow
    const { 'all-green': last, ...others } = jobs

    expect(last?.needs).toEqual(Object.keys(others))
  })
})

function isOfOwner(uses: string): boolean {
  return /^octo-tools\/copilot-usage-for-port(\/[\w./-]+)?@v1$/.test(uses)
}
