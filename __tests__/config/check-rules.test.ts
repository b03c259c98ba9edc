import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse-config.ts'
import {
  mistakesIn,
  SURROUNDINGS,
  someInputs,
} from '../support/builders/a-inputs.ts'

const CREDENTIALS = {
  'port-client-id': 'client-of-a-test',
  'port-client-secret': 'port-secret-of-a-test',
}

describe('mode: check', () => {
  it('takes the inputs of a run with Port credentials', () => {
    const raw = someInputs({ mode: 'check', ...CREDENTIALS })

    expect(parseConfig(raw, SURROUNDINGS)).toMatchObject({
      mode: 'check',
      datasets: [
        'github-seats',
        'github-usage',
        'github-adoption',
        'github-teams',
        'github-team-usage',
        'm365-summary',
        'm365-users',
      ],
    })
  })

  it('needs Port credentials', () => {
    expect(mistakesIn({ mode: 'check' })).toEqual([
      '- "mode" is check, which needs "port-client-id" and "port-client-secret" (or "port-access-token").',
    ])
  })

  it('needs what the enabled sources need', () => {
    const mistakes = mistakesIn({
      mode: 'check',
      ...CREDENTIALS,
      'github-org': '',
      'ms-tenant-id': '',
    })

    expect(mistakes).toEqual([
      '- "github-org" or "github-enterprise" is required.',
      '- "ms-tenant-id" is required for Microsoft 365. To leave Microsoft 365 out, set "ingest-m365: false".',
    ])
  })
})
