import { describe, expect, it } from '@jest/globals'
import { describeRemedy } from '../../src/remedy/describe-remedy.ts'
import type { Remedy } from '../../src/remedy/remedy.ts'

describe('describeRemedy', () => {
  const rows: readonly (readonly [string, Remedy])[] = [
    [
      'The token needs the organization permission "A: read" (classic token: "a" or "b") of an owner.',
      {
        system: 'github',
        kind: 'permission',
        on: 'token',
        level: 'organization',
        permissions: ['A: read'],
        classic: ['a', 'b'],
        owner: 'an owner',
      },
    ],
    [
      'The GitHub App needs the permissions "A: read" and "B: read".',
      {
        system: 'github',
        kind: 'permission',
        on: 'app',
        permissions: ['A: read', 'B: read'],
      },
    ],
    [
      'Grant the app registration the application permission "A" with admin consent.',
      {
        system: 'graph',
        kind: 'permission',
        on: 'service principal',
        permissions: ['A'],
      },
    ],
    [
      'Give the Port credentials the role "Admin".',
      {
        system: 'port',
        kind: 'permission',
        on: 'token',
        permissions: ['Admin'],
      },
    ],
    [
      'Give the job the permission "id-token: write".',
      {
        system: 'workflow',
        kind: 'permission',
        on: 'token',
        permissions: ['id-token: write'],
      },
    ],
    [
      'Enable the policy "P". It is there.',
      {
        system: 'github',
        kind: 'policy',
        setting: 'P',
        state: 'on',
        note: 'It is there.',
      },
    ],
    [
      'Clear the setting "P".',
      { system: 'graph', kind: 'policy', setting: 'P', state: 'off' },
    ],
    [
      'Ask an administrator to exempt the app from the policy "P".',
      { system: 'entra', kind: 'policy', setting: 'P', state: 'exempt' },
    ],
    [
      'Authorize the token for "P".',
      { system: 'github', kind: 'policy', setting: 'P', state: 'authorized' },
    ],
    [
      'Remove "a", and set "b" to a number.',
      {
        system: 'workflow',
        kind: 'input',
        name: 'a',
        expected: '',
        value: '',
        also: [
          {
            system: 'workflow',
            kind: 'input',
            name: 'b',
            expected: 'a number',
          },
        ],
      },
    ],
    [
      'If it is wrong, set the clock of the runner to the current time.',
      {
        system: 'runner',
        kind: 'input',
        name: 'the clock of the runner',
        expected: 'the current time',
        when: 'it is wrong',
      },
    ],
    [
      'Install the GitHub App on organization "o".',
      {
        system: 'github',
        kind: 'install',
        what: 'the GitHub App',
        where: 'organization "o"',
      },
    ],
    [
      'Add the certificate to the app registration.',
      {
        system: 'entra',
        kind: 'install',
        what: 'the certificate',
        where: 'the app registration',
      },
    ],
    [
      'Run "mode: setup" to create or correct webhook "w".',
      { system: 'port', kind: 'install', what: 'webhook "w"', where: 'Port' },
    ],
    [
      'Correct the Copilot subscription and the payment details of organization "o".',
      {
        system: 'github',
        kind: 'license',
        need: 'payment',
        of: 'organization "o"',
      },
    ],
    [
      'Assign Copilot licenses in the tenant.',
      {
        system: 'graph',
        kind: 'license',
        need: 'assignment',
        of: 'the tenant',
      },
    ],
    [
      'Check https://status.example and run the workflow again later. If a proxy blocks it, let the runner reach api.example.',
      {
        system: 'github',
        kind: 'wait',
        statusPage: 'https://status.example',
        alternatives: [
          {
            system: 'runner',
            kind: 'network',
            host: 'api.example',
            when: 'a proxy blocks it',
          },
        ],
      },
    ],
    [
      'Send the stored records after 2026-11-22T04:00:00.000Z with "mode: replay".',
      {
        system: 'port',
        kind: 'wait',
        mode: 'replay',
        until: '2026-11-22T04:00:00.000Z',
      },
    ],
    ['Run "mode: ingest".', { system: 'port', kind: 'wait', mode: 'ingest' }],
    [
      'Report the message to GitHub Support.',
      {
        system: 'github',
        kind: 'contact',
        who: 'GitHub Support',
        about: 'the message',
      },
    ],
  ]

  it.each(rows)('writes: %s', (words, remedy) => {
    expect(describeRemedy(remedy)).toBe(words)
  })
})
