import type { Row } from '../row.ts'
import { WEAK_TOKEN } from '../world/world.ts'
import { answers, wrong } from './spoil.ts'

const SEATS = { datasets: 'github-seats' }
const CREDITS = { datasets: 'github-credits' }
const USAGE = { datasets: 'github-usage' }

/** What GitHub refuses to a token. */
export const GITHUB_TOKEN_ROWS: readonly Row[] = [
  {
    title: 'the token is mistyped',
    code: 'GITHUB_UNAUTHORIZED',
    inputs: SEATS,
    spoil: wrong('github-token', 'ghp_mistyped'),
  },
  {
    title: 'the token may not read seats',
    code: 'GITHUB_FORBIDDEN',
    inputs: { ...SEATS, 'github-token': WEAK_TOKEN },
    spoil: ({ tokenRights }) => {
      tokenRights.push('metrics')
    },
  },
  {
    title: 'the token may not read metrics',
    code: 'GITHUB_FORBIDDEN',
    inputs: { ...USAGE, 'github-token': WEAK_TOKEN },
    spoil: ({ tokenRights }) => {
      tokenRights.push('seats')
    },
  },
  {
    title: 'the policy on metrics is off',
    code: 'GITHUB_METRICS_POLICY_OFF',
    inputs: USAGE,
    spoil: (world) => world.change({ usage: { policyEnabled: false } }),
  },
  {
    title: 'the token is not authorized for single sign-on',
    code: 'GITHUB_FORBIDDEN',
    inputs: SEATS,
    spoil: answers('github', 'policy "single sign-on" is authorized', {
      status: 403,
      headers: { 'x-github-sso': 'required; url=https://github.com/sso' },
      body: { message: 'Resource protected by organization SAML enforcement.' },
    }),
  },
  {
    title: 'GitHub hides single sign-on behind a plain 403',
    code: 'GITHUB_FORBIDDEN',
    inputs: SEATS,
    spoil: answers('github', 'policy "single sign-on" is authorized', {
      status: 403,
      body: { message: 'Resource protected by organization SAML enforcement.' },
    }),
  },
  {
    title: 'the organization has another name',
    code: 'GITHUB_NOT_FOUND',
    inputs: SEATS,
    spoil: wrong('github-org', 'octo-ogr'),
  },
  {
    title: 'GitHub hides the seats from a token without the permission',
    code: 'GITHUB_NOT_FOUND',
    inputs: { ...SEATS, 'github-token': WEAK_TOKEN },
    spoil: answers(
      'github',
      'permission "GitHub Copilot Business: read" of the token',
      { status: 404, body: { message: 'Not Found' } },
    ),
  },
  {
    title: 'the subscription is not paid',
    code: 'GITHUB_BILLING_PROBLEM',
    inputs: SEATS,
    spoil: answers('github', 'payment of organization "octo-org"', {
      status: 422,
      body: {
        message:
          'Copilot Business or Enterprise is not enabled for this organization: billing problem.',
      },
    }),
  },
  {
    title: 'the token may not read the bill',
    code: 'GITHUB_FORBIDDEN',
    inputs: { ...CREDITS, 'github-token': WEAK_TOKEN },
    spoil: ({ tokenRights }) => {
      tokenRights.push('seats', 'metrics')
    },
  },
  {
    title: 'the token for the bill is expired',
    code: 'GITHUB_UNAUTHORIZED',
    inputs: CREDITS,
    spoil: wrong('github-billing-token', 'ghp_expired'),
  },
]
