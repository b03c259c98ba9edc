import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  activityOf,
  mergeActivity,
} from '../../../src/domain/github/activity.ts'
import { SURFACES, type Surface } from '../../../src/domain/github/surfaces.ts'
import type { UserUsageDay } from '../../../src/domain/github/usage.ts'

type Evidence = Partial<UserUsageDay>

const PERSON = { day: '2026-11-20', userId: 1, login: 'mona', totals: {} }
/** Measured, and nothing of it is evidence. */
const NOTHING: Evidence = {
  totals: { interactions: 0, generations: 0 },
  byFeature: [{ name: 'code_completion', generations: 0 }],
  byEditor: [{ name: 'vscode', generations: 0, version: '1.139.0' }],
  cli: { sessions: 0, requests: 0, prompts: 0 },
  app: { sessions: 0 },
  vscodeAgent: { sessions: 0, messages: 0 },
  thirdPartyAgentRuns: 0,
  usedThirdPartyAgent: false,
  usedCustomization: false,
  isMeasured: true,
  usedChat: false,
  usedAgent: false,
  usedCli: undefined,
  usedCodeReviewPassive: false,
  aiCreditsUsed: 0,
  adoptionPhase: 3,
}

function usageOf(evidence: Evidence): UserUsageDay {
  return { ...PERSON, ...evidence }
}

function feature(name: string, figures: object): Evidence {
  return { byFeature: [{ name, ...figures }] }
}

const SINGLE: readonly (readonly [Surface, Evidence])[] = [
  ['ide', { usedChat: true }],
  ['ide', { usedAgent: true }],
  ['ide', { totals: { interactions: 1 } }],
  ['ide', { totals: { generations: 1 } }],
  ['ide', { totals: { acceptances: 1 } }],
  ['ide', { totals: { linesSuggested: 1 } }],
  ['ide', { totals: { linesSuggestedToDelete: 1 } }],
  ['ide', { totals: { linesAdded: 1 } }],
  ['ide', { totals: { linesDeleted: 1 } }],
  ['ide', feature('code_completion', { generations: 4 })],
  ['ide', feature('others', { linesDeleted: 1 })],
  ['cli', { usedCli: true }],
  ['cli', { cli: { sessions: 16 } }],
  ['cli', { cli: { requests: 1 } }],
  ['cli', { cli: { prompts: 1 } }],
  ['cli', feature('copilot_cli', { interactions: 11 })],
  ['cli', { usedCustomization: true }],
  ['app', { usedApp: true }],
  ['app', { app: { sessions: 1 } }],
  ['app', { app: { requests: 3 } }],
  ['app', { app: { prompts: 1 } }],
  ['app', feature('copilot_app', { acceptances: 1 })],
  ['vscode_agent', { usedVscodeAgent: true }],
  ['vscode_agent', { vscodeAgent: { sessions: 1, messages: 0 } }],
  ['vscode_agent', { vscodeAgent: { messages: 1 } }],
  ['cloud_agent', { usedCloudAgent: true }],
  ['code_review', { usedCodeReview: true }],
  ['third_party_agent', { usedThirdPartyAgent: true }],
]

describe('activityOf, with one piece of evidence', () => {
  it.each(SINGLE)('finds %s in %j', (surface, evidence) => {
    expect(activityOf(usageOf(evidence))).toEqual({
      activity: 'active',
      surfaces: [surface],
    })
  })

  it.each([
    ['nothing at all', {}, 'unknown'],
    ['a phase alone', { adoptionPhase: 2 }, 'unknown'],
    ['breakdowns without entries', { byFeature: [], byEditor: [] }, 'unknown'],
    ['a counter of 0', { totals: { interactions: 0 } }, 'seen'],
    ['a flag that is false', { usedCli: false }, 'seen'],
    ['credits of 0', { aiCreditsUsed: 0 }, 'seen'],
    ['a count of 0', { vscodeAgent: { sessions: 0 } }, 'seen'],
    ['counters that are not kept', { isMeasured: true }, 'seen'],
    ['everything at 0', NOTHING, 'seen'],
    ['a passive review', { usedCodeReviewPassive: true }, 'passive'],
    [
      'a passive review with credits',
      { usedCodeReviewPassive: true, aiCreditsUsed: 3.2 },
      'passive',
    ],
  ] as const)('takes %s for no activity', (_, evidence, activity) => {
    expect(activityOf(usageOf(evidence))).toEqual({ activity, surfaces: [] })
  })

  it('does not attribute credits alone to a surface', () => {
    expect(activityOf(usageOf({ aiCreditsUsed: 0.42 }))).toEqual({
      activity: 'active',
      surfaces: ['unattributed'],
    })
  })

  it('puts totals down to the features that have counters', () => {
    const usage = usageOf({
      totals: { interactions: 11 },
      ...feature('copilot_cli', { interactions: 11 }),
    })

    expect(activityOf(usage).surfaces).toEqual(['cli'])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])(
    'takes a count of %d for no evidence',
    (count) => {
      const usage = usageOf({
        totals: { interactions: count },
        cli: { sessions: count },
        aiCreditsUsed: count,
      })

      expect(activityOf(usage)).toEqual({ activity: 'seen', surfaces: [] })
    },
  )
})

