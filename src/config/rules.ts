// The rules across inputs. Each looks at all of them and lists what is wrong;
// all are checked before the first request is made.
import { DATASET_NAMES, DATASETS, isDatasetName } from '../domain/dataset.ts'
import type { Day } from '../domain/day.ts'
import type { InputName, Inputs } from './inputs.ts'
import {
  isSourceOn,
  namedDatasets,
  neededWebhooks,
  needsSource,
  selectedDatasets,
} from './selection.ts'
import { oldestDay, windowOf } from './window.ts'

/** Something wrong with one input, in a sentence that begins after its name. */
export type Mistake = {
  readonly input: InputName
  readonly message: string
  /** Another input that makes it a mistake. */
  readonly because?: InputName
}

type Rule = (inputs: Inputs, today: Day) => readonly Mistake[]

const MIN_KEY_LENGTH = 32
/** Old names may end with a hyphen, managed ones hold an underscore. */
const GITHUB_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/

const datasetsExist: Rule = (inputs) =>
  inputs.datasets
    .filter((name) => !isDatasetName(name))
    .map((name) => ({
      input: 'datasets',
      message: `has no dataset "${name}"; there are: ${DATASET_NAMES.join(', ')}`,
    }))

const namedDatasetsAreOn: Rule = (inputs) =>
  namedDatasets(inputs).flatMap((name) => {
    const { source, isPerPerson } = DATASETS[name]
    if (!isSourceOn(inputs, source)) {
      const message = `names "${name}", but "ingest-${source}" is false`
      return [{ input: 'datasets' as const, message }]
    }
    if (isPerPerson && inputs['user-identity'] === 'none') {
      const message = `names "${name}", which has a record for each person, but "user-identity" is none`
      return [{ input: 'datasets' as const, message }]
    }
    return []
  })

const somethingIsOn: Rule = (inputs) =>
  inputs['ingest-github'] || inputs['ingest-m365']
    ? []
    : [
        {
          input: 'ingest-github',
          message:
            'and "ingest-m365" are both false, so there is nothing to do',
        },
      ]

const githubIsComplete: Rule = (inputs) => {
  if (!needsSource(inputs, 'github')) return []
  const mistakes: Mistake[] = []
  if (inputs['github-token'] === undefined) {
    mistakes.push({
      input: 'github-token',
      message:
        'is required: a token that can read Copilot seats and metrics (the job\'s own GITHUB_TOKEN cannot). To leave GitHub out, set "ingest-github: false"',
    })
  }
  if (inputs['github-org'].length === 0 && !inputs['github-enterprise']) {
    mistakes.push({
      input: 'github-org',
      message: 'or "github-enterprise" is required',
    })
  }
  return mistakes
}

const githubNamesAreNames: Rule = (inputs) => {
  const enterprise = inputs['github-enterprise']
  const names: [InputName, string][] = [
    ...inputs['github-org'].map((org): [InputName, string] => [
      'github-org',
      org,
    ]),
    ...(enterprise
      ? [['github-enterprise', enterprise] satisfies [InputName, string]]
      : []),
  ]
  return names
    .filter(([, name]) => !GITHUB_NAME.test(name))
    .map(([input, name]) => ({
      input,
      message: `has "${name}", which is not a name as it stands in github.com/<name>`,
    }))
}

const microsoftIsComplete: Rule = (inputs) => {
  if (!needsSource(inputs, 'm365')) return []
  const required = ['ms-tenant-id', 'ms-client-id'] as const
  const mistakes: Mistake[] = required
    .filter((input) => inputs[input] === undefined)
    .map((input) => ({
      input,
      message:
        'is required for Microsoft 365. To leave Microsoft 365 out, set "ingest-m365: false"',
    }))
  if (inputs['ms-client-secret'] && inputs['ms-client-certificate']) {
    mistakes.push({
      input: 'ms-client-secret',
      message: 'and "ms-client-certificate" are both given; give one of them',
    })
  }
  return mistakes
}

