import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse-config.ts'
import {
  mistakesIn,
  SURROUNDINGS,
  someInputs,
} from '../support/builders/a-inputs.ts'

const COMMAND = '`openssl rand -hex 32`'

describe('the rules for secrets', () => {
  it.each([
    ['identity-key', 'k'.repeat(32), '1 different character and needs 8'],
    ['identity-key', 'abcdefg'.repeat(5), '7 different characters and needs 8'],
    ['port-webhook-secret', 'a', '1 different character and needs 5'],
    [
      'port-webhook-seats-secret',
      'abcdabcd',
      '4 different characters and needs 5',
    ],
    [
      'port-webhook-m365-users-secret',
      'aaaaaaaa',
      '1 different character and needs 5',
    ],
  ])('refuse too little variety: %s %s', (input, secret, problem) => {
    expect(mistakesIn({ [input]: secret })).toEqual([
      `- "${input}" has only ${problem} at least: anyone could guess it. Make a secret with ${COMMAND}.`,
    ])
  })

  it.each(['port-webhook-secret', 'port-webhook-m365-summary-secret'])(
    'refuse our own placeholder as %s',
    (input) => {
      expect(
        mistakesIn({ [input]: 'REPLACE_WITH_PORT_WEBHOOK_SECRET' }),
      ).toEqual([
        `- "${input}" is a placeholder. Make a secret with ${COMMAND} and set it here.`,
      ])
    },
  )

  it('take enough variety', () => {
    const inputs = { 'identity-key': 'abcdefgh'.repeat(4) }

    const given = { ...inputs, 'port-webhook-secret': 'abcdeabcdeabcdea' }
    expect(mistakesIn(given)).toEqual([])
  })

  it('refuse a signing secret of fewer than 16 characters', () => {
    expect(mistakesIn({ 'port-webhook-secret': 'abcdefghijklmno' })).toEqual([
      `- "port-webhook-secret" has 15 characters and needs 16 at least: anyone could guess it. Make a secret with ${COMMAND} and store it here and in the webhook in Port.`,
    ])
  })

  it.each(['replay', 'setup'])('hold for mode %s', (mode) => {
    const given = { 'port-client-id': 'id', 'port-client-secret': 'secret' }

    expect(
      mistakesIn({ ...given, mode, 'port-webhook-secret': 'a' }),
    ).toHaveLength(1)
  })
})

describe('NODE_TLS_REJECT_UNAUTHORIZED=0', () => {
  const context = { ...SURROUNDINGS, ignoresCertificates: true }
  const local = {
    'github-api-url': 'http://127.0.0.1:1',
    'ms-authority-host': 'https://localhost:2',
    'graph-api-url': 'http://[::1]:3',
    'port-webhook-seats-url': 'https://127.0.0.1:4/a',
    'port-webhook-m365-summary-url': 'https://127.0.0.1:4/b',
    'port-webhook-m365-users-url': 'https://127.0.0.1:4/c',
  }

  it('is accepted when all hosts are this machine', () => {
    expect(() => parseConfig(someInputs(local), context)).not.toThrow()
  })

  it.each([
    ['github-api-url', 'api.github.com'],
    ['ms-authority-host', 'login.microsoftonline.com'],
    ['graph-api-url', 'graph.microsoft.com'],
  ])('is refused when %s is another host', (input, host) => {
    const inputs = someInputs({ ...local, [input]: '' })

    expect(() => parseConfig(inputs, context)).toThrow(
      `NODE_TLS_REJECT_UNAUTHORIZED is 0, so any server could pass for "${host}" and get the credentials. Remove the variable.`,
    )
  })

  it('is refused for a webhook and for the API of Port', () => {
    const webhook = {
      ...local,
      'port-webhook-seats-url': 'https://a.example/b',
    }
    const api = {
      ...local,
      'port-client-id': 'id',
      'port-client-secret': 'secret',
    }

    expect(() => parseConfig(someInputs(webhook), context)).toThrow('a.example')
    expect(() => parseConfig(someInputs(api), context)).toThrow('api.port.io')
  })
})
