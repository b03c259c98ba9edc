import { describe, expect, it } from '@jest/globals'
import {
  type ChangedInput,
  IdentityChange,
} from '../../../src/port/entities/identity-change.ts'

const HASH_A = 't/0123456789abcdef0123456789abcdef'
const HASH_B = 't/fedcba9876543210fedcba9876543210'
const MONA = 't/mona@contoso.example'
const HUBOT = 't/hubot@contoso.example'
/** One hexadecimal digit more than a hash has. */
const LONG_NAME = 't/0123456789abcdef0123456789abcdef0'

type Person = readonly [identifier: string, createdDay?: number]

/** What has changed, if these people are in a run and those are not. */
function inputOf(
  found: readonly Person[],
  gone: readonly Person[],
): ChangedInput | undefined {
  const change = new IdentityChange()
  const groups = [
    { people: found, isFound: true },
    { people: gone, isFound: false },
  ]
  for (const { people, isFound } of groups) {
    for (const [identifier, day] of people) {
      const createdAt = day && `2026-11-0${day}T03:30:00.000Z`
      change.see(
        { identifier, createdAt: createdAt || undefined, properties: {} },
        isFound,
      )
    }
  }
  return change.input
}

describe('IdentityChange', () => {
  it('is unknown without people on both sides', () => {
    expect(inputOf([], [[HASH_A]])).toBeUndefined()
    expect(inputOf([[HASH_A]], [])).toBeUndefined()
    expect(inputOf([], [[MONA]])).toBeUndefined()
    expect(inputOf([[MONA]], [])).toBeUndefined()
  })

  it('is the form of identifiers if it differs between all of them', () => {
    expect(inputOf([[HASH_A]], [[MONA], [HUBOT]])).toBe('user-identity')
    expect(inputOf([[MONA]], [[HASH_A], [HASH_B]])).toBe('user-identity')
    expect(inputOf([[LONG_NAME]], [[HASH_A]])).toBe('user-identity')
  })

  it('is not the form of identifiers if one side has both forms', () => {
    expect(inputOf([[MONA], [HASH_A]], [[HASH_B]])).toBeUndefined()
    expect(inputOf([[HASH_A]], [[HASH_B], [MONA]])).toBeUndefined()
    expect(inputOf([[MONA], [HASH_A]], [[HUBOT]])).toBeUndefined()
  })

  it.each<[string, readonly Person[], readonly Person[]]>([
    ['one of each', [[HASH_A, 5]], [[HASH_B, 4]]],
    [
      'the oldest first',
      [
        [HASH_A, 5],
        [HASH_A, 6],
      ],
      [
        [HASH_B, 3],
        [HASH_B, 4],
      ],
    ],
    [
      'the newest first',
      [
        [HASH_A, 6],
        [HASH_A, 5],
      ],
      [
        [HASH_B, 4],
        [HASH_B, 3],
      ],
    ],
    ['one without an instant', [[HASH_A], [HASH_A, 5]], [[HASH_B, 4]]],
  ])('is the key if all hashes found are newer: %s', (_, found, gone) => {
    expect(inputOf(found, gone)).toBe('identity-key')
  })

  it.each<[string, readonly Person[], readonly Person[]]>([
    [
      'the oldest found came first',
      [
        [HASH_A, 6],
        [HASH_A, 2],
      ],
      [[HASH_B, 3]],
    ],
    [
      'the oldest found came first, and is listed first',
      [
        [HASH_A, 2],
        [HASH_A, 6],
      ],
      [[HASH_B, 3]],
    ],
    [
      'the newest who is gone came last',
      [[HASH_A, 5]],
      [
        [HASH_B, 3],
        [HASH_B, 7],
      ],
    ],
    [
      'the newest who is gone came last, and is listed first',
      [[HASH_A, 5]],
      [
        [HASH_B, 7],
        [HASH_B, 3],
      ],
    ],
    ['they came at the same instant', [[HASH_A, 5]], [[HASH_B, 5]]],
    ['it is unknown when the found came', [[HASH_A]], [[HASH_B, 4]]],
    ['it is unknown when the others came', [[HASH_A, 5]], [[HASH_B]]],
    ['they are no hashes', [[MONA, 5]], [[HUBOT, 4]]],
  ])('is not the key if %s', (_, found, gone) => {
    expect(inputOf(found, gone)).toBeUndefined()
  })
})
