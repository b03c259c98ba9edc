import { describe, expect, it } from '@jest/globals'
import {
  clientId,
  enterprise,
  organizations,
  tenantId,
} from '../../src/config/names.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { SURROUNDINGS, someInputs } from '../support/builders/a-inputs.ts'

describe('organizations', () => {
  it('splits at blanks, commas and lines, and drops repetitions', () => {
    expect(
      organizations.parse('octo-org octo-labs,octo-org\n octo-ops\r\n'),
    ).toEqual(['octo-org', 'octo-labs', 'octo-ops'])
    expect(organizations.parse('')).toEqual([])
  })

  it('takes one organization in two spellings for one', () => {
    expect(
      organizations.parse('Octo-Org, octo-org https://github.com/OCTO-ORG'),
    ).toEqual(['octo-org'])
  })

  it.each([
    'https://github.com/octo-org',
    'https://github.com/Octo-org/',
    'http://www.github.com/octo-org',
    'https://github.com/orgs/octo-org',
    'https://octo-corp.ghe.com/octo-org',
  ])('takes the name in %s', (address) => {
    expect(organizations.parse(address)).toEqual(['octo-org'])
  })

  it.each([
    'https://github.com/octo-org/a-repository',
    'https://github.contoso.example/octo-org',
    'github.com/octo-org',
    'xhttps://github.com/octo-org',
  ])('leaves %s to the rule that refuses it', (word) => {
    expect(organizations.parse(word)).toEqual([word])
  })
})

describe('enterprise', () => {
  it('takes a slug, its address, or none', () => {
    expect(enterprise.parse('Octo-Corp')).toBe('octo-corp')
    expect(enterprise.parse('octo-corp')).toBe('octo-corp')
    expect(enterprise.parse('https://github.com/enterprises/octo-corp')).toBe(
      'octo-corp',
    )
    expect(enterprise.parse('')).toBeUndefined()
  })
})

describe('tenantId', () => {
  it.each([
    '11111111-2222-3333-4444-555555555555',
    'AAAAAAAA-2222-3333-4444-bbbbbbbbbbbb',
    'contoso.onmicrosoft.com',
    'contoso.example',
    'Contoso.Example',
  ])('takes %s', (value) => {
    expect(tenantId.parse(value)).toBe(value)
  })

  it.each([
    'Contoso Ltd',
    'common',
    '11111111-2222-3333-4444-55555555555',
    'https://contoso.example',
    'contoso..example',
    '-contoso.example',
    'x11111111-2222-3333-4444-555555555555',
    '11111111-2222-3333-4444-5555555555556',
  ])('refuses %s', (value) => {
    expect(tenantId.safeParse(value).error?.issues[0]?.message).toBe(
      'must be the ID of the tenant (a GUID) or one of its domains, such as contoso.onmicrosoft.com. The overview page of Microsoft Entra shows both',
    )
  })
})

describe('clientId', () => {
  it('takes a GUID or none', () => {
    const id = '66666666-7777-8888-9999-000000000000'

    expect(clientId.parse(id)).toBe(id)
    expect(clientId.parse('')).toBeUndefined()
  })

  it.each(['my app', 'contoso.example'])('refuses %s', (value) => {
    expect(clientId.safeParse(value).error?.issues[0]?.message).toBe(
      'must be the application (client) ID of the app registration, a GUID. Its overview page in Microsoft Entra shows it',
    )
  })
})

describe('the notices of a config', () => {
  it('say which name the run takes from an address', () => {
    const { notices, github } = parseConfig(
      someInputs({
        'github-org': 'octo-labs https://github.com/octo-org',
        'github-enterprise': 'https://github.com/enterprises/octo-corp',
      }),
      SURROUNDINGS,
    )

    expect(github?.scopes.map(({ name }) => name)).toEqual([
      'octo-labs',
      'octo-org',
      'octo-corp',
    ])
    expect(notices).toEqual([
      '"github-org" has the address https://github.com/octo-org. The run uses the name in it: octo-org.',
      '"github-enterprise" has the address https://github.com/enterprises/octo-corp. The run uses the name in it: octo-corp.',
    ])
  })

  it('are none when the inputs are used as they are', () => {
    expect(parseConfig(someInputs(), SURROUNDINGS).notices).toEqual([])
  })
})
