import { describe, expect, it } from '@jest/globals'
import {
  type BillingSubject,
  explainBilling,
} from '../../../../src/collectors/github/billing/explain-billing.ts'
import { describeRemedy } from '../../../../src/remedy/describe-remedy.ts'
import { ENTERPRISE, ORG } from './billing-harness.ts'

function advise(
  status: number,
  subject: Partial<BillingSubject> = {},
  { words = '', headers = {} } = {},
) {
  const explanation = explainBilling(
    { status, words, headers: new Headers(headers) },
    { scope: ENTERPRISE, credential: 'token', ...subject },
  )
  if (explanation === undefined) return undefined
  const { code, why, remedy } = explanation
  const advice = [why, describeRemedy(remedy)].filter(Boolean).join(' ')
  return { code, advice }
}

describe('explainBilling', () => {
  it.each([
    [
      'an App on an enterprise',
      { credential: 'app' as const },
      { words: 'Resource not accessible by integration' },
      'The GitHub App needs the enterprise permission "Enterprise billing: read". GitHub does not offer this permission to every App. After you add a permission, an owner has to accept it for the installation. If the App cannot have it, set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
    [
      'an App on an organization',
      { credential: 'app' as const, scope: ORG },
      { words: 'Resource not accessible by integration' },
      'The GitHub App needs the organization permission "Administration: read". After you add a permission, an owner has to accept it for the installation. If the App cannot have it, set "github-billing-token" to a classic token of an owner of the organization.',
    ],
    [
      'a fine-grained token on an enterprise',
      {},
      { words: 'Resource not accessible by personal access token' },
      'GitHub refuses fine-grained tokens for the bill of an enterprise. Set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
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
      'GitHub accepts: organization_administration=read. The token needs the organization permission "Administration: read" of an organization owner. If GitHub still refuses the token, set "github-billing-token" to a classic token of an owner of the organization.',
    ],
    [
      'single sign-on',
      { scope: ORG },
      { headers: { 'x-github-sso': 'required; url=https://github.com/a' } },
      'The token is not authorized for single sign-on. Authorize the token for "single sign-on". Its owner does that in the GitHub settings of the token.',
    ],
    [
      'a classic token without the role',
      {},
      {},
      'The token cannot read the bill. Set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
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
      'The enterprise of this organization pays its bill. Set "github-enterprise" to "octo", and set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
    [
      'says that an enterprise may pay',
      { scope: ORG },
      'GitHub shows no bill of this organization. If an enterprise pays for the organization, set "github-enterprise" to the slug of the enterprise. If a browser finds nothing at github.com/octo-org, set "github-org" to the name in its address on github.com. If the name is correct, set "github-billing-token" to a classic token of an owner of the organization.',
    ],
    [
      'doubts the slug of the enterprise',
      {},
      'GitHub shows no bill of this enterprise. If a browser finds nothing at github.com/enterprises/octo-enterprise, set "github-enterprise" to the slug in its address on github.com. If the name is correct, set "github-billing-token" to a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise".',
    ],
  ])('%s on a 404', (_, subject, advice) => {
    expect(advise(404, subject)).toEqual({ code: 'GITHUB_NOT_FOUND', advice })
  })

  it('names the input of a token that is refused', () => {
    expect(advise(401)?.advice).toContain('"github-token"')
    expect(
      advise(401, { tokenInput: 'github-billing-token' })?.advice,
    ).toContain('Set "github-billing-token" to a new token.')
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
