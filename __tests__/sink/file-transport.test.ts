import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Batch } from '../../src/sink/batch.ts'
import { FileTransport } from '../../src/sink/file-transport.ts'
import { FakeFolder } from '../support/fake-folder.ts'
import { aDelivery, OCTO, SinkBed } from './harness.ts'

const STAMP = { runId: '1234567890-1', collectedAt: '2026-11-22T03:30:00Z' }

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

    expect(new FileTransport(folder.path, STAMP).isSending).toBe(false)
  })

  it('removes the bodies of an earlier dry run, and nothing else', async () => {
    using folder = new FakeFolder()
    folder.write('7-gh-copilot-seats.json', '{}')
    folder.write('12-m365-copilot-users.json', '{}')
    folder.write('notes.json', '{}')
    folder.write('1-Report.json', '{}')

    await new FileTransport(folder.path, STAMP).deliver(aBatch(), { index: 1 })

    expect(folder.names()).toEqual([
      '1-Report.json',
      '1-m365-copilot-users.json',
      'notes.json',
    ])
  })

  it('makes no folder when there is nothing to write', () => {
    using folder = new FakeFolder()

    new FileTransport(join(folder.path, 'dry-run'), STAMP)

    expect(folder.names()).toEqual([])
  })
})
