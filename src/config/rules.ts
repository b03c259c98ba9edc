// The rules across inputs, checked before the first request.
import {
  DATASET_NAMES,
  DATASETS,
  factsOf,
  isDatasetName,
  isEnterpriseOnly,
} from '../domain/dataset.ts'
import { addDays, type Day, type DayWindow } from '../domain/day.ts'
import { GITHUB_RULES } from './github-rules.ts'
import { type Inputs, SECRET_INPUTS } from './inputs.ts'
import type { Mistake, Rule } from './mistake.ts'
import {
  checkNeedsCredentials,
  integrationNeedsWorkflow,
  PORT_RULES,
} from './port-rules.ts'
import {
  either,
  leaveOut,
  NEW_SECRET,
  remove,
  setTo,
  setToValue,
} from './remedies.ts'
import {
  isSourceOn,
  namedDatasets,
  needsSource,
  selectedDatasets,
} from './selection.ts'
import { oldestDay, windowOf } from './window.ts'

const MIN_KEY_LENGTH = 32
const datasetsExist: Rule = (inputs) =>
  inputs.datasets
    .filter((name) => !isDatasetName(name))
    .map((name) => ({
      input: 'datasets',
      message: `has no dataset "${name}"; there are: ${DATASET_NAMES.join(', ')}`,
      remedy: setToValue('datasets', namedDatasets(inputs).join(',')),
    }))

const namedDatasetsAreOn: Rule = (inputs) =>
  namedDatasets(inputs).flatMap((name) => {
    const { source, isPerPerson } = DATASETS[name]
    if (!isSourceOn(inputs, source)) {
      const message = `names "${name}", but "ingest-${source}" is false`
      const remedy = setToValue(`ingest-${source}`, 'true')
      return [{ input: 'datasets' as const, message, remedy }]
    }
    if (isPerPerson && inputs['user-identity'] === 'none') {
      const message = `names "${name}", which has a record for each person, but "user-identity" is none`
      const remedy = setToValue('user-identity', 'hash')
      return [{ input: 'datasets' as const, message, remedy }]
    }
    if (isEnterpriseOnly(name) && !inputs['github-enterprise']) {
      const message = `names "${name}", which only an enterprise has. Set "github-enterprise"`
      const remedy = setTo('github-enterprise', 'the slug of the enterprise')
      return [{ input: 'datasets' as const, message, remedy }]
    }
    return []
  })

const somethingIsOn: Rule = (inputs) =>
  inputs['ingest-github'] || inputs['ingest-m365']
    ? []
    : [
        {
          input: 'ingest-github',
          message: 'and "ingest-m365" are both false. Set one of them to true',
          remedy: either(setToValue('ingest-github', 'true'), {
            ...setToValue('ingest-m365', 'true'),
            when: 'Microsoft 365 is to be read',
          }),
        },
      ]

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

const listPricesAreInDollars: Rule = (inputs) => {
  const { currency } = inputs
  if (inputs['license-prices'] !== undefined || currency === 'USD') return []
  return [
    {
      input: 'currency',
      because: 'license-prices',
      message: `is ${currency}, but "license-prices" is empty. GitHub's list prices are in US dollars. Set the prices in ${currency}, or leave "currency" empty`,
      remedy: either(remove('currency'), {
        ...setTo('license-prices', `the prices in ${currency}`),
        when: `the licenses are paid in ${currency}`,
      }),
    },
  ]
}

const identityHasKey: Rule = (inputs) => {
  const isPerPerson = selectedDatasets(inputs).some(
    (name) => DATASETS[name].isPerPerson,
  )
  if (!isPerPerson || inputs['user-identity'] !== 'hash') return []
  const length = inputs['identity-key']?.length ?? 0
  if (length >= MIN_KEY_LENGTH) return keyIsNoOtherSecret(inputs)
  const problem =
    length === 0
      ? 'is required, because "user-identity" is hash'
      : `has ${length} characters and needs ${MIN_KEY_LENGTH} at least`
  return [
    {
      input: 'identity-key',
      because: 'user-identity',
      message: `${problem}: make one with \`openssl rand -hex 32\`, keep it in a secret and never change it. Or set "user-identity" to none or plain`,
      remedy: either(setTo('identity-key', NEW_SECRET), {
        ...setToValue('user-identity', 'none'),
        when: 'people are to be left out',
      }),
    },
  ]
}

/** With the key, anyone can find people by their hashes, so nobody else may have it. */
function keyIsNoOtherSecret(inputs: Inputs): Mistake[] {
  const same = SECRET_INPUTS.find(
    (name) =>
      name !== 'identity-key' && inputs[name] === inputs['identity-key'],
  )
  if (same === undefined) return []
  return [
    {
      input: 'identity-key',
      message: `is the same as "${same}". Anyone who knows that secret could find people by their hashes. Make a separate key: \`openssl rand -hex 32\``,
      remedy: setTo('identity-key', NEW_SECRET),
    },
  ]
}

const windowIsPossible: Rule = (inputs, { today }) => {
  if (inputs.until !== undefined && inputs.since === undefined) {
    return [
      {
        input: 'until',
        because: 'since',
        message: 'needs "since" too',
        remedy: setTo('since', 'the first day to read'),
      },
    ]
  }
  const { since, until } = windowOf(inputs, today)
  const oldest = oldestDay(inputs, today)
  if (until >= today) {
    return [
      {
        input: 'until',
        message: `is ${until}, and reports exist only for days before today (${today})`,
        remedy: setToValue('until', addDays(today, -1)),
      },
    ]
  }
  if (since > until) return [startsTooLate(inputs, { since, until }, today)]
  if (inputs.since === undefined || oldest === undefined || since >= oldest) {
    return []
  }
  return [
    {
      input: 'since',
      message: `is ${since}, which is older than what the sources keep; the oldest day that can be had is ${oldest}`,
      remedy: setToValue('since', oldest),
    },
  ]
}

function startsTooLate(
  inputs: Inputs,
  { since, until }: DayWindow,
  today: Day,
): Mistake {
  const message =
    inputs.until === undefined
      ? `is ${since}, and reports exist only for days before today (${today})`
      : `(${since}) is after "until" (${until})`
  const last = inputs.until ?? addDays(today, -1)
  const remedy = either(
    { ...setToValue('since', last), when: 'one day is to be read' },
    {
      ...setTo('until', `a later day, ${addDays(today, -1)} at the latest`),
      when: 'more days are to be read',
    },
  )
  return { input: 'since', message, remedy }
}

const windowIsUsed: Rule = (inputs) => {
  const isDaily = selectedDatasets(inputs).some(
    (name) => factsOf(name).keptDays !== undefined,
  )
  if (inputs.since === undefined || isDaily) return []
  return [
    {
      input: 'since',
      message:
        'is given, but no dataset with a record for each day is collected',
      remedy: { ...remove('since'), also: [remove('until')] },
    },
  ]
}

/** The rules for `mode: ingest`. */
export const INGEST_RULES: readonly Rule[] = [
  datasetsExist,
  namedDatasetsAreOn,
  somethingIsOn,
  ...GITHUB_RULES,
  microsoftIsComplete,
  microsoftHasCredential,
  certificateIsValid,
  cloudHasReports,
  listPricesAreInDollars,
  identityHasKey,
  ...PORT_RULES,
  windowIsPossible,
  windowIsUsed,
]

/** The rules for `mode: check`: those of ingest, and credentials for Port. */
export const CHECK_RULES: readonly Rule[] = [
  ...INGEST_RULES,
  checkNeedsCredentials,
  integrationNeedsWorkflow,
]
