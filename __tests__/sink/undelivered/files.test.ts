import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Batch, WEBHOOK_LIMITS } from '../../src/sink/batch.ts'
import { UndeliveredStore } from '../../src/sink/undelivered.ts'
import {
  keepOnly,
  listUndelivered,
  readUndelivered,
} from '../../src/sink/undelivered-files.ts'
import { FakeFolder } from '../support/fake-folder.ts'
import { identifiersIn } from '../support/fake-transport.ts'

const NAME = '1-m365-copilot-users.json'

function fileWith(records: unknown, kind = 'm365-copilot-users'): string {
  return JSON.stringify({ kind, blueprint: 'm365_copilot_user', records })
}

function read(folder: FakeFolder): readonly Batch[] {
  return listUndelivered(folder.path).flatMap((file) =>
    readUndelivered(file, WEBHOOK_LIMITS),
  )
}

describe('listUndelivered', () => {
  it('lists the files by number, each with its dataset', () => {
    using folder = new FakeFolder()
    for (const name of [
      '10-gh-copilot-seats.json',
      '2-m365-copilot-daily.json',
      '1-unknown-kind.json',
      '3-gh-copilot-usage.json.partial',
      'report.json',
    ]) {
      folder.write(name, '{}')
    }

    expect(listUndelivered(folder.path)).toMatchObject([
      {
        name: '2-m365-copilot-daily.json',
        path: join(folder.path, '2-m365-copilot-daily.json'),
        dataset: 'm365-daily',
      },
      {
        name: '10-gh-copilot-seats.json',
        path: join(folder.path, '10-gh-copilot-seats.json'),
        dataset: 'github-seats',
      },
    ])
  })

  it('finds nothing where there is no folder', () => {
    using folder = new FakeFolder()

    expect(listUndelivered(join(folder.path, 'undelivered'))).toEqual([])
  })
})

describe('readUndelivered', () => {
  it('gives back exactly what was kept', () => {
    using folder = new FakeFolder()
    const batch = new Batch('github-usage')
    batch.add(
      {
        identifier: 'octo-org@2026-11-20',
        title: 'Añb 😀',
        total_active_users: 3,
        acceptance_rate: 33.3,
        active: true,
        teams: ['a', 'b'],
        breakdown: { by_ide: [{ ide: 'vscode', n: 1 }] },
      },
      undefined,
    )
    new UndeliveredStore(folder.path).keep(batch)

    const batches = read(folder)

    expect(batches.map(({ dataset }) => dataset)).toEqual(['github-usage'])
    expect(batches[0]?.recordsJson).toBe(batch.recordsJson)
  })

  it('packs more than 500 records into several batches', () => {
    using folder = new FakeFolder()
    const records = Array.from({ length: 501 }, (_, index) => ({
      identifier: `u${index}`,
      title: 'a',
    }))
    folder.write(NAME, fileWith(records))

    const batches = read(folder)

    expect(batches.map(({ size }) => size)).toEqual([500, 1])
    expect(identifiersIn(batches[1]?.recordsJson ?? '')).toEqual(['u500'])
  })

  it('packs as the destination takes it', () => {
    using folder = new FakeFolder()
    const records = ['a', 'b', 'c'].map((it) => ({ identifier: it, title: it }))
    folder.write(NAME, fileWith(records))
    const limits = { maxRecords: 2, maxBodyBytes: 10_000, maxInFlight: 1 }

    const [file] = listUndelivered(folder.path)
    const batches = file ? readUndelivered(file, limits) : []

    expect(batches.map(({ size }) => size)).toEqual([2, 1])
  })

  it('finds nothing to send in a file without records', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith([]))

    expect(read(folder)).toEqual([])
  })

  it.each([
    ['{"kind":', /: Unexpected end of JSON input\. Restore/],
    [fileWith('none'), /: "records" Invalid input: expected array/],
    [
      fileWith([{ identifier: 'a', title: 'a' }, { title: 'b' }]),
      /: "records\.1\.identifier" Invalid input/,
    ],
    [
      fileWith([], 'gh-copilot-seats'),
      /: its kind is "gh-copilot-seats"\. Restore/,
    ],
  ])('refuses a file that holds %s', (content, message) => {
    using folder = new FakeFolder()
    folder.write(NAME, content)

    const reading = () => read(folder)

    expect(reading).toThrow(
      expect.objectContaining({ code: 'UNDELIVERED_UNREADABLE' }),
    )
    expect(reading).toThrow(message)
    expect(reading).toThrow(
      /^Cannot read the undelivered records in "1-m365-copilot-users\.json": .+ Restore the file, or delete it and run "mode: ingest" again\.$/,
    )
  })

  it('says of a record that is too large what it is', () => {
    using folder = new FakeFolder()
    const text = 'x'.repeat(600_000)
    folder.write(NAME, fileWith([{ identifier: 'a', title: 'a', text }]))

    expect(() => read(folder)).toThrow(
      expect.objectContaining({
        code: 'PORT_RECORD_TOO_LARGE',
        message:
          'A record in "1-m365-copilot-users.json" is larger than the 512 KiB that Port accepts in one request. Make the record smaller, or delete the file.',
      }),
    )
  })
})

describe('keepOnly', () => {
  const records = ['a', 'b', 'c'].map((it) => ({ identifier: it, title: it }))

  it('deletes a file of which nothing is left', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith([]))
    const nothing = new Batch('m365-users')

    for (const file of listUndelivered(folder.path)) keepOnly(file, [nothing])

    expect(folder.names()).toEqual([])
  })

  it('leaves the rest in the file, in the same form', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith(records))
    const [all] = read(folder)
    const rest = [0, 2].flatMap(
      (wanted) => all?.pick((it) => it === wanted) ?? [],
    )

    for (const file of listUndelivered(folder.path)) keepOnly(file, rest)

    expect(folder.names()).toEqual([NAME])
    expect(folder.read(NAME)).toBe(
      '{"kind":"m365-copilot-users","blueprint":"m365_copilot_user","records":[{"identifier":"a","title":"a"},{"identifier":"c","title":"c"}]}',
    )
  })
})
