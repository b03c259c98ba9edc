import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  readEnvFile,
  readValueFile,
} from '../../../src/host/terminal/env-file.ts'

function aFile(content: string | Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'env-file-')), '.env')
  writeFileSync(file, content)
  return file
}

describe('readEnvFile', () => {
  it('reads variables after a byte order mark too', () => {
    const file = aFile('\uFEFFGITHUB_ORG=octo-org\r\nMS_CLOUD="public"\n')

    expect(readEnvFile(file)).toEqual({
      variables: { GITHUB_ORG: 'octo-org', MS_CLOUD: 'public' },
    })
  })

  it('has no variables without a file', () => {
    expect(readEnvFile(undefined)).toEqual({ variables: {} })
  })

  it.each(['\uFEFFGITHUB_ORG=octo-org', 'GITHUB_ORG=octo-org'])(
    'names the one problem of a file in UTF-16: %j',
    (text) => {
      const file = aFile(Buffer.from(text, 'utf16le'))

      expect(readEnvFile(file)).toEqual({
        variables: {},
        problem: `Cannot read the file of "--env-file": "${file}" is not UTF-8 (it may be UTF-16). Save it as UTF-8.`,
      })
    },
  )

  it('says why it cannot read a file', () => {
    const file = join(aFile(''), 'below')

    expect(readEnvFile(file).problem).toMatch(
      /^Cannot read the file of "--env-file": ENOTDIR/,
    )
  })
})

describe('readValueFile', () => {
  it('reads the text', () => {
    expect(readValueFile(aFile('\uFEFFghp_invented\n'))).toBe('ghp_invented\n')
  })

  it('refuses a file that is larger than any value', () => {
    const file = aFile('x'.repeat(65_537))

    expect(() => readValueFile(file)).toThrow(`"${file}" has more than 64 KiB`)
  })
})
