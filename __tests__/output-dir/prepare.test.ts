import { lstatSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { prepareOutputDir } from '../../src/output-dir/prepare.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'

const HOST = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 32)
const PARTIAL = `1-gh-copilot-seats.json.${HOST}-1-0.partial`

describe('prepareOutputDir', () => {
  it('creates folders that only their owner can read', () => {
    using folder = new FakeFolder()
    const path = join(folder.path, 'a', 'b')

    prepareOutputDir(path)

    for (const each of [path, join(folder.path, 'a')]) {
      expect((lstatSync(each).mode & 0o777).toString(8)).toBe('700')
    }
    expect(folder.names('a/b')).toEqual([])
  })

  it.each(['report.json', 'undelivered', 'dry-run'])(
    'refuses a symbolic link as %s',
    (name) => {
      using folder = new FakeFolder()
      const path = join(folder.path, name)
      symlinkSync('/nowhere', path)

      expect(() => prepareOutputDir(folder.path)).toThrow(
        `Cannot write to "${folder.path}", the folder of "output-dir" ("${path}" is a symbolic link). Set "output-dir" to a writable folder without symbolic links.`,
      )
    },
  )

  it('does not write through a symbolic link to prove that it can write', () => {
    using folder = new FakeFolder()
    folder.write('target', 'precious')
    folder.makeFolder('out')
    symlinkSync(
      join(folder.path, 'target'),
      join(folder.path, 'out', '.writable'),
    )

    prepareOutputDir(join(folder.path, 'out'))

    expect(folder.read('target')).toBe('precious')
  })

  it('refuses a file as folder', () => {
    using folder = new FakeFolder()
    folder.blocks('out')

    expect(() => prepareOutputDir(join(folder.path, 'out'))).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    )
  })

  it('deletes half-written files of processes that have died', () => {
    using folder = new FakeFolder()
    folder.makeFolder('undelivered')
    folder.makeFolder('dry-run')
    for (const below of ['.', 'undelivered', 'dry-run']) {
      folder.write(join(below, PARTIAL), 'half')
    }

    prepareOutputDir(folder.path)

    expect(folder.names()).toEqual(['dry-run', 'undelivered'])
    expect(folder.names('undelivered')).toEqual([])
    expect(folder.names('dry-run')).toEqual([])
  })
})
