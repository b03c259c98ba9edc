import { utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { isShared, occupy, vacate } from '../../src/output-dir/presence.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'

const HOST = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 32)
const SIX_HOURS_S = 6 * 3_600

describe('a folder that processes occupy', () => {
  it('is not shared with the process itself', () => {
    using folder = new FakeFolder()
    const path = join(folder.path, 'a', 'dry-run')

    expect(isShared(path)).toBe(false)
    occupy(path)
    occupy(path)

    expect(isShared(path)).toBe(false)
    expect(folder.names('a')).toHaveLength(1)
    expect(folder.names('a')[0]).toMatch(/^\.dry-run\..+\.running$/)
    vacate(path)
    vacate(path)
    expect(folder.names('a')).toEqual([])
  })

  it('is not shared with a process that has ended, whose file is deleted', () => {
    using folder = new FakeFolder()
    folder.write(`.dry-run.${HOST}-1-0.running`, '')

    expect(isShared(join(folder.path, 'dry-run'))).toBe(false)
    expect(folder.names()).toEqual([])
  })

  it.each([
    ['younger than six hours', SIX_HOURS_S - 60, true],
    ['older than six hours', SIX_HOURS_S + 60, false],
  ])('is shared with a run on another host that is %s', (_, ageS, isSo) => {
    using folder = new FakeFolder()
    const name = '.dry-run.anotherhost-1-7.running'
    folder.write(name, '')
    const at = Date.now() / 1000 - ageS
    utimesSync(join(folder.path, name), at, at)

    expect(isShared(join(folder.path, 'dry-run'))).toBe(isSo)
  })
})
