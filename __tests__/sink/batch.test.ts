import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Batch } from '../../src/sink/batch.ts'
import { writeBody } from '../../src/sink/envelope.ts'
import { CORP, OCTO } from './harness.ts'

const STAMP = { runId: '1234567890-1', collectedAt: '2026-11-22T03:30:00Z' }
const POSITION = { index: 9_999, count: 9_999 }

function aRecord(identifier: string, text = '') {
  return { identifier, title: identifier, text }
}

/** A record whose JSON is this many bytes long. */
function aRecordOf(bytes: number) {
  return aRecord(
    'a',
    'x'.repeat(bytes - '{"identifier":"a","title":"a","text":""}'.length),
  )
}

describe('Batch', () => {
  it('writes its records as a JSON array, in order', () => {
    const batch = new Batch('m365-users')

    batch.add(aRecord('a', 'Añb 😀'), undefined)
    batch.add(aRecord('b'), undefined)

    expect(batch.recordsJson).toBe(
      '[{"identifier":"a","title":"a","text":"Añb 😀"},{"identifier":"b","title":"b","text":""}]',
    )
    expect(batch.size).toBe(2)
  })

  it('is an empty array without records', () => {
    expect(new Batch('m365-users').recordsJson).toBe('[]')
  })

  it('takes 500 records and refuses the next', () => {
    const batch = new Batch('m365-users')
    const taken = Array.from({ length: 500 }, () =>
      batch.add(aRecord('a'), undefined),
    )

    const isTaken = batch.add(aRecord('b'), undefined)

    expect(taken).not.toContain(false)
    expect(isTaken).toBe(false)
    expect(batch.size).toBe(500)
    expect(batch.recordsJson).not.toContain('"b"')
  })

  it('takes what fits beside 1 KiB of envelope, to the byte', () => {
    const room = 524_288 - 1_024

    expect(new Batch('m365-users').add(aRecordOf(room - 1), undefined)).toBe(
      true,
    )
    expect(new Batch('m365-users').add(aRecordOf(room), undefined)).toBe(false)
  })

  it('is a valid body up to the last byte', () => {
    const batch = new Batch('m365-users')
    const record = aRecordOf(524_288 - 1_024 - 1)
    batch.add(record, undefined)

    const body = JSON.parse(writeBody(batch, POSITION, STAMP))

    expect(body.records).toEqual([record])
  })

  it('keeps no records unless its destination needs them', () => {
    const batch = new Batch('m365-users')
    batch.add(aRecord('a'), undefined)

    expect(batch.records).toEqual([])
  })

  it('knows the scope of each record, however they alternate', () => {
    const batch = new Batch('github-seat-users')
    const scopes = [OCTO, CORP, undefined, CORP, CORP, OCTO]
    for (const [index, scope] of scopes.entries()) {
      batch.add(aRecord(`r${index}`), scope)
    }

    expect([...batch.identifiersByScope]).toEqual([
      ['octo-org', ['r0', 'r5']],
      ['enterprise:octo-corp', ['r1', 'r3', 'r4']],
      ['', ['r2']],
    ])
  })

  it('counts its records by scope', () => {
    const batch = new Batch('github-seat-users')
    batch.add(aRecord('a'), OCTO)
    batch.add(aRecord('b'), CORP)
    batch.add(aRecord('c'), OCTO)

    expect([...batch.countByScope]).toEqual([
      ['octo-org', 2],
      ['enterprise:octo-corp', 1],
    ])
  })

  it('takes as many as its destination does', () => {
    const limits = { maxRecords: 2, maxBodyBytes: 2_000, maxInFlight: 1 }
    const batch = new Batch('m365-users', limits)

    const taken = ['a', 'b', 'c'].map((it) => batch.add(aRecord(it), undefined))

    expect(taken).toEqual([true, true, false])
    // 1 KiB of envelope leaves 976 bytes; the comma takes one of them.
    const small = () => new Batch('m365-users', limits)
    expect(small().add(aRecordOf(975), undefined)).toBe(true)
    expect(small().add(aRecordOf(976), undefined)).toBe(false)
  })

  it('is taken apart by the places of its records', () => {
    const batch = new Batch('github-seat-users')
    batch.add(aRecord('a'), OCTO)
    batch.add(aRecord('b'), CORP)
    batch.add(aRecord('c'), OCTO)

    const part = batch.pick((index) => index > 0)

    expect(part.identifiers).toEqual(['b', 'c'])
    expect(part.recordsJson).toBe(
      '[{"identifier":"b","title":"b","text":""},{"identifier":"c","title":"c","text":""}]',
    )
    expect([...part.countByScope]).toEqual([
      ['enterprise:octo-corp', 1],
      ['octo-org', 1],
    ])
    expect([...batch.identifiersByScope]).toEqual([
      ['octo-org', ['a', 'c']],
      ['enterprise:octo-corp', ['b']],
    ])
  })

  it('loses no record and no limit, however long and wide the text is', () => {
    const text = fc
      .tuple(fc.constantFrom('a', 'é', '漢', '😀', '"', '\n'), fc.nat(90_000))
      .map(([character, count]) => character.repeat(count))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const records = texts.map((it, index) => aRecord(`r${index}`, it))

        const batches = pack(records)

        const sent = batches.flatMap((batch) => JSON.parse(batch.recordsJson))
        expect(sent).toEqual(records)
        for (const batch of batches) {
          const body = writeBody(batch, POSITION, STAMP)
          expect(Buffer.byteLength(body)).toBeLessThanOrEqual(524_288)
        }
      }),
      { numRuns: 50 },
    )
  })
})

function pack(records: readonly ReturnType<typeof aRecord>[]): Batch[] {
  const batches = [new Batch('m365-users')]
  for (const record of records) {
    if (batches.at(-1)?.add(record, undefined)) continue
    const next = new Batch('m365-users')
    if (next.add(record, undefined)) batches.push(next)
  }
  return batches
}
