import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ConfigError } from '../../src/errors.ts'
import { writeReportOfNoRun } from '../../src/report/no-run-report.ts'

const MISTAKE = {
  code: 'CONFIG_INVALID',
  message: '"github-org" or "github-enterprise" is required.',
  remedy: {
    system: 'workflow',
    kind: 'input',
    name: 'github-org',
    expected: 'the organizations to read',
  },
} as const

const NOW = new Date('2026-11-22T03:30:00Z')

function write(outputDir: string) {
  const error = new ConfigError('Found a problem.', { failures: [MISTAKE] })
  return writeReportOfNoRun(error, {
    mode: 'ingest',
    isDryRun: false,
    outputDir,
    runId: '1-1',
    clock: {
      now: () => NOW,
      monotonicMs: () => 0,
      sleep: async () => undefined,
    },
  })
}

describe('writeReportOfNoRun', () => {
  it('writes each mistake with its remedy', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'no-run-')), 'new')

    const file = write(folder)

    expect(file).toBe(join(folder, 'report.json'))
    expect(JSON.parse(readFileSync(file ?? '', 'utf8'))).toEqual({
      schema_version: 1,
      run_id: '1-1',
      started_at: '2026-11-22T03:30:00Z',
      finished_at: '2026-11-22T03:30:00Z',
      result: 'failed',
      mode: 'ingest',
      dry_run: false,
      sources: [],
      datasets: [],
      warnings: [],
      requests: { github: 0, downloads: 0, entra: 0, graph: 0, port: 0 },
      waits_ms: 0,
      figures: {},
      failures: [MISTAKE],
    })
  })

  it('keeps quiet if the folder is what is wrong', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'no-run-')), 'a-file')
    writeFileSync(file, '')

    expect(write(file)).toBeUndefined()
  })
})
