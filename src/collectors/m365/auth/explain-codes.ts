// What the AADSTS codes mean, and what to change.
import type { CauseRemedy, Remedy } from '../../../remedy/remedy.ts'
import { msInput } from '../remedies.ts'

/** The claims of an OIDC token by the fields of a federated credential. */
export type Claims = Readonly<Record<string, string>>

export type CodeExplanation = {
  readonly why?: string
  readonly remedy: Remedy
}

const CODES_PAGE =
  'https://learn.microsoft.com/entra/identity-platform/reference-error-codes'
const SUBJECT_FORMS =
  'All three values must be equal, also in upper and lower case. The subject begins with "repo:OWNER/REPO:". For repositories created or renamed since 2026-07-15 it begins with "repo:OWNER@OWNER-ID/REPO@REPO-ID:". It ends with "ref:refs/heads/BRANCH", "ref:refs/tags/TAG", "environment:NAME" or "pull_request".'

const CONDITIONAL_ACCESS: CodeExplanation = {
  why: 'Conditional access blocks the app from the network of the runner.',
  remedy: {
    system: 'entra',
    kind: 'policy',
    setting: 'conditional access',
    state: 'exempt',
  },
}

const OTHER_TENANT = msInput(
  'ms-tenant-id',
  'the tenant ID (a GUID) or a verified domain of the tenant',
)

const CONSENT: CauseRemedy = {
  system: 'entra',
  kind: 'install',
  what: 'the app, with the consent of an administrator',
  where: 'the tenant',
}

const CLOCK: CauseRemedy = {
  system: 'runner',
  kind: 'input',
  name: 'the clock of the runner',
  expected: 'the current time',
}

const OTHER_CERTIFICATE = msInput(
  'ms-client-certificate',
  'a certificate of the app registration and its private key',
)

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const EXPLANATIONS: Readonly<Record<number, CodeExplanation>> = {
  7000215: {
    why: 'The client secret is wrong.',
    remedy: msInput(
      'ms-client-secret',
      'the value of the secret in the app registration, not its ID',
    ),
  },
  7000222: {
    why: 'The client secret has expired.',
    remedy: msInput(
      'ms-client-secret',
      'the value of a new secret of the app registration',
    ),
  },
  700016: {
    why: 'The tenant does not know the app.',
    remedy: {
      ...msInput('ms-client-id', 'the application (client) ID of the app'),
      when: 'the app registration shows another application ID',
      alternatives: [
        { ...OTHER_TENANT, when: 'the app is in another tenant' },
        { ...CONSENT, when: 'the tenant has no such enterprise application' },
      ],
    },
  },
  7000112: {
    why: 'The app is disabled in this tenant.',
    remedy: {
      system: 'entra',
      kind: 'policy',
      setting: 'Enabled for users to sign-in',
      state: 'on',
      note: 'Entra has it under Enterprise applications, in the properties of the app.',
    },
  },
  7000229: {
    why: 'The app has no service principal in this tenant.',
    remedy: {
      ...CONSENT,
      alternatives: [{ ...OTHER_TENANT, when: 'the app is in another tenant' }],
    },
  },
  90002: {
    why: 'Entra does not know the tenant.',
    remedy: {
      ...OTHER_TENANT,
      when: 'the overview of the tenant in Entra shows another ID',
      alternatives: [
        msInput('ms-cloud', 'the cloud of the tenant', {
          when: 'the tenant is in another cloud',
        }),
      ],
    },
  },
  500011: {
    why: 'Entra does not know the resource of "graph-api-url".',
    remedy: {
      ...msInput(
        'graph-api-url',
        'the address of Microsoft Graph in the cloud of the tenant',
      ),
      when: '"graph-api-url" is the address of another cloud',
      alternatives: [
        msInput('ms-cloud', 'the cloud of the tenant', {
          when: 'the tenant is in another cloud than "ms-cloud"',
        }),
      ],
    },
  },
  700027: {
    why: 'The app registration does not have the certificate, or the certificate has expired.',
    remedy: {
      system: 'entra',
      kind: 'install',
      what: 'the certificate',
      where: 'the app registration',
      when: 'the certificate is valid and is not in the app registration',
      alternatives: [
        { ...OTHER_CERTIFICATE, when: 'the certificate has expired' },
      ],
    },
  },
  700024: {
    why: 'The assertion is not valid at this time.',
    remedy: {
      ...CLOCK,
      when: 'the clock of the runner is wrong',
      alternatives: [
        { ...OTHER_CERTIFICATE, when: 'the certificate has expired' },
      ],
    },
  },
  50005: CONDITIONAL_ACCESS,
  53003: CONDITIONAL_ACCESS,
}

/** Codes about the federated credential: what does not match. */
const FEDERATED: Readonly<Record<number, string>> = {
  70021: 'No federated credential of the app matches the OIDC token.',
  700211:
    'No federated credential of the app matches the issuer of the OIDC token.',
  700212:
    'No federated credential of the app matches the audience of the OIDC token.',
  700213:
    'No federated credential of the app matches the subject of the OIDC token.',
  7002138:
    'A federated credential of the app differs from the subject of the OIDC token only in upper and lower case.',
}

/** The first known code decides. */
export function explainCodes(
  codes: readonly number[],
  claims: Claims | undefined,
): CodeExplanation {
  for (const code of codes) {
    const mismatch = FEDERATED[code]
    if (mismatch !== undefined) return explainMismatch(mismatch, claims)
    const known = EXPLANATIONS[code]
    if (known !== undefined && code !== NOT_VALID_NOW) return known
    if (known !== undefined) return orCredential(known, claims)
  }
  return orCredential({ remedy: LOOK_UP }, claims)
}

/** An assertion may be a certificate's or an OIDC token. */
const NOT_VALID_NOW = 700024

function explainMismatch(
  mismatch: string,
  claims: Claims | undefined,
): CodeExplanation {
  const isUnread = claims !== undefined && Object.keys(claims).length === 0
  const why = isUnread
    ? `${mismatch} The claims of the OIDC token cannot be read.`
    : mismatch
  return { why, remedy: federatedCredential(claims) }
}

/** With an OIDC token, the federated credential may be the cause as well. */
function orCredential(
  explanation: CodeExplanation,
  claims: Claims | undefined,
): CodeExplanation {
  if (claims === undefined) return explanation
  const { alternatives = [], ...first } = explanation.remedy
  const when = 'the app registration has no such credential'
  const credential = { ...federatedCredential(claims), when }
  const remedy = { ...first, alternatives: [...alternatives, credential] }
  return { ...explanation, remedy }
}

function federatedCredential(claims: Claims = {}): CauseRemedy {
  const values = Object.entries(claims).map(
    ([name, value]) => `${name} "${value}"`,
  )
  const these =
    values.length === 0
      ? 'the issuer, subject and audience of the OIDC token'
      : values.join(', ')
  return {
    system: 'entra',
    kind: 'install',
    what: `a federated credential with ${these}`,
    where: 'the app registration',
    values: { ...claims },
    note: SUBJECT_FORMS,
  }
}

const LOOK_UP: CauseRemedy = {
  system: 'entra',
  kind: 'contact',
  who: 'an administrator of the tenant',
  about: 'the code',
  note: `The codes are explained at ${CODES_PAGE}.`,
}
