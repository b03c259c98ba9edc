// Every way in which a run can end, for the search for leaks.
import type { Fault } from '../../../dev/emulators/start.ts'
import { personAt } from '../../../dev/tenants/people.ts'
import { anApp } from '../../bundle/support/keyless.ts'

/** The people of the company, none of whom may be seen. */
export const PEOPLE = Array.from({ length: 6 }, (_, index) => personAt(index))
/** The App that the emulated GitHub knows. */
export const app = anApp()
/** Inputs without a token and without a client secret. */
export const KEYLESS = { ...app.inputs, 'ms-client-secret': '' }

/** What a run is given, what befalls it, and how it ends. */
export type Scenario = {
  readonly name: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly faults?: readonly Fault[]
  /** Adds credentials for Port's API, too. */
  readonly asksPort?: boolean
  readonly result: 'success' | 'partial' | 'failed'
}

/** An answer that tells of a person where nobody should repeat it. */
const TOLD = `Not for ${PEOPLE[0]?.mailName}@contoso.example, user ID ${PEOPLE[1]?.githubId}.`
const TALKATIVE = JSON.stringify({
  message: TOLD,
  error: {
    code: 'No',
    message: TOLD,
    innerError: { user: PEOPLE[0], 'request-id': PEOPLE[0]?.mailName },
  },
  errors: PEOPLE,
})
const CUT_OFF = `{"seats": [${JSON.stringify(PEOPLE[0])}, "${PEOPLE[1]?.mailName}@contoso.example`

/** Lets a service refuse, in words that must not be repeated. */
export function refuses(service: Fault['service'], status: number): Fault {
  const headers = { 'content-type': 'application/json' }
  return { service, kind: 'status', status, headers, body: TALKATIVE }
}

/** An answer that repeats the credential of the request, in all its parts. */
const ECHO = JSON.stringify({
  message: 'Refused {credential}',
  error: { code: '{credential}', message: 'Refused {credential}' },
  '{credential}': 'Refused {credential}',
})
const ECHO_OF_ENTRA = JSON.stringify({
  error: 'invalid_client',
  error_description: 'AADSTS7000215: Refused {credential}',
  error_codes: [7000215],
  trace_id: '{credential}',
})

function repeats(service: Fault['service'], status: number): Fault {
  const headers = {
    'content-type': 'application/json',
    'x-trace-id': '{credential}',
    'request-id': '{credential}',
    'x-accepted-github-permissions': '{credential}=read',
  }
  const body = service === 'entra' ? ECHO_OF_ENTRA : ECHO
  return { service, kind: 'status', status, headers, body }
}

function leadsAway(service: Fault['service']): Fault {
  const location =
    'https://{credential}.contoso.example/{credential}?a={credential}'
  return { service, kind: 'redirect', headers: { location } }
}

const SERVICES = [
  'github',
  'downloads',
  'entra',
  'graph',
  'port-ingest',
  'port-api',
] as const

const ECHOES: readonly Scenario[] = [
  ...[401, 403, 422].flatMap((status) =>
    [{}, KEYLESS].map(
      (inputs): Scenario => ({
        name: `each service repeats a credential and answers ${status}${inputs === KEYLESS ? ', keyless' : ''}`,
        inputs,
        faults: SERVICES.map((service) => repeats(service, status)),
        asksPort: true,
        result: 'failed',
      }),
    ),
  ),
  {
    name: 'each source leads to a host with the name of a credential',
    faults: [
      leadsAway('github'),
      leadsAway('entra'),
      leadsAway('graph'),
      leadsAway('port-api'),
    ],
    asksPort: true,
    result: 'failed',
  },
  {
    name: 'the downloads and Port lead to a host with the name of a credential',
    faults: [leadsAway('downloads'), leadsAway('port-ingest')],
    result: 'failed',
  },
]

function garbles(service: Fault['service']): Fault {
  return { service, kind: 'malformed', body: CUT_OFF }
}

const FAILURES: readonly Scenario[] = [401, 403, 404, 500].flatMap((status) => [
  {
    name: `GitHub and Graph answer ${status}`,
    faults: [refuses('github', status), refuses('graph', status)],
    result: 'failed',
  },
  {
    name: `the downloads and Entra answer ${status}`,
    faults: [refuses('downloads', status), refuses('entra', status)],
    result: 'partial',
  },
  {
    name: `Port answers ${status}`,
    faults: [refuses('port-ingest', status)],
    result: 'failed',
  },
])

/** Reads the bill with a token of its own, and an export of people. */
const BILL = {
  'ingest-m365': 'false',
  'github-org': '',
  'github-enterprise': 'octo',
  'github-billing-token': 'emulated-billing-token',
  datasets: 'github-seats,github-cost-centers,github-user-credits',
  'max-wait-minutes': '1',
}

const BILLS: readonly Scenario[] = [
  { name: 'the bill is read', inputs: BILL, result: 'success' },
  {
    name: 'the bill is refused',
    inputs: BILL,
    faults: [{ ...refuses('github', 403), match: '/settings/billing/' }],
    result: 'partial',
  },
  {
    name: 'the export of the bill is broken',
    inputs: BILL,
    faults: [garbles('downloads')],
    result: 'partial',
  },
]

/** All scenarios of one run each. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'all is well', result: 'success' },
  { name: 'all is well, keyless', inputs: KEYLESS, result: 'success' },
  { name: 'it is a dry run', inputs: { 'dry-run': 'true' }, result: 'success' },
  { name: 'Port is asked afterwards', asksPort: true, result: 'success' },
  {
    name: 'people who are gone are removed',
    inputs: { prune: 'true' },
    asksPort: true,
    result: 'success',
  },
  {
    name: 'Port is set up',
    inputs: { mode: 'setup' },
    asksPort: true,
    result: 'success',
  },
  {
    name: 'it only checks, keyless',
    inputs: { ...KEYLESS, mode: 'check' },
    asksPort: true,
    result: 'success',
  },
  ...FAILURES,
  ...ECHOES,
  ...BILLS,
  ...[401, 403, 500].map(
    (status): Scenario => ({
      name: `Port's API answers ${status}`,
      faults: [refuses('port-api', status)],
      asksPort: true,
      result: 'partial',
    }),
  ),
  {
    name: 'GitHub and Graph answer with broken bodies',
    faults: [garbles('github'), garbles('graph')],
    result: 'failed',
  },
  {
    name: 'the downloads and Entra answer with broken bodies',
    faults: [garbles('downloads'), garbles('entra')],
    result: 'partial',
  },
  {
    name: 'GitHub refuses the App',
    inputs: { ...KEYLESS, ...anApp().inputs },
    result: 'partial',
  },
  {
    name: 'GitHub answers 500 to the App',
    inputs: KEYLESS,
    faults: [refuses('github', 500)],
    result: 'partial',
  },
]
