import { describe, expect, it } from '@jest/globals'
import { describeScope, SCOPE_TYPES, scopeKey } from '../../src/domain/scope.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const
const ENTERPRISE = { type: 'enterprise', name: 'octo-org' } as const

describe('SCOPE_TYPES', () => {
  it('are the two that have seats', () => {
    expect(SCOPE_TYPES).toEqual(['organization', 'enterprise'])
  })
})

describe('scopeKey', () => {
  it('tells an enterprise from an organization of the same name', () => {
    expect(scopeKey(ORG)).toBe('octo-org')
    expect(scopeKey(ENTERPRISE)).toBe('enterprise:octo-org')
  })
})

describe('describeScope', () => {
  it('names the kind and the name', () => {
    expect(describeScope(ORG)).toBe('organization "octo-org"')
    expect(describeScope(ENTERPRISE)).toBe('enterprise "octo-org"')
  })
})
