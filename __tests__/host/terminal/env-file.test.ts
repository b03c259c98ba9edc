import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  readEnvFile,
  readValueFile,
} from '../../../src/host/terminal/env-file.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'
import { FakePipe } from '../../support/fakes/fake-pipe.ts'

const MODULE = new URL(
  '../../../src/host/terminal/env-file.ts',
  import.meta.url,
).href

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

  it('names a file in an old encoding', () => {
    const file = aFile(
      Buffer.from('# caf\u00e9\nGITHUB_ORG=octo-org', 'latin1'),
    )

    expect(readEnvFile(file).problem).toContain('is not UTF-8')
  })

  it('reads lines that end in a carriage return alone', () => {
    expect(readEnvFile(aFile('A=1\rB=2\r'))).toEqual({
      variables: { A: '1', B: '2' },
    })
  })

  it.each(['GITHUB_ORG: octo-org\n', '{"GITHUB_ORG": "octo-org"}'])(
    'refuses a file of another form: %j',
    (text) => {
      const file = aFile(text)

      expect(readEnvFile(file).problem).toBe(
        `Cannot read the file of "--env-file": "${file}" has no line such as NAME=value.`,
      )
    },
  )

  it.each(['', '\n# Nothing yet.\n'])('accepts an empty file: %j', (text) => {
    expect(readEnvFile(aFile(text))).toEqual({ variables: {} })
  })

  it('refuses a named pipe, which may have no writer', () => {
    using folder = new FakeFolder()
    const path = join(folder.path, '.env')
    using _ = new FakePipe(path, 'A=1')

    expect(readEnvFile(path)).toEqual({
      variables: {},
      problem: `Cannot read the file of "--env-file": "${path}" is not a regular file.`,
    })
  })

  it.each([
    ['does not exist', join(aFile(''), 'below')],
    ['does not exist', join(tmpdir(), 'no-such-file.env')],
    ['is a folder', tmpdir()],
  ])('says that a file %s', (why, file) => {
    expect(readEnvFile(file).problem).toBe(
      `Cannot read the file of "--env-file": "${file}" ${why}.`,
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

  it('refuses a device, which may have no end', () => {
    expect(() => readValueFile('/dev/zero')).toThrow(
      '"/dev/zero" is not a regular file',
    )
  })

  it('refuses a named pipe, which may have no writer', () => {
    using folder = new FakeFolder()
    const path = join(folder.path, 'token')
    using _ = new FakePipe(path, 'ghp_invented')

    expect(() => readValueFile(path)).toThrow(`"${path}" is not a regular file`)
  })

  it('reads the pipe that a shell makes of a command', () => {
    const text = execFileSync('bash', [
      '-c',
      '"$0" --input-type=module -e "$1" <(echo ghp_invented)',
      process.execPath,
      `import { readValueFile } from '${MODULE}'
       process.stdout.write(readValueFile(process.argv[1]))`,
    ])

    expect(String(text)).toBe('ghp_invented\n')
  })
})
