import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

const SCRIPT = new URL(
  '../../dev/scripts/lint/regular-expressions.ts',
  import.meta.url,
)

describe('the regular expressions of src/', () => {
  // In a process of its own: the checker is ten times slower within jest.
  it('take linear time, whatever the text', async () => {
    const run = promisify(execFile)

    const { stdout, stderr } = await run(process.execPath, [
      fileURLToPath(SCRIPT),
    ])

    expect(stderr).toBe('')
    expect(stdout).toMatch(/^Patterns of src\/: \d{2,}\.$/m)
  }, 120_000)
})
