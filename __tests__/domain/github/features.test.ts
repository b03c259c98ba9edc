import { describe, expect, it } from '@jest/globals'
import {
  completionFigure,
  sumFeatures,
} from '../../../src/domain/github/features.ts'
import type { NamedCounters } from '../../../src/domain/github/usage.ts'

function usageOf(...byFeature: NamedCounters[]) {
  return { totals: {}, byFeature }
}

const COMPLETION = { name: 'code_completion', generations: 30 }
const CHAT = { name: 'chat_panel_ask_mode', generations: 7, interactions: 4 }

describe('sumFeatures', () => {
  it('adds up the features that match', () => {
    const usage = usageOf(COMPLETION, CHAT, { name: 'agent_edit' })

    expect(sumFeatures(usage, 'generations', () => true)).toBe(37)
    expect(
      sumFeatures(usage, 'generations', (name) => name.startsWith('chat')),
    ).toBe(7)
  })

  it('is 0 if no feature matches', () => {
    expect(sumFeatures(usageOf(CHAT), 'generations', () => false)).toBe(0)
    expect(sumFeatures(usageOf(), 'generations', () => true)).toBe(0)
  })

  it('is unknown if no feature that matches has the figure', () => {
    const usage = usageOf(COMPLETION, CHAT)

    expect(sumFeatures(usage, 'acceptances', () => true)).toBeUndefined()
    expect(completionFigure(usage, 'interactions')).toBeUndefined()
  })

  it('is unknown without features', () => {
    expect(
      sumFeatures({ totals: {} }, 'generations', () => true),
    ).toBeUndefined()
  })
})

describe('completionFigure', () => {
  it('is of code completion alone', () => {
    expect(completionFigure(usageOf(COMPLETION, CHAT), 'generations')).toBe(30)
  })
})
