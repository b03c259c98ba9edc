import { readFileSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Batch } from '../../src/sink/batch.ts'
import { FileTransport } from '../../src/sink/file-transport.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { aDelivery, OCTO, SinkBed } from './harness.ts'

const STAMP = { runId: '1234567890-1', collectedAt: '2026-11-22T03:30:00Z' }

const HOST = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 32)
/** The process that started the test certainly runs. */
const PARENT_START = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
  .split(') ')
  .at(-1)
  ?.split(' ')[19]

function aBatch(): Batch {
  const batch = new Batch('m365-users')
  batch.add({ identifier: 't/u1', title: 'Adèle' }, undefined)
  return batch
}

describe('FileTransport', () => {
  it('writes the exact bodies, numbered in the order of sending', async () => {
    using folder = new FakeFolder()
    const transport = new FileTransport(join(folder.path, 'dry-run'), STAMP)
    using bed = new SinkBed(transport)

    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-seat-users', 'b', { scope: OCTO }))
    await bed.sink.close()

    expect(folder.names('dry-run')).toEqual([
      '1-gh-copilot-seats.json',
      '2-gh-copilot-seat-users.json',
    ])
    expect(folder.read('dry-run/1-gh-copilot-seats.json')).toBe(
      '{"kind":"gh-copilot-seats","schema_version":1,"run_id":"1234567890-1","collected_at":"2026-11-22T03:30:00Z","batch":{"index":1,"count":1},"records":[{"identifier":"a","title":"a"}]}',
    )
  })

  it('sends nothing', () => {
    using folder = new FakeFolder()

    const transport = new FileTransport(join(folder.path, 'dry-run'), STAMP)

    expect(transport.isSending).toBe(false)
  })

  it('removes the bodies of an earlier dry run, and nothing else', async () => {
    using folder = new FakeFolder()
    folder.makeFolder('dry-run')
    folder.write('dry-run/7-gh-copilot-seats.json', '{}')
    folder.write('dry-run/12-m365-copilot-users.json', '{}')
    folder.write('dry-run/notes.json', '{}')
    folder.write('dry-run/1-Report.json', '{}')
    folder.write('dry-run/7-gh-copilot-seats.json.bak', '{}')
    folder.write('dry-run/old-7-gh-copilot-seats.json', '{}')

    const transport = new FileTransport(join(folder.path, 'dry-run'), STAMP)
    await transport.deliver(aBatch(), { index: 1 })

    expect(folder.names('dry-run')).toEqual([
      '1-Report.json',
      '1-m365-copilot-users.json',
      '7-gh-copilot-seats.json.bak',
      'notes.json',
      'old-7-gh-copilot-seats.json',
    ])
  })

  it('shows other runs that the folder is in use', () => {
    using folder = new FakeFolder()

    new FileTransport(join(folder.path, 'dry-run'), STAMP)

    expect(folder.names()).toEqual([
      expect.stringMatching(/^\.dry-run\..+\.running$/),
    ])
  })

  it('removes nothing behind a symbolic link', () => {
    using folder = new FakeFolder()
    folder.makeFolder('elsewhere')
    folder.write('elsewhere/7-gh-copilot-seats.json', '{}')
    const path = join(folder.path, 'dry-run')
    symlinkSync(join(folder.path, 'elsewhere'), path)

    expect(() => new FileTransport(path, STAMP)).toThrow('is a symbolic link')

    expect(folder.names('elsewhere')).toEqual(['7-gh-copilot-seats.json'])
  })

  it('makes no folder when there is nothing to write', () => {
    using folder = new FakeFolder()

    new FileTransport(join(folder.path, 'dry-run'), STAMP)

    expect(folder.names('dry-run')).toEqual([])
  })

  it('keeps the bodies of a dry run that still runs, and writes beside them', async () => {
    using folder = new FakeFolder()
    folder.makeFolder('dry-run')
    folder.write('dry-run/1-m365-copilot-users.json', 'of the other run')
    folder.write(`.dry-run.${HOST}-${process.ppid}-${PARENT_START}.running`, '')

    const transport = new FileTransport(join(folder.path, 'dry-run'), STAMP)
    await transport.deliver(aBatch(), { index: 1 })

    expect(folder.names('dry-run')).toEqual([
      '1-m365-copilot-users.json',
      '2-m365-copilot-users.json',
    ])
    expect(folder.read('dry-run/1-m365-copilot-users.json')).toBe(
      'of the other run',
    )
  })

  it.each([
    ['a dead process', `.dry-run.${HOST}-1-0.running`],
    ['another folder', `.undelivered.${HOST}-1-0.running`],
    ['no process', '.dry-run.running'],
  ])('removes the bodies beside the mark of %s', async (_, name) => {
    using folder = new FakeFolder()
    folder.makeFolder('dry-run')
    folder.write('dry-run/7-gh-copilot-seats.json', '{}')
    folder.write(name, '')

    new FileTransport(join(folder.path, 'dry-run'), STAMP)

    expect(folder.names('dry-run')).toEqual([])
  })
})
