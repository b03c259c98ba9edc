import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { run } from '../../src/app/run.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { DEFAULT_TIME_LIMITS } from '../../src/http/http-request.ts'
import { givenOnly } from '../support/builders/a-inputs.ts'
import { FakeClock } from '../support/fakes/fake-clock.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { FakeLogger } from '../support/fakes/fake-logger.ts'

describe('run', () => {
  it('shows the report though its file cannot be written', async () => {
    using folder = new FakeFolder()
    mkdirSync(join(folder.path, 'report.json'))
    const shown: string[] = []
    const logger = new FakeLogger()
    const config = parseConfig(
      givenOnly({ mode: 'replay', 'output-dir': folder.path }),
      { today: '2026-11-22', baseDir: folder.path },
    )

    const isGood = await run(config, {
      runId: '42-1',
      runUrl: undefined,
      repository: undefined,
      clock: new FakeClock(),
      logger,
      secrets: { add: () => undefined },
      signal: new AbortController().signal,
      timeLimits: DEFAULT_TIME_LIMITS,
      getOidcToken: async () => 'none',
      show: ({ result }) => shown.push(result),
    })

    expect(isGood).toBe(true)
    expect(shown).toEqual(['success'])
    expect(logger.messages('warning')).toEqual([
      expect.stringMatching(
        /^Cannot write ".*report\.json": .*The next run has no figures to compare with\./,
      ),
    ])
  })
})
