import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Batch, WEBHOOK_LIMITS } from '../../../src/sink/batch.ts'
import {
  listUndelivered,
  readRecords,
  toBatches,
} from '../../../src/sink/undelivered/files.ts'
import { UndeliveredStore } from '../../../src/sink/undelivered/store.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'
import { FakePipe } from '../../support/fakes/fake-pipe.ts'
import { identifiersIn } from '../../support/fakes/fake-transport.ts'

const NAME = '1-m365-copilot-users.json'

function fileWith(records: unknown, kind = 'm365-copilot-users'): string {
  return JSON.stringify({ kind, blueprint: 'm365_copilot_user', records })
}

function read(folder: FakeFolder): readonly Batch[] {
  return listUndelivered(folder.path).files.flatMap((file) =>
    toBatches(file, readRecords(file), WEBHOOK_LIMITS),
  )
}

describe('listUndelivered', () => {
  it('lists the files by number, each with its dataset', () => {
    using folder = new FakeFolder()
    for (const name of [
      '10-gh-copilot-seats.json',
      '2-m365-copilot-daily.json',
      '1-unknown-kind.json',
      'old-1-gh-copilot-usage.json',
      '3-gh-copilot-usage.json.partial',
      'report.json',
    ]) {
      folder.write(name, '{}')
    }

    const { files, unknown } = listUndelivered(folder.path)

    expect(unknown.toSorted()).toEqual([
      '1-unknown-kind.json',
      'old-1-gh-copilot-usage.json',
      'report.json',
    ])
    expect(files).toMatchObject([
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

  it('lists files of the same number by name', () => {
    using folder = new FakeFolder()
    const names = ['3-gh-copilot-seats.json', '3-m365-copilot-users.json']
    for (const name of names) folder.write(name, '{}')

    expect(listUndelivered(folder.path).files.map(({ name }) => name)).toEqual(
      names,
    )
  })

  it('orders numbers beyond those of a double', () => {
    using folder = new FakeFolder()
    const numbers = ['1'.repeat(40), '9007199254740993', '9007199254740992']
    for (const number of numbers) {
      folder.write(`${number}-m365-copilot-users.json`, '{}')
    }

    expect(listUndelivered(folder.path).files.map(({ name }) => name)).toEqual([
      '9007199254740992-m365-copilot-users.json',
      '9007199254740993-m365-copilot-users.json',
      `${'1'.repeat(40)}-m365-copilot-users.json`,
    ])
  })

  it('refuses a folder that is a symbolic link', () => {
    using folder = new FakeFolder()
    folder.makeFolder('elsewhere')
    const path = join(folder.path, 'undelivered')
    symlinkSync(join(folder.path, 'elsewhere'), path)

    expect(() => listUndelivered(path)).toThrow(
      expect.objectContaining({ cause: expect.any(Error) }),
    )
    expect(() => listUndelivered(path)).toThrow(
      `Cannot list the undelivered records: "${path}" is a symbolic link. Set "output-dir" to the folder of the earlier run.`,
    )
  })

  it('finds nothing where there is no folder', () => {
    using folder = new FakeFolder()

    expect(listUndelivered(join(folder.path, 'undelivered')).files).toEqual([])
  })
})

describe('the records of a file', () => {
  it('refuses a named pipe, which may have no writer', () => {
    using folder = new FakeFolder()
    const path = join(folder.path, NAME)
    using _ = new FakePipe(path, fileWith([]))

    expect(() => read(folder)).toThrow(
      `Cannot read the undelivered records in "${NAME}": "${path}" is not a regular file.`,
    )
  })

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

    const [file] = listUndelivered(folder.path).files
    const batches = file ? toBatches(file, readRecords(file), limits) : []

    expect(batches.map(({ size }) => size)).toEqual([2, 1])
  })

  it('finds nothing to send in a file without records', () => {
    using folder = new FakeFolder()
    folder.write(NAME, fileWith([]))

    expect(read(folder)).toEqual([])
  })

  it.each([
    ['{"kind":', /: it is not valid JSON\. Set "output-dir" to/],
    [fileWith('none'), /: "records" Invalid input: expected array/],
    [
      fileWith([{ identifier: 'a', title: 'a' }, { title: 'b' }]),
      /: "records\.1\.identifier" Invalid input/,
    ],
    [
      fileWith([], 'gh-copilot-seats'),
      /: its kind is "gh-copilot-seats"\. Set "output-dir" to/,
    ],
  ])('refuses a file that holds %s', (content, message) => {
    using folder = new FakeFolder()
    folder.write(NAME, content)

    const reading = () => read(folder)

    expect(reading).toThrow(
      expect.objectContaining({
        code: 'UNDELIVERED_UNREADABLE',
        cause: expect.any(Error),
      }),
    )
    expect(reading).toThrow(message)
    expect(reading).toThrow(
      /^Cannot read the undelivered records in "1-m365-copilot-users\.json": .+ Set "output-dir" to a folder with the restored file, or without the file, and run "mode: ingest"\.$/,
    )
  })

  it.each([
    '{"records":[{"title":"mona@contoso.example ghp_abcdefghij0123456789"',
    fileWith([], 'mona@contoso.example'),
    fileWith([
      { identifier: 'a', title: 'a', 'mona@contoso.example\n::error::': null },
    ]),
  ])('shows nothing foreign of a broken file: %j', (content) => {
    using folder = new FakeFolder()
    folder.write(NAME, content)

    expect(() => read(folder)).toThrow(
      expect.objectContaining({
        message: expect.not.stringMatching(/mona@|ghp_|\n/),
      }),
    )
  })

  it('does not read through a symbolic link', () => {
    using folder = new FakeFolder()
    folder.write('target', fileWith([{ identifier: 'a', title: 'a' }]))
    folder.makeFolder('undelivered')
    const path = join(folder.path, 'undelivered')
    symlinkSync(join(folder.path, 'target'), join(path, NAME))
    const { files } = listUndelivered(path)

    expect(files).toHaveLength(1)
    for (const file of files) {
      expect(() => toBatches(file, readRecords(file), WEBHOOK_LIMITS)).toThrow(
        'is a symbolic link',
      )
    }
  })

  it('says of a record that is too large what it is', () => {
    using folder = new FakeFolder()
    const text = 'x'.repeat(600_000)
    folder.write(NAME, fileWith([{ identifier: 'a', title: 'a', text }]))

    expect(() => read(folder)).toThrow(
      expect.objectContaining({
        code: 'PORT_RECORD_TOO_LARGE',
        message:
          'A record in "1-m365-copilot-users.json" is larger than the 512 KiB that Port accepts in one request. Set "output-dir" to a folder without the file. If you need the record, make it smaller.',
      }),
    )
  })
})
