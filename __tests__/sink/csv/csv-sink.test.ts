import { statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CsvSink } from '../../../src/sink/csv/csv-sink.ts'
import { InMemorySink } from '../../support/builders/a-sink.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'

const COLUMNS = { 'github-seats': ['scope', 'seats_total'] }

function aCsvSink(folder: FakeFolder, sink = new InMemorySink(() => 'sent')) {
  const warnings: string[] = []
  const csv = new CsvSink({
    sink,
    folder: join(folder.path, 'csv'),
    datasets: ['github-seats', 'm365-users'],
    columnsOf: (dataset) =>
      dataset === 'github-seats' ? COLUMNS[dataset] : ['user_key'],
    warn: (message) => warnings.push(message),
  })
  return { csv, sink, warnings }
}

const SEATS = {
  dataset: 'github-seats',
  record: { identifier: 'octo@1', title: 'Octo', seats_total: 3 },
} as const

const USER = {
  dataset: 'm365-users',
  record: { identifier: 't/1', title: 'One', user_key: '=1' },
} as const

describe('CsvSink', () => {
  it('writes a file for each dataset and passes every record on', async () => {
    using folder = new FakeFolder()
    const { csv, sink } = aCsvSink(folder)

    await csv.put(SEATS)
    await csv.put(USER)
    await csv.put({ ...SEATS, record: { ...SEATS.record, scope: 'octo' } })
    await csv.close()

    expect(folder.names('csv')).toEqual(['github-seats.csv', 'm365-users.csv'])
    expect(folder.read('csv/github-seats.csv')).toBe(
      'identifier,title,scope,seats_total\r\nocto@1,Octo,,3\r\nocto@1,Octo,octo,3\r\n',
    )
    expect(folder.read('csv/m365-users.csv')).toBe(
      "identifier,title,user_key\r\nt/1,One,'=1\r\n",
    )
    expect(sink.records).toHaveLength(3)
    expect(csv.countOf('github-seats').sent).toBe(2)
  })

  it('lets only the owner read', async () => {
    using folder = new FakeFolder()
    const { csv } = aCsvSink(folder)

    await csv.put(SEATS)
    await csv.close()

    const modeOf = (name: string) =>
      statSync(join(folder.path, name)).mode & 0o777
    expect([modeOf('csv'), modeOf('csv/github-seats.csv')]).toEqual([
      0o700, 0o600,
    ])
  })

  it('writes while the run reads on, under another name', async () => {
    using folder = new FakeFolder()
    const { csv } = aCsvSink(folder)
    const title = 'x'.repeat(70_000)

    await csv.put({ ...SEATS, record: { ...SEATS.record, title } })

    const [name = ''] = folder.names('csv')
    expect(name).toMatch(/^github-seats\.csv\.[^.]+\.partial$/)
    expect(folder.read(`csv/${name}`)).toContain(title)
    await csv.close()
    expect(folder.names('csv')).toEqual(['github-seats.csv'])
  })

  it('removes the files of an earlier run, and nothing else', async () => {
    using folder = new FakeFolder()
    folder.makeFolder('csv')
    folder.write('csv/github-seats.csv', 'old')
    folder.write('csv/github-credits.csv', 'another dataset')

    await aCsvSink(folder).csv.close()

    expect(folder.names('csv')).toEqual(['github-credits.csv'])
  })

  it('follows no symbolic link, and delivers all the same', async () => {
    using folder = new FakeFolder()
    folder.makeFolder('elsewhere')
    symlinkSync(join(folder.path, 'elsewhere'), join(folder.path, 'csv'))
    const { csv, sink, warnings } = aCsvSink(folder)

    await csv.put(SEATS)
    await csv.close()

    const csvFolder = join(folder.path, 'csv')
    expect(warnings).toEqual([
      `Cannot write CSV files to "${csvFolder}": "${csvFolder}" is a symbolic link. This run leaves none, and goes on. Free disk space, or set "output-dir" to another folder.`,
    ])
    expect(folder.names('elsewhere')).toEqual([])
    expect(sink.records).toHaveLength(1)
  })

  it('leaves no half of its files', async () => {
    using folder = new FakeFolder()
    const { csv, warnings } = aCsvSink(folder)
    await csv.put(SEATS)
    folder.makeFolder('csv/m365-users.csv')
    folder.makeFolder('csv/m365-users.csv/below')
    await csv.put(USER)

    await csv.close()

    expect(warnings).toHaveLength(1)
    expect(folder.names('csv')).toEqual(['m365-users.csv'])
  })
})
