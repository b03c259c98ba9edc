import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { DatasetName } from '../../../src/domain/dataset.ts'
import { Batch } from '../../../src/sink/batch.ts'
import { UndeliveredStore } from '../../../src/sink/undelivered/store.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'

function aBatch(dataset: DatasetName, identifier = 'a'): Batch {
  const batch = new Batch(dataset)
  batch.add({ identifier, title: 'Adèle', seats_total: 3 }, undefined)
  return batch
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}

describe('UndeliveredStore', () => {
  it('keeps kind, blueprint and records, in a folder that it makes', () => {
    using folder = new FakeFolder()
    const store = new UndeliveredStore(join(folder.path, 'out', 'undelivered'))

    store.keep(aBatch('github-seats'))

    expect(folder.read('out/undelivered/1-gh-copilot-seats.json')).toBe(
      '{"kind":"gh-copilot-seats","blueprint":"github_copilot_seats","records":[{"identifier":"a","title":"Adèle","seats_total":3}]}',
    )
  })

  it('lets nobody else read files and folders', () => {
    using folder = new FakeFolder()
    const path = join(folder.path, 'undelivered')

    new UndeliveredStore(path).keep(aBatch('github-seats'))

    expect(modeOf(join(path, '1-gh-copilot-seats.json'))).toBe('600')
    expect(modeOf(path)).toBe('700')
  })

  it('closes a folder that others could read', () => {
    using folder = new FakeFolder()
    folder.makeFolder('undelivered')
    const path = join(folder.path, 'undelivered')

    new UndeliveredStore(path).keep(aBatch('github-seats'))

    expect(modeOf(path)).toBe('700')
  })

  it('keeps a single record in the same form', () => {
    using folder = new FakeFolder()

    new UndeliveredStore(folder.path).keepOne('m365-users', {
      identifier: 't/u1',
      title: 'u1',
    })

    expect(folder.read('1-m365-copilot-users.json')).toBe(
      '{"kind":"m365-copilot-users","blueprint":"m365_copilot_user","records":[{"identifier":"t/u1","title":"u1"}]}',
    )
  })

  it('goes on after the files that are there, by number', () => {
    using folder = new FakeFolder()
    for (const name of [
      '2-gh-copilot-seats.json',
      '10-m365-copilot-users.json',
      '11-gh-copilot-usage.json.host-1-1.0123abcd.claim',
      '99-notes.txt',
      'x97-gh-copilot-usage.json',
    ]) {
      folder.write(name, '{}')
    }
    const store = new UndeliveredStore(folder.path)

    store.keep(aBatch('github-seats'))
    store.keep(aBatch('m365-users'))

    expect(folder.names()).toEqual([
      '10-m365-copilot-users.json',
      '11-gh-copilot-usage.json.host-1-1.0123abcd.claim',
      '12-gh-copilot-seats.json',
      '13-m365-copilot-users.json',
      '2-gh-copilot-seats.json',
      '99-notes.txt',
      'x97-gh-copilot-usage.json',
    ])
    expect(folder.read('10-m365-copilot-users.json')).toBe('{}')
  })

  it.each([
    ['9007199254740991', '9007199254740992'],
    ['9007199254740993', '9007199254740994'],
    ['1'.repeat(30), `${'1'.repeat(29)}2`],
    ['9'.repeat(30), `1${'0'.repeat(30)}`],
    ['1'.repeat(31), '1'],
  ])('keeps all records after a file with the number %s', (number, first) => {
    using folder = new FakeFolder()
    folder.write(`${number}-m365-copilot-users.json`, 'theirs')
    const store = new UndeliveredStore(folder.path)

    for (const name of ['a', 'b', 'c']) store.keep(aBatch('m365-users', name))

    expect(folder.names()).toHaveLength(4)
    expect(folder.names()).toContain(`${first}-m365-copilot-users.json`)
    expect(folder.read(`${number}-m365-copilot-users.json`)).toBe('theirs')
  })

  it('takes the next number when another run has taken this one', () => {
    using folder = new FakeFolder()
    const stores = [1, 2, 3].map(() => new UndeliveredStore(folder.path))

    for (let round = 0; round < 20; round += 1) {
      for (const [index, store] of stores.entries()) {
        store.keep(aBatch('m365-users', `${index}-${round}`))
      }
    }

    const kept = readdirSync(folder.path).map((name) => {
      const { records } = JSON.parse(
        readFileSync(join(folder.path, name), 'utf8'),
      )
      return records[0].identifier
    })
    expect(kept).toHaveLength(60)
    expect(new Set(kept).size).toBe(60)
  })

  it('refuses a folder that is a symbolic link', () => {
    using folder = new FakeFolder()
    folder.makeFolder('elsewhere')
    const path = join(folder.path, 'undelivered')
    symlinkSync(join(folder.path, 'elsewhere'), path)

    expect(() =>
      new UndeliveredStore(path).keep(aBatch('github-seats')),
    ).toThrow(`"${path}" is a symbolic link`)

    expect(folder.names('elsewhere')).toEqual([])
  })

  it('writes around a symbolic link, never through it', () => {
    using folder = new FakeFolder()
    folder.write('target', 'precious')
    folder.makeFolder('undelivered')
    const path = join(folder.path, 'undelivered')
    symlinkSync(
      join(folder.path, 'target'),
      join(path, '1-gh-copilot-seats.json'),
    )

    new UndeliveredStore(path).keep(aBatch('github-seats'))

    expect(folder.read('target')).toBe('precious')
    expect(folder.names('undelivered')).toEqual([
      '1-gh-copilot-seats.json',
      '2-gh-copilot-seats.json',
    ])
  })

  it('fails when there can be no folder', () => {
    using folder = new FakeFolder()
    folder.blocks('undelivered')
    const store = new UndeliveredStore(join(folder.path, 'undelivered'))

    expect(() => store.keep(aBatch('github-seats'))).toThrow('is not a folder')
  })
})
