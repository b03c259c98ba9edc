import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const SCRIPT = fileURLToPath(
  new URL('../../dev/scripts/lint/regular-expressions.ts', import.meta.url),
)

describe('the lint of regular expressions', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'patterns-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** In a process of its own: the checker is ten times slower within jest. */
  async function lint(patterns: readonly string[]) {
    const file = join(folder, 'patterns.ts')
    writeFileSync(file, patterns.map((text) => `use(${text})\n`).join(''))
    return new Promise<{ code: unknown; stdout: string; stderr: string }>(
      (resolve) => {
        execFile(process.execPath, [SCRIPT, file], (error, stdout, stderr) =>
          resolve({ code: error?.code ?? 0, stdout, stderr }),
        )
      },
    )
  }

  it('takes patterns of linear time', async () => {
    const patterns = ['/^[a-z]+$/', '/\\d{4}-\\d\\d/g']

    expect(await lint(patterns)).toEqual({
      code: 0,
      stdout: 'Regular expressions: 2 checked.\n',
      stderr: '',
    })
  })

  it('names each pattern that is slower', async () => {
    const patterns = ['/^(a|a)*$/', '/^[a-z]+$/', '/\\s+$/']

    const { code, stderr } = await lint(patterns)

    expect(code).toBe(1)
    expect(
      stderr.split('\n').map((line) => line.replace(/^.*?: /, '')),
    ).toEqual(['/^(a|a)*$/ is vulnerable', '/\\s+$/ is vulnerable', ''])
  })
})
