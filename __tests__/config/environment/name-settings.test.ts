import { describe, expect, it } from '@jest/globals'
import { nameSettings } from '../../../src/config/environment/name-settings.ts'
import { resolveInputs } from '../../../src/config/environment/resolve-inputs.ts'

describe('nameSettings', () => {
  const { origins } = resolveInputs(
    {
      flags: { since: '2026-10-09' },
      environment: {
        COPILOT_USAGE_UNTIL: '2026-10-01',
        GITHUB_TOKEN_FILE: '/run/secrets/github',
      },
      file: { GITHUB_ORG: '?', PERIOD_DAYS: '5' },
    },
    () => 'ghp_invented',
  )

  it('names the flag or the variable of each input, and its origin', () => {
    const message = nameSettings(
      [
        '- "since" (2026-10-09) is after "until".',
        '- "github-org" is wrong.',
        '- "identity-key" is required.',
        '- "m365-period" is wrong.',
        'Renew "github-token".',
      ].join('\n'),
      origins,
    )

    expect(message).toBe(
      [
        '- "since" (from the flag --since) (2026-10-09) is after "until" (COPILOT_USAGE_UNTIL, from the environment).',
        '- "github-org" (GITHUB_ORG, from the file) is wrong.',
        '- "identity-key" (COPILOT_USAGE_IDENTITY_KEY) is required.',
        '- "m365-period" (PERIOD_DAYS, from the file) is wrong.',
        'Renew "github-token" (GITHUB_TOKEN_FILE, from the environment).',
      ].join('\n'),
    )
  })

  it('writes advice the way a variable is set, and leaves other words alone', () => {
    const message = nameSettings(
      'Set "ingest-m365: false" for "octo-org".',
      origins,
    )

    expect(message).toBe(
      'Set "ingest-m365: false" (INGEST_M365=false) for "octo-org".',
    )
  })
})
