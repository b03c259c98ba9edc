import {
  chmodSync,
  lstatSync,
  lutimesSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { processMark } from '../../src/output-dir/process-mark.ts'
import {
  createExclusively,
  removeLeftovers,
  renameExclusively,
  writeAtomically,
} from '../../src/output-dir/write.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'

const HOST = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 32)

function modeOf(path: string): string {
  return (lstatSync(path).mode & 0o777).toString(8)
}

describe('writeAtomically', () => {
  it('replaces a file, for its owner only', () => {
    using folder = new FakeFolder()
    const file = join(folder.path, 'report.json')
    folder.write('report.json', 'old')
    chmodSync(file, 0o644)

    writeAtomically(file, 'new')

    expect(folder.read('report.json')).toBe('new')
    expect(modeOf(file)).toBe('600')
    expect(folder.names()).toEqual(['report.json'])
  })

  it('replaces a symbolic link, not its target', () => {
    using folder = new FakeFolder()
    folder.write('target', 'precious')
    const file = join(folder.path, 'report.json')
    symlinkSync(join(folder.path, 'target'), file)

    writeAtomically(file, 'new')

    expect(folder.read('target')).toBe('precious')
    expect(folder.read('report.json')).toBe('new')
  })

  it('leaves nothing half-written when it fails', () => {
    using folder = new FakeFolder()
    folder.makeFolder('report.json/full')
    const file = join(folder.path, 'report.json')

    expect(() => writeAtomically(file, 'new')).toThrow(/EISDIR|ENOTEMPTY/)

    expect(folder.names()).toEqual(['report.json'])
  })
})

describe('createExclusively', () => {
  it('never replaces a file', () => {
    using folder = new FakeFolder()
    const file = join(folder.path, 'a.json')

    expect(createExclusively(file, 'first')).toBe(true)
    expect(createExclusively(file, 'second')).toBe(false)

    expect(folder.read('a.json')).toBe('first')
    expect(folder.names()).toEqual(['a.json'])
    expect(modeOf(file)).toBe('600')
  })

  it('fails where there is no folder', () => {
    using folder = new FakeFolder()

    expect(() =>
      createExclusively(join(folder.path, 'none', 'a.json'), ''),
    ).toThrow('ENOENT')
  })
})

describe('renameExclusively', () => {
  it('never replaces a file', () => {
    using folder = new FakeFolder()
    folder.write('a', 'a')
    folder.write('b', 'b')
    const [from, to] = [join(folder.path, 'a'), join(folder.path, 'b')]

    expect(renameExclusively(from, to)).toBe(false)
    expect(renameExclusively(from, join(folder.path, 'c'))).toBe(true)

    expect(folder.names()).toEqual(['b', 'c'])
    expect(folder.read('b')).toBe('b')
  })
})

describe('removeLeftovers', () => {
  it.each([
    ['of a process that has died', `a.json.${HOST}-1-0.partial`, 0, true],
    ['of this process', `a.json.${processMark()}.partial`, 60, false],
    ['of another host, just written', 'a.json.other-1-5.partial', 9, false],
    ['of another host, ten minutes old', 'a.json.other-1-5.partial', 11, true],
    ['of an older version', 'a.json.partial', 11, true],
    ['that is complete', 'a.json', 99, false],
  ])('removes or keeps a file %s', (...row) => {
    const [, name, ageMinutes, isRemoved] = row
    using folder = new FakeFolder()
    const file = join(folder.path, name)
    writeFileSync(file, 'half')
    const then = new Date(Date.now() - ageMinutes * 60_000)
    lutimesSync(file, then, then)

    removeLeftovers(folder.path)

    expect(folder.names()).toEqual(isRemoved ? [] : [name])
  })

  it('leaves folders alone, and needs no folder', () => {
    using folder = new FakeFolder()
    folder.makeFolder(`a.${HOST}-1-0.partial`)

    removeLeftovers(folder.path)
    removeLeftovers(join(folder.path, 'none'))

    expect(folder.names()).toEqual([`a.${HOST}-1-0.partial`])
  })
})
