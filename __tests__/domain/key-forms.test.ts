// Which entities in Port can be ours: pruning deletes no other.
import { describe, expect, it } from '@jest/globals'
import { factsOf } from '../../src/domain/dataset.ts'

const HASH = '0123456789abcdef0123456789abcdef'

describe('the form of the keys of a dataset', () => {
  it.each([
    ['github-seat-users', '2004', true],
    ['github-seat-users', '7', true],
    ['github-seat-users', HASH, true],
    ['github-seat-users', `${HASH}0`, false],
    ['github-seat-users', `x${HASH}`, false],
    ['github-seat-users', HASH.slice(1), false],
    ['github-seat-users', 'u2004', false],
    ['github-seat-users', '2004u', false],
    ['github-seat-users', 'mona', false],
    ['github-seat-users', '', false],
    ['github-teams', 'team:12', true],
    ['github-teams', 'ateam:12', false],
    ['github-teams', '12', false],
    ['m365-users', 'mona@contoso.example', true],
    ['m365-users', HASH, true],
    ['m365-users', `${HASH}0`, false],
    ['m365-users', `x${HASH}`, false],
    ['m365-users', 'mona', false],
  ] as const)('of %s: %s (%s)', (dataset, key, isOurs) => {
    expect(factsOf(dataset).keyForm?.test(key)).toBe(isOurs)
  })

  it('has the instant since which a person has the seat', () => {
    expect(factsOf('github-seat-users').sinceProperty).toBe('assigned_at')
  })
})
