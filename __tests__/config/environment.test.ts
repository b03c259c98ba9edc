import { describe, expect, it } from '@jest/globals'
import {
  listUnknownVariables,
  nameVariables,
  nearestName,
  resolveInputs,
  toVariableName,
  VARIABLE_NAMES,
} from '../../src/config/environment.ts'
import { INPUT_NAMES } from '../../src/config/inputs.ts'

const nothing = { flags: {}, environment: {}, file: {} }

describe('toVariableName', () => {
  it.each([
    ['port-webhook-seats-url', 'PORT_WEBHOOK_SEATS_URL'],
    ['ingest-m365', 'INGEST_M365'],
    ['github-api-url', 'GITHUB_API_URL'],
    ['ms-tenant-id', 'MS_TENANT_ID'],
    ['graph-api-url', 'GRAPH_API_URL'],
    ['m365-period', 'M365_PERIOD'],
    ['use-port-webhook', 'USE_PORT_WEBHOOK'],
    ['seats-active-window-days', 'SEATS_ACTIVE_WINDOW_DAYS'],
    ['mode', 'COPILOT_USAGE_MODE'],
    ['dry-run', 'COPILOT_USAGE_DRY_RUN'],
    ['user-identity', 'COPILOT_USAGE_USER_IDENTITY'],
    ['usage-lookback-days', 'COPILOT_USAGE_USAGE_LOOKBACK_DAYS'],
  ])('turns %s into %s', (input, variable) => {
    expect(toVariableName(input)).toBe(variable)
  })

  it('gives every input a variable of its own', () => {
    expect(new Set(VARIABLE_NAMES).size).toBe(INPUT_NAMES.length)
  })
})

describe('resolveInputs', () => {
  const layers = {
    flags: { since: '2026-10-01' },
    environment: {
      COPILOT_USAGE_SINCE: '2026-09-01',
      COPILOT_USAGE_UNTIL: '2026-10-31',
    },
    file: {
      COPILOT_USAGE_SINCE: '2026-08-01',
      COPILOT_USAGE_UNTIL: '2026-08-31',
      GITHUB_ORG: 'octo-org',
    },
  }

  it('takes values without what surrounds them', () => {
    const { inputs, origins } = resolveInputs({
      flags: { since: ' 2026-10-01 ' },
      environment: { COPILOT_USAGE_IDENTITY_KEY: 'key\n', MS_CLIENT_ID: ' ' },
      file: { PORT_WEBHOOK_SECRET: ' secret\r\n', MS_CLIENT_ID: 'id' },
    })

    expect(inputs).toMatchObject({
      since: '2026-10-01',
      'identity-key': 'key',
      'port-webhook-secret': 'secret',
      'ms-client-id': 'id',
    })
    expect(origins['ms-client-id']).toBe('file')
  })

  it('takes a flag before the environment, and that before the file', () => {
    const { inputs } = resolveInputs(layers)

    expect(inputs).toMatchObject({
      since: '2026-10-01',
      until: '2026-10-31',
      'github-org': 'octo-org',
      'github-enterprise': '',
    })
  })

  it('tells where each value is from', () => {
    const { origins } = resolveInputs(layers)

    expect(origins).toMatchObject({
      since: 'flag',
      until: 'environment',
      'github-org': 'file',
      'github-enterprise': 'default',
    })
  })

  it('gives a text for every input when nothing is given', () => {
    const { inputs } = resolveInputs(nothing)

    expect(Object.keys(inputs)).toEqual([...INPUT_NAMES])
    expect(new Set(Object.values(inputs))).toEqual(new Set(['']))
  })

  it('looks further when a variable is empty', () => {
    const { inputs, origins } = resolveInputs({
      ...nothing,
      environment: { GITHUB_ORG: '' },
      file: { GITHUB_ORG: 'octo-org', GITHUB_ENTERPRISE: '' },
    })

    expect(inputs['github-org']).toBe('octo-org')
    expect(origins['github-enterprise']).toBe('default')
  })

  it('puts the default back for an empty flag', () => {
    const { inputs, origins } = resolveInputs({
      ...nothing,
      flags: { 'm365-period': '' },
      environment: { M365_PERIOD: 'D90' },
    })

    expect(inputs['m365-period']).toBe('')
    expect(origins['m365-period']).toBe('flag')
  })

  it('does not take a name without the prefix that it needs', () => {
    const { inputs } = resolveInputs({
      ...nothing,
      environment: { MODE: 'replay', SINCE: '2026-10-01' },
    })

    expect([inputs.mode, inputs.since]).toEqual(['', ''])
  })
})

describe('listUnknownVariables', () => {
  it('lists what is wrong in the file, and in the environment by prefix', () => {
    const unknown = listUnknownVariables({
      environment: {
        PATH: '/usr/bin',
        GITHUB_SHA: 'abc',
        COPILOT_USAGE_MODE: 'ingest',
        COPILOT_USAGE_SINCEE: '2026-10-01',
      },
      file: { PORT_WEBHOOK_SEAT_URL: 'x', GITHUB_ORG: 'octo-org' },
    })

    expect(unknown).toEqual(['COPILOT_USAGE_SINCEE', 'PORT_WEBHOOK_SEAT_URL'])
  })
})

describe('nameVariables', () => {
  const { origins } = resolveInputs({
    flags: { since: '2026-10-09' },
    environment: { COPILOT_USAGE_UNTIL: '2026-10-01' },
    file: { GITHUB_ORG: '?' },
  })

  it('names the variable and the origin of each input in a message', () => {
    const message = nameVariables(
      '- "since" (2026-10-09) is after "until".\n- "github-org" is wrong.\n- "identity-key" is required.',
      origins,
    )

    expect(message).toBe(
      [
        '- "since" (COPILOT_USAGE_SINCE, from its flag) (2026-10-09) is after "until" (COPILOT_USAGE_UNTIL, from the environment).',
        '- "github-org" (GITHUB_ORG, from the file) is wrong.',
        '- "identity-key" (COPILOT_USAGE_IDENTITY_KEY) is required.',
      ].join('\n'),
    )
  })

  it('writes advice the way a variable is set, and leaves other words alone', () => {
    const message = nameVariables(
      'Set "ingest-m365: false" for "octo-org".',
      origins,
    )

    expect(message).toBe(
      'Set "ingest-m365: false" (INGEST_M365=false) for "octo-org".',
    )
  })
})

describe('nearestName', () => {
  it.each([
    ['sinse', 'since'],
    ['untill', 'until'],
    ['dryrun', 'dry-run'],
    ['github-orgs', 'github-org'],
  ])('takes %s for %s', (wrong, meant) => {
    expect(nearestName(wrong, INPUT_NAMES)).toBe(meant)
  })

  it('finds nothing among no names', () => {
    expect(nearestName('since', [])).toBeUndefined()
  })
})