describe('mergeActivity', () => {
  const IDE = { totals: { interactions: 5 } }
  const CLI = feature('copilot_cli', { interactions: 2 })
  const PASSIVE = { usedCodeReviewPassive: true }

  it.each([
    ['IDE totals and CLI features', [IDE, CLI], ['active', 'ide', 'cli']],
    ['CLI features and IDE totals', [CLI, IDE], ['active', 'ide', 'cli']],
    ['activity and a passive review', [IDE, PASSIVE], ['active', 'ide']],
    ['a passive review and zeros', [PASSIVE, NOTHING], ['passive']],
    ['zeros and nothing at all', [NOTHING, {}], ['seen']],
    ['nothing at all, twice', [{}, {}], ['unknown']],
    [
      'credits alone and the CLI',
      [{ aiCreditsUsed: 0.42 }, CLI],
      ['active', 'cli', 'unattributed'],
    ],
  ])('decides each of two rows: %s', (_, rows, expected) => {
    const [one = {}, other = {}] = rows
    const [activity, ...surfaces] = expected

    const answer = mergeActivity(usageOf(one), usageOf(other))

    expect(answer).toEqual({ activity, surfaces })
  })
})

/** Evidence that can be combined: the features need one list. */
const COMBINABLE = SINGLE.filter(([, { byFeature, totals }]) => {
  return byFeature === undefined && totals === undefined
})
const FEATURES = SINGLE.flatMap(([surface, { byFeature }]) =>
  byFeature === undefined ? [] : [{ surface, entry: byFeature }],
)

type Chosen = {
  readonly single: readonly (readonly [Surface, Evidence])[]
  readonly features: readonly { readonly surface: Surface }[]
  readonly isPassive: boolean | undefined
  readonly credits: number | undefined
  readonly isNoisy: boolean
}

/** The rule once more, in the words of the specification. */
function expectedOf({ single, features, ...rest }: Chosen) {
  const found = new Set([
    ...single.map(([surface]) => surface),
    ...features.map(({ surface }) => surface),
  ])
  const surfaces = SURFACES.filter((surface) => found.has(surface))
  if (surfaces.length > 0) return { activity: 'active', surfaces }
  if (rest.isPassive) return { activity: 'passive', surfaces }
  if (rest.credits) return { activity: 'active', surfaces: ['unattributed'] }
  const isSeen = rest.isNoisy || rest.isPassive === false || rest.credits === 0
  return { activity: isSeen ? 'seen' : 'unknown', surfaces }
}

describe('activityOf, with any evidence in any order', () => {
  const subsets = fc.record({
    single: fc.subarray([...COMBINABLE]),
    features: fc.shuffledSubarray(FEATURES),
    isPassive: fc.constantFrom(true, false, undefined),
    credits: fc.constantFrom(0, 2.5, undefined),
    isNoisy: fc.boolean(),
    seed: fc.nat(),
  })

  it('finds exactly the surfaces that have evidence', () => {
    fc.assert(
      fc.property(subsets, (chosen) => {
        const { single, features, isPassive, credits, isNoisy, seed } = chosen
        const fields = Object.entries({
          ...PERSON,
          ...(isNoisy && NOTHING),
          ...Object.assign({}, ...single.map(([, evidence]) => evidence)),
          ...(features.length > 0 && {
            byFeature: features.flatMap(({ entry }) => entry),
          }),
          usedCodeReviewPassive: isPassive,
          aiCreditsUsed: credits,
        })
        const at = seed % fields.length
        const rotated = [...fields.slice(at), ...fields.slice(0, at)]
        const usage: UserUsageDay = {
          ...PERSON,
          ...Object.fromEntries(rotated),
        }

        expect(activityOf(usage)).toEqual(expectedOf(chosen))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a person of whom only a breakdown is known', () => {
  it.each(['byFeature', 'byEditor', 'byLanguage', 'byModel'] as const)(
    'was measured if %s has a figure',
    (breakdown) => {
      const known = { [breakdown]: [{ name: 'x', generations: 0 }] }
      const unknown = { [breakdown]: [{ name: 'x' }] }

      expect(activityOf(usageOf(known)).activity).toBe('seen')
      expect(activityOf(usageOf(unknown)).activity).toBe('unknown')
    },
  )
})