const cloudHasReports: Rule = (inputs) => {
  if (!needsSource(inputs, 'm365') || inputs['ms-cloud'] === 'public') return []
  return [
    {
      input: 'ms-cloud',
      message: `is ${inputs['ms-cloud']}, where Microsoft does not offer the Copilot usage reports (they exist in the public cloud only, GCC included). Set "ingest-m365: false"`,
    },
  ]
}

const identityHasKey: Rule = (inputs) => {
  const isPerPerson = selectedDatasets(inputs).some(
    (name) => DATASETS[name].isPerPerson,
  )
  if (!isPerPerson || inputs['user-identity'] !== 'hash') return []
  const length = inputs['identity-key']?.length ?? 0
  if (length >= MIN_KEY_LENGTH) return []
  const problem =
    length === 0
      ? 'is required, because "user-identity" is hash'
      : `has ${length} characters and needs ${MIN_KEY_LENGTH} at least`
  return [
    {
      input: 'identity-key',
      because: 'user-identity',
      message: `${problem}: make one with \`openssl rand -hex 32\`, keep it in a secret and never change it. Or set "user-identity" to none or plain`,
    },
  ]
}

const webhooksHaveUrls: Rule = (inputs) => {
  if (inputs['dry-run']) return []
  return neededWebhooks(inputs)
    .filter((webhook) => inputs[`port-webhook-${webhook}-url`] === undefined)
    .map((webhook) => ({
      input: `port-webhook-${webhook}-url`,
      message: 'is required: the URL of the webhook data source in Port',
    }))
}

const webhooksHaveSecrets: Rule = (inputs) => {
  if (inputs['dry-run'] || inputs['port-webhook-secret']) return []
  const unsigned = neededWebhooks(inputs).filter(
    (webhook) => inputs[`port-webhook-${webhook}-secret`] === undefined,
  )
  if (unsigned.length === 0) return []
  const own = unsigned.map((webhook) => `"port-webhook-${webhook}-secret"`)
  return [
    {
      input: 'port-webhook-secret',
      message: `(or ${own.join(', ')}) is required: the secret that signs what is sent`,
    },
  ]
}

const windowIsPossible: Rule = (inputs, today) => {
  if (inputs.until !== undefined && inputs.since === undefined) {
    return [{ input: 'until', message: 'needs "since" too', because: 'since' }]
  }
  const { since, until } = windowOf(inputs, today)
  const oldest = oldestDay(inputs, today)
  if (until >= today) {
    return [
      {
        input: 'until',
        message: `is ${until}, and reports exist only for days before today (${today})`,
      },
    ]
  }
  if (since > until) {
    return [
      { input: 'since', message: `(${since}) is after "until" (${until})` },
    ]
  }
  if (inputs.since === undefined || oldest === undefined || since >= oldest) {
    return []
  }
  return [
    {
      input: 'since',
      message: `is ${since}, which is older than what the sources keep; the oldest day that can be had is ${oldest}`,
    },
  ]
}

const windowIsUsed: Rule = (inputs) => {
  const isDaily = selectedDatasets(inputs).some(
    (name) => DATASETS[name].isDaily,
  )
  if (inputs.since === undefined || isDaily) return []
  return [
    {
      input: 'since',
      message:
        'is given, but no dataset with a record for each day is collected',
    },
  ]
}

const serverHasCopilot: Rule = (inputs) => {
  const apiUrl = inputs['github-api-url']
  if (!needsSource(inputs, 'github') || apiUrl === undefined) return []
  if (!new URL(apiUrl).pathname.startsWith('/api/v3')) return []
  return [
    {
      input: 'github-api-url',
      message: `is a GitHub Enterprise Server, which has no Copilot data. Set "github-api-url: https://api.github.com" (or that of your ghe.com subdomain) to read it from there`,
    },
  ]
}

/** The rules for collecting; `mode: replay` needs the webhooks only. */
export const INGEST_RULES: readonly Rule[] = [
  datasetsExist,
  namedDatasetsAreOn,
  somethingIsOn,
  githubIsComplete,
  githubNamesAreNames,
  serverHasCopilot,
  microsoftIsComplete,
  cloudHasReports,
  identityHasKey,
  webhooksHaveUrls,
  webhooksHaveSecrets,
  windowIsPossible,
  windowIsUsed,
]
