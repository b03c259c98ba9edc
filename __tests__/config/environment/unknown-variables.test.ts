import { describe, expect, it } from '@jest/globals'
import { withNodeVariables } from '../../../src/config/environment/node-variables.ts'
import { describeUnknownVariables } from '../../../src/config/environment/unknown-variables.ts'

describe('describeUnknownVariables', () => {
  it('lists what is wrong in the file, and in the environment by prefix', () => {
    const unknown = describeUnknownVariables({
      environment: {
        PATH: '/usr/bin',
        GITHUB_SHA: 'abc',
        COPILOT_USAGE_MODE: 'ingest',
        COPILOT_USAGE_SINCEE: '2026-10-01',
      },
      file: {
        PORT_WEBHOOK_SEAT_URL: 'x',
        DRY_RUN: 'true',
        AWS_REGION: 'x',
        GITHUB_ORG: 'octo-org',
        GITHUB_TOKEN_FILE: '/run/secrets/github',
        PERIOD_DAYS: '30',
        GITHUB_API_VERSION: '2022-11-28',
      },
    })

    expect(unknown).toEqual([
      'Unknown setting "COPILOT_USAGE_SINCEE" in the environment. It is ignored. Did you mean "COPILOT_USAGE_SINCE"?',
      'Unknown setting "PORT_WEBHOOK_SEAT_URL" in the file. It is ignored. Did you mean "PORT_WEBHOOK_SEATS_URL"?',
      'Unknown setting "DRY_RUN" in the file. It is ignored. Did you mean "COPILOT_USAGE_DRY_RUN"?',
      'Unknown setting "AWS_REGION" in the file. It is ignored.',
      'GITHUB_API_VERSION is ignored. This program chooses the version of the API itself.',
    ])
  })

  it('explains the variables that Node reads before the file', () => {
    const unknown = describeUnknownVariables({
      environment: {},
      file: {
        NODE_OPTIONS: '--max-old-space-size=512',
        HTTPS_PROXY: 'http://proxy.contoso.example:3128',
        NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
      },
    })

    expect(unknown).toEqual([
      'Node reads "NODE_OPTIONS" in the file, but not after "node --", as in the container. Set it in the environment.',
    ])
  })
})

describe('withNodeVariables', () => {
  it('takes over what still has an effect; the environment wins', () => {
    const env = withNodeVariables(
      { HTTPS_PROXY: 'http://one.contoso.example', PATH: '/bin' },
      {
        HTTPS_PROXY: 'http://two.contoso.example',
        no_proxy: 'localhost',
        NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
        NODE_TLS_REJECT_UNAUTHORIZED: '0',
        GITHUB_ORG: 'octo-org',
      },
    )

    expect(env).toEqual({
      HTTPS_PROXY: 'http://one.contoso.example',
      PATH: '/bin',
      no_proxy: 'localhost',
      NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
    })
  })
})
