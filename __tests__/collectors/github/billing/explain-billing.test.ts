import { describe, expect, it } from '@jest/globals'
import {
  type BillingSubject,
  explainBilling,
} from '../../../../src/collectors/github/billing/explain-billing.ts'
import { ENTERPRISE, ORG } from './billing-harness.ts'

function advise(
  status: number,
  subject: Partial<BillingSubject> = {},
  { words = '', headers = {} } = {},
) {
  return explainBilling(
    { status, words, headers: new Headers(headers) },
    { scope: ENTERPRISE, credential: 'token', ...subject },
  )
}

describe('explainBilling', () => {
  it.each([
    [
      'an App on an enterprise',
      { credential: 'app' as const },
      { words: 'Resource not accessible by integration' },
      'The GitHub App needs the enterprise permission "Enterprise billing: read". GitHub does not offer this permission to every App. Without it, set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
    [
      'an App on an organization',
      { credential: 'app' as const, scope: ORG },
      { words: 'Resource not accessible by integration' },
      'The GitHub App needs the organization permission "Administration: read". Without it, set "github-billing-token" to a classic token of an owner of the organization.',
    ],
    [
      'a fine-grained token on an enterprise',
      {},
      { words: 'Resource not accessible by personal access token' },
      'GitHub refuses fine-grained tokens for the bill of an enterprise. Instead, set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
    [
      'a fine-grained token on an organization',
      { scope: ORG },
      {
        words: 'Resource not accessible by personal access token',
        headers: {
          'x-accepted-github-permissions': 'organization_administration=read',
        },
      },
      'The fine-grained token needs "Administration: read" of the organization. If GitHub still refuses it, set "github-billing-token" to a classic token of an owner of the organization. GitHub accepts: organization_administration=read.',
    ],
    [
      'single sign-on',
      { scope: ORG },
      { headers: { 'x-github-sso': 'required; url=https://github.com/a' } },
      'The token is not authorized for single sign-on. Open the token in the GitHub settings of its owner and choose "Configure SSO".',
    ],
    [
      'a classic token without the role',
      {},
      {},
      'The token cannot read the bill. Instead, set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
  ])('explains a 403 for %s', (...[, subject, refusal, advice]) => {
    expect(advise(403, subject, refusal)).toEqual({
      code: 'GITHUB_FORBIDDEN',
      advice,
    })
  })

  it.each([
    [
      'names the enterprise that pays',
      { scope: ORG, payer: 'octo' },
      'The bill of this organization is paid by its enterprise. Set "github-enterprise" to "octo", and "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
    [
      'says that an enterprise may pay',
      { scope: ORG },
      'If the bill of this organization is paid by its enterprise, set "github-enterprise". Otherwise check the name in "github-org". The token must be a classic token of an owner of the organization, or have "Administration: read".',
    ],
    [
      'doubts the slug of the enterprise',
      {},
      'The slug in "github-enterprise" is wrong, or the token cannot see the bill. Check the slug. Set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
  ])('%s on a 404', (_, subject, advice) => {
    expect(advise(404, subject)).toEqual({ code: 'GITHUB_NOT_FOUND', advice })
  })

  it('names the input of a token that is refused', () => {
    expect(advise(401)?.advice).toContain('"github-billing-token"')
    expect(advise(401, { credential: 'app' })).toBeUndefined()
  })

  it('says how long bills are kept, and that exports take turns', () => {
    expect(advise(400)?.advice).toContain('24 months')
    expect(advise(422)?.advice).toContain('one billing report')
  })

  it('leaves an outage to the general explanation', () => {
    expect(advise(503)).toBeUndefined()
  })
})
