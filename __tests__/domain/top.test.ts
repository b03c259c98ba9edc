import { describe, expect, it } from '@jest/globals'
import { topName } from '../../src/domain/top.ts'

describe('topName', () => {
  it('gives the name with the most', () => {
    const counts = new Map([
      ['vim', 2],
      ['vscode', 21],
      ['JetBrains-IC', 6],
    ])

    expect(topName(counts)).toBe('vscode')
  })

  it.each([
    [['go', 'python', 'c']],
    [['python', 'c', 'go']],
    [['c', 'go', 'python']],
  ])('decides a tie by name, whatever the order: %s', (names) => {
    const counts = new Map(names.map((name) => [name, 5]))

    expect(topName(counts)).toBe('c')
  })

  it('gives nothing when there is nothing', () => {
    expect(topName(new Map())).toBeUndefined()
  })
})
