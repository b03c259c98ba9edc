import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { limitYoungGeneration } from '../../src/host/memory.ts'

const MB = 1024 * 1024

describe('limitYoungGeneration', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('stops the growth at 16 MB, and allows it again after the space shrank', () => {
    const factors: number[] = []
    let bytes = 1 * MB
    limitYoungGeneration({
      bytes: () => bytes,
      setGrowth: (factor) => factors.push(factor),
    })

    for (const size of [8, 16, 16, 4, 4, 32]) {
      bytes = size * MB
      jest.advanceTimersByTime(100)
    }

    expect(factors).toEqual([1, 2, 1])
  })
})
