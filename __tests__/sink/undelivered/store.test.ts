import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { DatasetName } from '../../src/domain/dataset.ts'
import { Batch } from '../../src/sink/batch.ts'
import { UndeliveredStore } from '../../src/sink/undelivered.ts'
import { FakeFolder } from '../support/fake-folder.ts'

function aBatch(dataset: DatasetName): Batch {
  const batch = new Batch(dataset)
  batch.add({ identifier: 'a', title: 'Adèle', seats_total: 3 }, undefined)
  return batch
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

  it('lets nobody else read what it keeps', () => {
    using folder = new FakeFolder()

    new UndeliveredStore(folder.path).keep(aBatch('github-seats'))

    const { mode } = statSync(join(folder.path, '1-gh-copilot-seats.json'))
    expect(mode & 0o777).toBe(0o600)
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
      '99-notes.txt',
      '98-gh-copilot-usage.json.partial',
      'x97-gh-copilot-usage.json',
    ]) {
      folder.write(name, '{}')
    }
    const store = new UndeliveredStore(folder.path)

    store.keep(aBatch('github-seats'))
    store.keep(aBatch('m365-users'))

    expect(folder.names()).toEqual([
      '10-m365-copilot-users.json',
      '11-gh-copilot-seats.json',
      '12-m365-copilot-users.json',
      '2-gh-copilot-seats.json',
      '98-gh-copilot-usage.json.partial',
      '99-notes.txt',
      'x97-gh-copilot-usage.json',
    ])
    expect(folder.read('10-m365-copilot-users.json')).toBe('{}')
  })

  it('leaves nothing half-written under the name of a file', () => {
    using folder = new FakeFolder()
    folder.makeFolder('1-gh-copilot-seats.json.partial')

    expect(() =>
      new UndeliveredStore(folder.path).keep(aBatch('github-seats')),
    ).toThrow('EISDIR')

    expect(folder.names()).toEqual(['1-gh-copilot-seats.json.partial'])
  })

  it('fails when there can be no folder', () => {
    using folder = new FakeFolder()
    folder.blocks('undelivered')
    const store = new UndeliveredStore(join(folder.path, 'undelivered'))

    expect(() => store.keep(aBatch('github-seats'))).toThrow('EEXIST')
  })
})
