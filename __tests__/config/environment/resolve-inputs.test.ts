import { describe, expect, it } from '@jest/globals'
import { resolveInputs } from '../../../src/config/environment/resolve-inputs.ts'
import {
  type Layers,
  toVariableName,
  VARIABLE_NAMES,
} from '../../../src/config/environment/variables.ts'
import { INPUT_NAMES } from '../../../src/config/inputs.ts'

const nothing = { flags: {}, environment: {}, file: {} }

const FILES: Readonly<Record<string, string>> = {
  '/run/secrets/github': 'ghp_invented\n',
  '/run/secrets/empty': '\n',
  '/run/secrets/quoted': '"ghp_quoted"\n',
}

function readFile(path: string): string {
  const text = FILES[path]
  if (text === undefined) throw new Error(`ENOENT, open '${path}'`)
  return text
}

const resolve = (layers: Partial<Layers>) =>
  resolveInputs({ ...nothing, ...layers }, readFile)

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
    const { inputs, origins } = resolve({
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
    expect(origins['ms-client-id']).toEqual({
      layer: 'file',
      variable: 'MS_CLIENT_ID',
    })
  })

  it('takes a flag before the environment, and that before the file', () => {
    const { inputs } = resolve(layers)

    expect(inputs).toMatchObject({
      since: '2026-10-01',
      until: '2026-10-31',
      'github-org': 'octo-org',
      'github-enterprise': '',
    })
  })

  it('tells where each value is from', () => {
    const { origins } = resolve(layers)

    expect(origins).toMatchObject({
      since: { layer: 'flag' },
      until: { layer: 'environment', variable: 'COPILOT_USAGE_UNTIL' },
      'github-org': { layer: 'file', variable: 'GITHUB_ORG' },
      'github-enterprise': { layer: 'default' },
    })
  })

  it('gives a text for every input when nothing is given', () => {
    const { inputs } = resolve({})

    expect(Object.keys(inputs)).toEqual([...INPUT_NAMES])
    expect(new Set(Object.values(inputs))).toEqual(new Set(['']))
  })

  it('looks further when a variable is empty', () => {
    const { inputs, origins } = resolve({
      environment: { GITHUB_ORG: '' },
      file: { GITHUB_ORG: 'octo-org', GITHUB_ENTERPRISE: '' },
    })

    expect(inputs['github-org']).toBe('octo-org')
    expect(origins['github-enterprise']).toEqual({ layer: 'default' })
  })

  it('puts the default back for an empty flag', () => {
    const { inputs, origins } = resolve({
      flags: { 'm365-period': '' },
      environment: { M365_PERIOD: 'D90' },
    })

    expect(inputs['m365-period']).toBe('')
    expect(origins['m365-period']).toEqual({ layer: 'flag' })
  })

  it('does not take a name without the prefix that it needs', () => {
    const { inputs } = resolve({
      environment: { MODE: 'replay', SINCE: '2026-10-01' },
    })

    expect([inputs.mode, inputs.since]).toEqual(['', ''])
  })
})

describe('a value in a file of its own', () => {
  it('is read without the line break at its end', () => {
    const { inputs, origins, mistakes } = resolve({
      environment: { GITHUB_TOKEN_FILE: '/run/secrets/github' },
    })

    expect(inputs['github-token']).toBe('ghp_invented')
    expect(mistakes).toEqual([])
    expect(origins['github-token']).toEqual({
      layer: 'environment',
      variable: 'GITHUB_TOKEN_FILE',
    })
  })

  it('wins over the file of variables', () => {
    const { inputs } = resolve({
      environment: { GITHUB_TOKEN_FILE: '/run/secrets/github' },
      file: { GITHUB_TOKEN: 'another' },
    })

    expect(inputs['github-token']).toBe('ghp_invented')
  })

  it('is a mistake beside the value itself', () => {
    const { inputs, mistakes } = resolve({
      file: {
        GITHUB_TOKEN: 'another',
        GITHUB_TOKEN_FILE: '/run/secrets/github',
      },
    })

    expect(inputs['github-token']).toBe('')
    expect(mistakes).toEqual([
      {
        input: 'github-token',
        message:
          'is given twice: as GITHUB_TOKEN and as GITHUB_TOKEN_FILE. Remove one of them',
      },
    ])
  })

  it.each([
    ['/run/secrets/empty', 'names an empty file'],
    [
      '/run/secrets/none',
      "names a file that fails: ENOENT, open '/run/secrets/none'",
    ],
  ])('is a mistake if the file has none: %s', (path, message) => {
    const { mistakes } = resolve({ environment: { GITHUB_TOKEN_FILE: path } })

    expect(mistakes).toEqual([{ input: 'github-token', message }])
  })
})

