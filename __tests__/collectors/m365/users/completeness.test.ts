import { describe, expect, it } from '@jest/globals'
import { toCompletenessEvents } from '../../../../src/collectors/m365/users/completeness.ts'

const ALL = {
  people: 400,
  nameless: 0,
  skipped: 0,
  enabled: 400,
  enabledOn: '2026-11-19',
  reportDate: '2026-11-19',
}
const NEARLY = {
  type: 'nearly-complete',
  dataset: 'm365-users',
  reportDate: '2026-11-19',
}

function incomplete(reason: string) {
  return { type: 'incomplete', dataset: 'm365-users', reason }
}

describe('toCompletenessEvents', () => {
  it.each([400, 401, 560])('trusts %i people for 400 enabled', (people) => {
    expect(toCompletenessEvents({ ...ALL, people })).toEqual([])
  })

  it.each([
    // 1% of 400.
    { enabled: 400, people: 396 },
    { enabled: 400, people: 399 },
    // At least 2.
    { enabled: 10, people: 8 },
    { enabled: 3, people: 1 },
    // 2.99 is 2.
    { enabled: 299, people: 297 },
  ])('tolerates $people of $enabled', (counts) => {
    expect(toCompletenessEvents({ ...ALL, ...counts })).toEqual([NEARLY])
  })

  it.each([
    { enabled: 400, people: 395, missing: 5 },
    { enabled: 400, people: 360, missing: 40 },
    { enabled: 299, people: 296, missing: 3 },
    { enabled: 4, people: 1, missing: 3 },
  ])('does not trust $people of $enabled', ({ missing, ...counts }) => {
    expect(toCompletenessEvents({ ...ALL, ...counts })).toEqual([
      incomplete(
        `the user report lacks ${missing} of ${counts.enabled} enabled users`,
      ),
    ])
  })

  it.each([undefined, 0])('needs the number of enabled users', (enabled) => {
    expect(toCompletenessEvents({ ...ALL, enabled })).toEqual([
      incomplete('the number of enabled users is not known'),
    ])
  })

  it.each([
    { enabledOn: '2026-11-18', people: 400 },
    { enabledOn: '2026-11-16', people: 560 },
    { enabledOn: '2026-11-22', people: 399 },
  ])('wants an earlier report too if the number is of $enabledOn', (counts) => {
    expect(toCompletenessEvents({ ...ALL, ...counts })).toEqual([NEARLY])
  })

  it.each([
    { enabledOn: '2026-11-15', people: 400, other: '2026-11-15' },
    { enabledOn: '2026-11-23', people: 400, other: '2026-11-23' },
    { enabledOn: undefined, people: 400, other: 'another day' },
  ])('does not trust the number of $other', ({ other, ...counts }) => {
    expect(toCompletenessEvents({ ...ALL, ...counts })).toEqual([
      incomplete(
        `the user report is of 2026-11-19, and the number of enabled users of ${other}`,
      ),
    ])
  })

  it('does not trust a report with rows that cannot be read', () => {
    expect(toCompletenessEvents({ ...ALL, people: 500, skipped: 1 })).toEqual([
      incomplete('1 row of the user report cannot be read'),
    ])
  })

  it('counts rows without a name as missing people', () => {
    expect(toCompletenessEvents({ ...ALL, people: 500, nameless: 4 })).toEqual([
      NEARLY,
    ])
    expect(toCompletenessEvents({ ...ALL, people: 500, nameless: 5 })).toEqual([
      incomplete('the user report lacks 5 of 400 enabled users'),
    ])
  })

  it('says nothing of an empty report, which deletes nobody', () => {
    expect(toCompletenessEvents({ ...ALL, people: 0 })).toEqual([])
  })
})
