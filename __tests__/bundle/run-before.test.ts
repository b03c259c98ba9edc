import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { runNightlyScript, runScript } from './workflows/workflow-script.ts'

/** A `gh` that notes what it is asked and answers with these lines. */
function withGh(folder: string, answer: string): Record<string, string> {
  const program = join(folder, 'gh')
  const script = `#!/usr/bin/env bash\nprintf '%s\\n' "$@" > asked\n${answer}\n`
  writeFileSync(program, script)
  chmodSync(program, 0o755)
  return {
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    GH_TOKEN: 'an-invented-token',
    GH_REPO: 'octo-org/platform',
    GITHUB_REF_NAME: 'main',
    GITHUB_WORKFLOW_REF:
      'octo-org/platform/.github/workflows/copilot-nightly.yml@refs/heads/main',
  }
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'run-before-'))
}

const SCRIPTS = [
  { name: 'the nightly workflow', run: runNightlyScript },
  {
    name: 'the workflow for organizations',
    run: (...of: Parameters<typeof runNightlyScript>) =>
      runScript('before', ...of),
  },
]

describe.each(SCRIPTS)('$name', ({ run }) => {
  it('finds the last run of the same workflow and branch', () => {
    const folder = newFolder()

    const found = run(folder, withGh(folder, 'echo 1700000000'))

    expect(found.outputs).toEqual({ 'run-id': '1700000000' })
    expect(readFileSync(join(folder, 'asked'), 'utf8').split('\n')).toEqual([
      'run',
      'list',
      '--workflow',
      'copilot-nightly.yml',
      '--branch',
      'main',
      '--status',
      'completed',
      '--limit',
      '1',
      '--json',
      'databaseId',
      '--jq',
      '.[].databaseId',
      '',
    ])
  })

  it('names no run when there was none', () => {
    const folder = newFolder()

    const found = run(folder, withGh(folder, ''))

    expect([found.exitCode, found.outputs]).toEqual([0, { 'run-id': '' }])
  })

  it('names no run when GitHub refuses to tell', () => {
    const folder = newFolder()

    const found = run(folder, withGh(folder, 'echo "HTTP 403" >&2; exit 1'))

    expect([found.exitCode, found.outputs]).toEqual([1, {}])
  })
})
