import {
  INPUT_NAMES,
  type InputName,
  type RawInputs,
} from '../../../src/config/inputs.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'

export type GivenInputs = Partial<Record<InputName, string>>

/** The inputs as a runner hands them over: what is not given is empty. */
export function givenOnly(given: GivenInputs): RawInputs {
  const inputs = INPUT_NAMES.map((name) => [name, given[name] ?? ''])
  return Object.fromEntries(inputs)
}

/** Inputs with which both sources are collected and sent; all are right. */
export function someInputs(overrides: GivenInputs = {}): RawInputs {
  return givenOnly({
    'github-token': 'github-token-of-a-test',
    'github-org': 'octo-org',
    'ms-tenant-id': '11111111-2222-3333-4444-555555555555',
    'ms-client-id': '66666666-7777-8888-9999-000000000000',
    'ms-client-secret': 'client-secret-of-a-test',
    'identity-key': '0123456789abcdef0123456789abcdef',
    'port-webhook-seats-url': 'https://ingest.port.example/seats',
    'port-webhook-m365-summary-url': 'https://ingest.port.example/summary',
    'port-webhook-m365-users-url': 'https://ingest.port.example/users',
    'port-webhook-secret': 'webhook-secret-of-a-test',
    ...overrides,
  })
}

/** What is known beside the inputs: it is 2026-11-22. */
export const SURROUNDINGS = { today: '2026-11-22', baseDir: '/runner/temp' }

/** The mistakes in otherwise right inputs, each as its line says it. */
export function mistakesIn(
  overrides: GivenInputs,
  about: { readonly hasOidc?: boolean } = {},
): string[] {
  try {
    parseConfig(someInputs(overrides), { ...SURROUNDINGS, ...about })
    return []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.message.split('\n').slice(1)
  }
}
