// The rules across the inputs of GitHub.
import { hasSecretForm } from '../../runtime/redact.ts'
import type { InputName, Inputs } from '../inputs.ts'
import { needsSource } from '../selection.ts'
import { asShown, type Mistake, type Rule } from './mistake.ts'
import { either, leaveOut, remove, setTo, setToValue } from './remedies.ts'

/** Old names may end in a hyphen, names of managed users have an underscore. */
const GITHUB_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/

/** The web site, not the API: `github.com` or `SUBDOMAIN.ghe.com`. */
const WEB_HOST = /^(github\.com|(?!api\.)[^.]+\.ghe\.com)$/

/** `api.github.com` or `api.SUBDOMAIN.ghe.com`. */
const API_HOST = /^api\.(github\.com|[^.]+\.ghe\.com)$/

/** The path of the API on a GitHub Enterprise Server. */
const SERVER_PATH = /^\/api\/v3(\/|$)/

/** Returns the API's address without the path that only a server has. */
export function toApiUrl(inputs: Inputs): string {
  const given = inputs['github-api-url'] ?? 'https://api.github.com'
  return hasNeedlessPath(given) ? new URL(given).origin : given
}

export function noticesOfApiUrl(inputs: Inputs): string[] {
  const given = inputs['github-api-url']
  if (given === undefined || !hasNeedlessPath(given)) return []
  const { origin, pathname } = new URL(given)
  return [
    `"github-api-url" is used as ${origin}, because only a GitHub Enterprise Server has the path ${pathname}.`,
  ]
}

function hasNeedlessPath(address: string): boolean {
  const { hostname, pathname } = new URL(address)
  return API_HOST.test(hostname) && SERVER_PATH.test(pathname)
}

const githubHasCredential: Rule = (inputs) => {
  if (!needsSource(inputs, 'github')) return []
  const hasToken = inputs['github-token'] !== undefined
  const hasId = inputs['github-app-id'] !== undefined
  const hasKey = inputs['github-app-private-key'] !== undefined
  if (hasToken && (hasId || hasKey)) return [twoCredentials]
  if (hasToken || (hasId && hasKey)) return []
  if (hasId) return [halfAnApp('github-app-private-key', 'github-app-id')]
  if (hasKey) return [halfAnApp('github-app-id', 'github-app-private-key')]
  return [noCredential(inputs)]
}

const twoCredentials: Mistake = {
  input: 'github-token',
  message:
    'and a GitHub App ("github-app-id", "github-app-private-key") are both given; give one of them',
  remedy: either(
    { ...remove('github-token'), when: 'the App is to read GitHub' },
    {
      ...remove('github-app-id'),
      also: [remove('github-app-private-key')],
      when: 'the token is to read GitHub',
    },
  ),
}

const noCredential = (inputs: Inputs): Mistake => ({
  input: 'github-token',
  because: 'github-app-private-key',
  message:
    '(or "github-app-id" and "github-app-private-key") is required: a token that can read Copilot seats and metrics (the job\'s own GITHUB_TOKEN cannot). To leave GitHub out, set "ingest-github: false"',
  remedy: either(
    setTo('github-token', 'a token that can read Copilot seats and metrics'),
    {
      ...leaveOut(inputs, 'github'),
      when: 'GitHub is to be left out',
    },
  ),
})

function halfAnApp(missing: InputName, given: InputName): Mistake {
  return {
    input: missing,
    because: given,
    message: `is required with "${given}"`,
    remedy: setTo(
      missing,
      missing === 'github-app-id'
        ? 'the id of the App'
        : 'a private key of the App',
    ),
  }
}

const githubHasScope: Rule = (inputs) => {
  if (!needsSource(inputs, 'github')) return []
  if (inputs['github-org'].length > 0 || inputs['github-enterprise']) return []
  return [
    {
      input: 'github-org',
      message: 'or "github-enterprise" is required',
      remedy: either(setTo('github-org', 'the organizations to read'), {
        ...setTo('github-enterprise', 'the slug of the enterprise'),
        when: 'an enterprise is to be read',
      }),
    },
  ]
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
  return (
    names
      // A token in place of a name must not be shown, nor sent in an address.
      .filter(([, name]) => !GITHUB_NAME.test(name) || hasSecretForm(name))
      .map(([input, name]) => ({
        input,
        message: `has "${asShown(name)}", which is not a valid name. Use the name as in github.com/<name>`,
        remedy: setTo(input, 'the name in its address on github.com'),
      }))
  )
}

const serverHasCopilot: Rule = (inputs) => {
  const apiUrl = inputs['github-api-url']
  if (!needsSource(inputs, 'github') || apiUrl === undefined) return []
  const { hostname } = new URL(apiUrl)
  if (WEB_HOST.test(hostname)) {
    return [
      {
        input: 'github-api-url',
        message: `is the web site; its API is https://api.${hostname}`,
        remedy: setToValue('github-api-url', `https://api.${hostname}`),
      },
    ]
  }
  const { pathname } = new URL(apiUrl)
  if (!SERVER_PATH.test(pathname) || API_HOST.test(hostname)) return []
  return [
    {
      input: 'github-api-url',
      message: `is a GitHub Enterprise Server, which has no Copilot data. Set "github-api-url: https://api.github.com" (or that of your ghe.com subdomain) to read it from there`,
      remedy: setToValue('github-api-url', 'https://api.github.com'),
    },
  ]
}

/** The rules on what is read from GitHub. */
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

export const GITHUB_RULES: readonly Rule[] = [
  githubHasCredential,
  githubHasScope,
  githubNamesAreNames,
  serverHasCopilot,
  listPricesAreInDollars,
]