describe('quotation marks around a value', () => {
  it.each(['"octo-org"', "'octo-org'"])(
    'are removed from the environment, with a notice: %s',
    (value) => {
      const { inputs, notices } = resolve({
        environment: { GITHUB_ORG: value },
      })

      expect(inputs['github-org']).toBe('octo-org')
      expect(notices).toEqual([
        'The value of GITHUB_ORG stands in quotation marks. They are removed: docker and kubectl pass them on from a file of variables.',
      ])
    },
  )

  it('are removed from the file of a secret, with a notice', () => {
    const { inputs, notices } = resolve({
      environment: { GITHUB_TOKEN_FILE: '/run/secrets/quoted' },
    })

    expect(inputs['github-token']).toBe('ghp_quoted')
    expect(notices).toEqual([
      'The value in the file of GITHUB_TOKEN_FILE stands in quotation marks. They are removed.',
    ])
  })

  it.each(['"octo', 'octo"', '"octo\'', 'oc"to"'])(
    'stay if they are no pair: %s',
    (value) => {
      const { inputs, notices } = resolve({
        environment: { GITHUB_ORG: value },
      })

      expect(inputs['github-org']).toBe(value)
      expect(notices).toEqual([])
    },
  )

  it('stay in a value that Node has read from the file', () => {
    const { inputs } = resolve({ file: { PORT_WEBHOOK_SECRET: '"quoted"' } })

    expect(inputs['port-webhook-secret']).toBe('"quoted"')
  })
})

describe('the names of the Go worker', () => {
  it('are taken, each with a notice of the new name', () => {
    const { inputs, origins, notices } = resolve({
      file: {
        GITHUB_API_BASE: 'https://api.github.com',
        GRAPH_API_BASE: 'https://graph.microsoft.com/beta',
        PERIOD_DAYS: '30',
        PORT_API_BASE: 'https://api.port.io/v1',
        PORT_TOKEN: 'an-invented-token',
      },
    })

    expect(inputs).toMatchObject({
      'github-api-url': 'https://api.github.com',
      'graph-api-url': 'https://graph.microsoft.com',
      'm365-period': 'D30',
      'port-api-url': 'https://api.port.io',
      'port-access-token': 'an-invented-token',
    })
    expect(origins['m365-period']).toEqual({
      layer: 'file',
      variable: 'PERIOD_DAYS',
    })
    expect(notices).toEqual([
      'GITHUB_API_BASE is the name of the setting in the Go worker. Rename it to GITHUB_API_URL.',
      'GRAPH_API_BASE is the name of the setting in the Go worker. Rename it to GRAPH_API_URL.',
      'PERIOD_DAYS is the name of the setting in the Go worker. Rename it to M365_PERIOD.',
      'PORT_API_BASE is the name of the setting in the Go worker. Rename it to PORT_API_URL.',
      'PORT_TOKEN is the name of the setting in the Go worker. Rename it to PORT_ACCESS_TOKEN.',
    ])
  })

  it('yield to the new name, wherever each is', () => {
    const { inputs, notices } = resolve({
      environment: { PERIOD_DAYS: '30' },
      file: { M365_PERIOD: 'D90' },
    })

    expect(inputs['m365-period']).toBe('D90')
    expect(notices).toEqual([])
  })

  it('keep a value that is no number of days, so that it is refused', () => {
    const { inputs } = resolve({ file: { PERIOD_DAYS: 'D7' } })

    expect(inputs['m365-period']).toBe('D7')
  })
})
