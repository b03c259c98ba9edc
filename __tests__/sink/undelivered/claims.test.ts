import { lutimesSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Batch, WEBHOOK_LIMITS } from '../../../src/sink/batch.ts'
import {
  claim,
  keepOnly,
  release,
  splitClaim,
} from '../../../src/sink/undelivered/claims.ts'
import {
  listUndelivered,
  readRecords,
  toBatches,
} from '../../../src/sink/undelivered/files.ts'
import type { UndeliveredFile } from '../../../src/sink/undelivered/store.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'

const NAME = '1-m365-copilot-users.json'
const HOST = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 32)
/** No process has this start. */
const DEAD = `${HOST}-${process.pid}-1`

function fileWith(...identifiers: readonly string[]): string {
  const records = identifiers.map((it) => ({ identifier: it, title: it }))
  const kind = 'm365-copilot-users'
  return JSON.stringify({ kind, blueprint: 'm365_copilot_user', records })
}

function onlyFileIn(folder: FakeFolder): UndeliveredFile {
  const { files } = listUndelivered(folder.path)
  const [file] = files
  if (file === undefined || files.length > 1) throw new Error('not one file')
  return file
}

function claimOnly(folder: FakeFolder): UndeliveredFile {
  const claimed = claim(onlyFileIn(folder))
  if (claimed === undefined) throw new Error('not claimed')
  return claimed
}

describe('claim', () => {
  it('succeeds for one of two replays', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a'))
    const [first, second] = [onlyFileIn(folder), onlyFileIn(folder)]

    expect(claim(first)).toMatchObject({ name: NAME })
    expect(claim(second)).toBeUndefined()
  })

  it('hides the file from a replay that starts later', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a'))

    claimOnly(folder)

    expect(listUndelivered(folder.path)).toEqual({
      files: [],
      claimed: [NAME],
      unknown: [],
      folders: [],
    })
  })

  it('takes over a file from a process that was killed, once', () => {
    using folder = new FakeFolder()
    folder.write(`${NAME}.${DEAD}.0123abcd.claim`, fileWith('a'))
    const [first, second] = [onlyFileIn(folder), onlyFileIn(folder)]

    expect(first).toMatchObject({ name: NAME, dataset: 'm365-users' })
    expect(claim(first)).toBeDefined()
    expect(claim(second)).toBeUndefined()
  })

  it.each([
    [5.9, [], [NAME]],
    [6.1, [NAME], []],
  ])('waits six hours for another host: %s h', (hours, free, claimed) => {
    using folder = new FakeFolder()
    const name = `${NAME}.otherhost-1-5.0123abcd.claim`
    folder.write(name, fileWith('a'))
    const then = new Date(Date.now() - hours * 3_600_000)
    lutimesSync(join(folder.path, name), then, then)

    const listing = listUndelivered(folder.path)

    expect(listing.files.map((file) => file.name)).toEqual(free)
    expect(listing.claimed).toEqual(claimed)
  })
})

describe('splitClaim', () => {
  it('takes a name apart', () => {
    expect(splitClaim(`${NAME}.host-1-5.0123abcd.claim`)).toEqual({
      name: NAME,
      mark: 'host-1-5',
    })
  })

  it.each([
    NAME,
    `${NAME}.host-1-5.0123abcd.claim.bak`,
    `a\n${NAME}.host-1-5.0123abcd.claim`,
  ])('leaves another name as it is: %j', (name) => {
    expect(splitClaim(name)).toEqual({ name })
  })
})

describe('a claimed file', () => {
  it('shows that the replay has just begun, however old it is', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a'))
    lutimesSync(join(folder.path, NAME), 1, 1)

    const { path } = claimOnly(folder)

    expect(statSync(path).mtimeMs).toBeGreaterThan(Date.now() - 60_000)
  })

  it('fails if its folder is no folder', () => {
    using folder = new FakeFolder()
    folder.write('file', '')
    const path = join(folder.path, 'file', NAME)
    const file = { folder: folder.path, name: NAME, path } as const

    expect(() => claim({ ...file, dataset: 'm365-users' })).toThrow('ENOTDIR')
    expect(() => release({ ...file, dataset: 'm365-users' })).toThrow('ENOTDIR')
  })
})

describe('release', () => {
  it('restores the name of a file', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a'))

    release(claimOnly(folder))

    expect(folder.names()).toEqual([NAME])
  })

  it('takes the next free number when the name is taken', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a'))
    const claimed = claimOnly(folder)
    folder.write(NAME, fileWith('b'))
    folder.write('2-m365-copilot-users.json', fileWith('c'))

    release(claimed)

    expect(folder.read(NAME)).toBe(fileWith('b'))
    expect(folder.read('3-m365-copilot-users.json')).toBe(fileWith('a'))
    expect(folder.names()).toHaveLength(3)
  })
})

describe('release of a number with several digits', () => {
  it('takes the next number', () => {
    using folder = new FakeFolder()
    folder.write('12-m365-copilot-users.json', fileWith('a'))
    const claimed = claimOnly(folder)
    folder.write('12-m365-copilot-users.json', fileWith('b'))

    release(claimed)

    expect(folder.names()).toEqual([
      '12-m365-copilot-users.json',
      '13-m365-copilot-users.json',
    ])
  })
})

describe('keepOnly', () => {
  it('keeps a single batch', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a', 'b'))
    const claimed = claimOnly(folder)
    const [all] = toBatches(claimed, readRecords(claimed), WEBHOOK_LIMITS)
    const rest = all?.pick((it) => it === 1)

    keepOnly(claimed, rest ? [rest] : [])

    expect(folder.names()).toEqual([NAME])
    expect(folder.read(NAME)).toBe(fileWith('b'))
  })

  it('keeps the rest under another name if the name is taken', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a'))
    const claimed = claimOnly(folder)
    folder.write(NAME, fileWith('of another run'))

    keepOnly(claimed, toBatches(claimed, readRecords(claimed), WEBHOOK_LIMITS))

    expect(folder.names()).toEqual([NAME, '2-m365-copilot-users.json'])
    expect(folder.read(NAME)).toBe(fileWith('of another run'))
    expect(folder.read('2-m365-copilot-users.json')).toBe(fileWith('a'))
  })

  it('is content if the file is gone', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a'))
    const claimed = claimOnly(folder)
    rmSync(claimed.path)

    expect(() => keepOnly(claimed, [])).not.toThrow()
  })

  it('deletes a file of which nothing is left', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith())
    const claimed = claimOnly(folder)

    keepOnly(claimed, [new Batch('m365-users')])
    release(claimed)

    expect(folder.names()).toEqual([])
  })

  it('leaves the rest in the file, in the same form', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith('a', 'b', 'c'))
    const claimed = claimOnly(folder)
    const [all] = toBatches(claimed, readRecords(claimed), WEBHOOK_LIMITS)
    const rest = [0, 2].flatMap(
      (wanted) => all?.pick((it) => it === wanted) ?? [],
    )

    keepOnly(claimed, rest)

    expect(folder.names()).toEqual([NAME])
    expect(folder.read(NAME)).toBe(
      '{"kind":"m365-copilot-users","blueprint":"m365_copilot_user","records":[{"identifier":"a","title":"a"},{"identifier":"c","title":"c"}]}',
    )
  })
})
