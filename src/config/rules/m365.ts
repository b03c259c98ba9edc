// The rules across the inputs of Microsoft 365.
import { needsSource } from '../selection.ts'
import type { Mistake, Rule } from './mistake.ts'
import { either, leaveOut, remove, setTo } from './remedies.ts'

const microsoftIsComplete: Rule = (inputs) => {
  if (!needsSource(inputs, 'm365')) return []
  const required = ['ms-tenant-id', 'ms-client-id'] as const
  const mistakes: Mistake[] = required
    .filter((input) => inputs[input] === undefined)
    .map((input) => ({
      input,
      message:
        'is required for Microsoft 365. To leave Microsoft 365 out, set "ingest-m365: false"',
      remedy: either(
        setTo(input, 'the ID on the overview page of the app registration'),
        {
          ...leaveOut(inputs, 'm365'),
          when: 'Microsoft 365 is to be left out',
        },
      ),
    }))
  if (inputs['ms-client-secret'] && inputs['ms-client-certificate']) {
    mistakes.push({
      input: 'ms-client-secret',
      message: 'and "ms-client-certificate" are both given; give one of them',
      remedy: either(
        {
          ...remove('ms-client-secret'),
          when: 'the certificate is to be used',
        },
        {
          ...remove('ms-client-certificate'),
          when: 'the secret is to be used',
        },
      ),
    })
  }
  return mistakes
}

const microsoftHasCredential: Rule = (inputs, { hasOidc }) => {
  const isGiven = inputs['ms-client-secret'] ?? inputs['ms-client-certificate']
  if (!needsSource(inputs, 'm365') || isGiven || hasOidc !== false) return []
  return [
    {
      input: 'ms-client-secret',
      because: 'ms-client-certificate',
      message:
        'or "ms-client-certificate" is required, because GitHub gives this job no OIDC token. Give one of them, or give the job the permission "id-token: write" (runs for pull requests from forks never have it)',
      remedy: either(
        setTo('ms-client-secret', 'a client secret of the app registration'),
        {
          system: 'workflow',
          kind: 'permission',
          on: 'token',
          permissions: ['id-token: write'],
          when: 'the app registration has a federated credential',
        },
      ),
    },
  ]
}

const certificateIsValid: Rule = (inputs, { today }) => {
  const expiresOn = inputs['ms-client-certificate']?.expiresOn
  if (!needsSource(inputs, 'm365') || !expiresOn || expiresOn >= today) {
    return []
  }
  return [
    {
      input: 'ms-client-certificate',
      message: `has expired on ${expiresOn}. Make a new one, upload its certificate to the app registration and give it here`,
      remedy: {
        ...setTo('ms-client-certificate', 'a new certificate and its key'),
        note: 'Upload the certificate to the app registration first.',
      },
    },
  ]
}

const cloudHasReports: Rule = (inputs) => {
  if (!needsSource(inputs, 'm365') || inputs['ms-cloud'] === 'public') return []
  return [
    {
      input: 'ms-cloud',
      message: `is ${inputs['ms-cloud']}, where Microsoft does not offer the Copilot usage reports (they exist in the public cloud only, GCC included). Set "ingest-m365: false"`,
      remedy: leaveOut(inputs, 'm365'),
    },
  ]
}

export const M365_RULES: readonly Rule[] = [
  microsoftIsComplete,
  microsoftHasCredential,
  certificateIsValid,
  cloudHasReports,
]
