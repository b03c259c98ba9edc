import { describe, expect, it } from '@jest/globals'
import { ConfigError } from '../../src/errors.ts'
import { reportNoRun } from '../../src/host/report-no-run.ts'
import { someInputs } from '../support/builders/a-inputs.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'

describe('the report of a run that did not start', () => {
  it.each([
    ['', 'ingest'],
    ['chek', 'chek'],
    ['ghp_0123456789abcdefABCDEF', '…'],
  ])('names the mode %j as %s', (mode, shown) => {
    using folder = new FakeFolder()
    const inputs = { ...someInputs(), mode }

    reportNoRun(new ConfigError('No mode.'), inputs, {
      outputDir: folder.path,
      runId: '42-1',
    })

    expect(JSON.parse(folder.read('report.json')).mode).toBe(shown)
  })
})
