import { describe, expect, it } from '@jest/globals'
import {
  countEntities,
  MAX_LISTED_PROBLEMS,
  nameProblems,
} from '../../src/domain/entity-problem.ts'

const problem = (number: number) => ({ identifier: `t/${number}` })

describe('nameProblems', () => {
  it('gives names, and reasons as far as they are known', () => {
    const problems = [{ identifier: 't/1', reason: 'not there' }, problem(2)]

    expect(nameProblems(problems, 2)).toBe('"t/1" (not there), "t/2"')
  })

  it('names ten and counts the rest', () => {
    const problems = Array.from({ length: 12 }, (_, index) =>
      problem(index + 1),
    )

    expect(nameProblems(problems, 500)).toBe(
      '"t/1", "t/2", "t/3", "t/4", "t/5", "t/6", "t/7", "t/8", "t/9", "t/10" and 490 more',
    )
  })
})

describe('nameProblems, one more than it names', () => {
  it('counts the one', () => {
    expect(nameProblems([problem(1)], 2)).toBe('"t/1" and 1 more')
  })
})

describe('MAX_LISTED_PROBLEMS', () => {
  it('keeps a report readable', () => {
    expect(MAX_LISTED_PROBLEMS).toBe(100)
  })
})

describe('countEntities', () => {
  it('says one and many', () => {
    expect(countEntities(1)).toBe('1 entity')
    expect(countEntities(2000)).toBe('2,000 entities')
  })
})
