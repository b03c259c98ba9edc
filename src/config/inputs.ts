// One schema turns the text of all inputs into values. The form of one input is
// in `fields.ts` or `names.ts`.
import * as z from 'zod/mini'
import { DEFAULT_LOOKBACK_DAYS } from '../domain/dataset.ts'
import { PERIODS } from '../domain/m365.ts'
import {
  address,
  appId,
  appKey,
  certificate,
  credential,
  currencyCode,
  day,
  flag,
  hostAddress,
  list,
  oneOf,
  optionalNumber,
  prices,
  readers,
  text,
  unversionedAddress,
  wholeNumber,
  workflowFile,
} from './fields.ts'
import { clientId, enterprise, organizations, tenantId } from './names.ts'

export const MODES = ['ingest', 'setup', 'check', 'replay', 'total'] as const
export const CLOUDS = ['public', 'usgov', 'usgov-dod', 'china'] as const
export const IDENTITIES = ['hash', 'plain', 'none'] as const
export const REGIONS = ['eu', 'us'] as const
export const VERIFICATIONS = ['auto', 'true', 'false'] as const

export const inputsSchema = z.strictObject({
  mode: oneOf(MODES, 'ingest'),
  'ingest-github': flag(true),
  'ingest-m365': flag(true),
  datasets: list,
  since: day,
  until: day,
  'usage-lookback-days': wholeNumber({
    min: 1,
    max: 28,
    fallback: DEFAULT_LOOKBACK_DAYS,
  }),
  'dry-run': flag(false),
  'output-dir': text,
  csv: flag(false),
  'max-wait-minutes': wholeNumber({ min: 0, max: 360, fallback: 30 }),
  'github-token': credential,
  'github-app-id': appId,
  'github-app-private-key': appKey,
  'github-billing-token': credential,
  'github-org': organizations,
  'github-enterprise': enterprise,
  'github-api-url': address,
  'seats-active-window-days': wholeNumber({ min: 1, max: 90, fallback: 14 }),
  'license-prices': prices,
  currency: currencyCode,
  'min-team-size': wholeNumber({ min: 5, max: 1000, fallback: 5 }),
  'ms-tenant-id': tenantId,
  'ms-client-id': clientId,
  'ms-client-secret': credential,
  'ms-client-certificate': certificate,
  'ms-cloud': oneOf(CLOUDS, 'public'),
  'ms-authority-host': hostAddress,
  'graph-api-url': unversionedAddress,
  'm365-period': oneOf(PERIODS, 'D28'),
  'm365-copilot-skus': list,
  'user-identity': oneOf(IDENTITIES, 'hash'),
  'identity-key': text,
  'use-port-webhook': flag(true),
  'port-webhook-seats-url': address,
  'port-webhook-m365-summary-url': address,
  'port-webhook-m365-users-url': address,
  'port-webhook-secret': text,
  'port-webhook-seats-secret': text,
  'port-webhook-m365-summary-secret': text,
  'port-webhook-m365-users-secret': text,
  'port-region': oneOf(REGIONS, 'eu'),
  'port-api-url': unversionedAddress,
  'port-client-id': credential,
  'port-client-secret': credential,
  'port-access-token': credential,
  'verify-delivery': oneOf(VERIFICATIONS, 'auto'),
  'verify-timeout-seconds': wholeNumber({ min: 1, max: 3600, fallback: 60 }),
  'people-readers': readers,
  'backfill-workflow': workflowFile,
  'backfill-integration': text,
  prune: flag(false),
  'prune-max-percent': wholeNumber({ min: 0, max: 100, fallback: 20 }),
  'retention-days': optionalNumber({ min: 1, max: 3650 }),
})

export type Inputs = z.infer<typeof inputsSchema>
export type InputName = keyof Inputs
/** The text of each input; empty when the input is not given. */
export type RawInputs = Readonly<Record<InputName, string>>

export function isInputName(name: string): name is InputName {
  return Object.hasOwn(inputsSchema.shape, name)
}

export const INPUT_NAMES: readonly InputName[] = Object.keys(
  inputsSchema.shape,
).filter(isInputName)

/** Inputs to mask in all output; the URL of a webhook contains its key. */
export const SECRET_INPUTS: readonly InputName[] = [
  'github-token',
  'github-app-private-key',
  'github-billing-token',
  'ms-client-secret',
  'ms-client-certificate',
  'identity-key',
  'port-webhook-seats-url',
  'port-webhook-m365-summary-url',
  'port-webhook-m365-users-url',
  'port-webhook-secret',
  'port-webhook-seats-secret',
  'port-webhook-m365-summary-secret',
  'port-webhook-m365-users-secret',
  'port-client-secret',
  'port-access-token',
]
