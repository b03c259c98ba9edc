import { describe, expect, it } from '@jest/globals'
import type { RawInputs } from '../../src/config/inputs.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { ConfigError } from '../../src/errors.ts'
import {
  givenOnly,
  SURROUNDINGS,
  someInputs,
} from '../support/builders/a-inputs.ts'

const parse = (inputs: RawInputs) => parseConfig(inputs, SURROUNDINGS)

describe('the message of a ConfigError', () => {
  function messageOf(inputs: RawInputs): string {
    try {
      parse(inputs)
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError)
      expect(error).toHaveProperty('code', 'CONFIG_INVALID')
      return error instanceof Error ? error.message : ''
    }
    throw new Error('It did not fail')
  }

  it('has all mistakes at once, unreadable inputs and broken rules', () => {
    const inputs = givenOnly({
      'ingest-github': 'maybe',
      'usage-lookback-days': '29',
      'github-org': 'octo-org',
      'ms-tenant-id': 'contoso.example',
      'user-identity': 'plain',
      'port-webhook-seats-url': 'http://ingest.port.example/seats',
      'port-webhook-m365-summary-url': 'https://ingest.port.example/summary',
      'port-webhook-secret': 'webhook-secret-of-a-test',
    })

    expect(messageOf(inputs)).toBe(
      [
        'Found problems in 6 inputs. Nothing was read or sent:',
        '- "ingest-github" must be true or false.',
        '- "usage-lookback-days" must be a whole number from 1 to 28.',
        '- "port-webhook-seats-url" must be an https:// address without user name, query or fragment.',
        '- "github-token" (or "github-app-id" and "github-app-private-key") is required: a token that can read Copilot seats and metrics (the job\'s own GITHUB_TOKEN cannot). To leave GitHub out, set "ingest-github: false".',
        '- "ms-client-id" is required for Microsoft 365. To leave Microsoft 365 out, set "ingest-m365: false".',
        '- "port-webhook-m365-users-url" is required: the URL of the webhook data source in Port (or give "port-client-id" and "port-client-secret" (or "port-access-token"), and it is looked up).',
      ].join('\n'),
    )
  })

  it('counts inputs, not mistakes', () => {
    const inputs = someInputs({ 'github-org': '-octo, octo!org' })

    expect(messageOf(inputs)).toBe(
      [
        'Found a problem in 1 input. Nothing was read or sent:',
        '- "github-org" has "-octo", which is not a valid name. Use the name as in github.com/<name>.',
        '- "github-org" has "octo!org", which is not a valid name. Use the name as in github.com/<name>.',
      ].join('\n'),
    )
  })

  it('lists everything that a run without any input lacks', () => {
    const lines = messageOf(givenOnly({})).split('\n')

    expect(lines.map((line) => /^- "([^"]+)"/.exec(line)?.[1])).toEqual([
      undefined,
      'github-token',
      'github-org',
      'ms-tenant-id',
      'ms-client-id',
      'identity-key',
      'port-webhook-seats-url',
      'port-webhook-m365-summary-url',
      'port-webhook-m365-users-url',
      'port-webhook-secret',
    ])
  })

  it('says nothing of an input that another, unreadable one decides', () => {
    const until = someInputs({ since: '1.11.2026', until: '2026-11-20' })
    const key = someInputs({ 'user-identity': 'hashed', 'identity-key': '' })

    expect(messageOf(until).split('\n').slice(1)).toEqual([
      '- "since" must be a day as YYYY-MM-DD.',
    ])
    expect(messageOf(key).split('\n').slice(1)).toEqual([
      '- "user-identity" must be one of: hash, plain, none.',
    ])
  })

  it('never shows the value of a secret', () => {
    const inputs = someInputs({
      'identity-key': 'too-short-a-key',
      'port-webhook-seats-url': 'ftp://key-of-the-webhook',
    })

    expect(messageOf(inputs)).not.toMatch(/too-short-a-key|key-of-the-webhook/)
  })

  it('refuses an input that there is not', () => {
    const inputs = { ...someInputs(), 'github-orgs': 'octo-org' }

    expect(() => parse(inputs)).toThrow(ConfigError)
    expect(() => parse(inputs)).toThrow(/github-orgs/)
  })
})
