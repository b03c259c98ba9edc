import type { z } from 'zod'
import type { Licenses } from '../../../domain/m365.ts'
import { SourceError } from '../../../errors.ts'
import { redact } from '../../../runtime/redact.ts'
import { type Warning, warningOf } from '../../collector.ts'
import type { GraphClient } from '../client.ts'
import { type Subject, toGraphError, unexpectedResponse } from '../error.ts'
import { NextLinks } from '../next-links.ts'
import { msInput } from '../remedies.ts'
import {
  graphPageSchema,
  type SubscribedSku,
  subscribedSkuSchema,
} from '../schemas.ts'

const SUBJECT: Subject = {
  name: 'the licenses',
  permission: 'LicenseAssignment.Read.All',
}
const RESOURCE = '/subscribedSkus'
/** A tenant has some dozen SKUs, all on one page. */
const MAX_PAGES = 100
/**
 * M365_COPILOT_BUSINESS_CHAT, a plan of every SKU with a paid Copilot:
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const COPILOT_PLAN = '3f30311c-6b1e-48a4-ab79-725b469da960'
/** Other clouds have the plan with another ID. */
const COPILOT_PLAN_NAME = 'm365_copilot'

export type LicensesResult = {
  readonly licenses: Licenses | undefined
  readonly warnings: readonly Warning[]
}

/**
 * Counts the Copilot licenses. A failure becomes a warning, because the summary
 * is useful without licenses.
 */
export async function readLicenses(
  client: GraphClient,
  wantedSkus: readonly string[],
): Promise<LicensesResult> {
  try {
    return countLicenses(await readSkus(client), wantedSkus)
  } catch (error) {
    const failure = toGraphError(error, SUBJECT)
    if (!(failure instanceof SourceError)) throw failure
    const { problem, remedy } = failure
    const code = 'M365_LICENSES_UNREADABLE'
    const message = `${problem} The license figures are left out.`
    const warning = remedy
      ? warningOf(code, message, remedy)
      : ({ code, message } as const)
    return { licenses: undefined, warnings: [warning] }
  }
}

/** https://learn.microsoft.com/graph/api/subscribedsku-list */
async function readSkus(client: GraphClient): Promise<SubscribedSku[]> {
  const skus: SubscribedSku[] = []
  const links = new NextLinks({
    subject: SUBJECT,
    maxPages: MAX_PAGES,
    isOwnLink: (link) => client.isOwnLink(link),
  })
  let resource = RESOURCE
  for (;;) {
    const page = await readPage(client, resource)
    skus.push(...page.value.map(readSku))
    const nextLink = page['@odata.nextLink']
    if (nextLink === undefined) return skus
    links.follow(nextLink)
    resource = nextLink
  }
}

async function readPage(
  client: GraphClient,
  resource: string,
): Promise<z.infer<typeof graphPageSchema>> {
  const query = { resource, path: RESOURCE, isSmall: true }
  const response = await client.open(query)
  const page = graphPageSchema.safeParse(await readJson(response))
  if (page.success) return page.data
  throw unexpectedResponse(SUBJECT, 'the field "value" is not a list')
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readSku(value: unknown): SubscribedSku {
  const sku = subscribedSkuSchema.safeParse(value)
  if (sku.success) return sku.data
  const fields = sku.error.issues.map((issue) => `"${issue.path.join('.')}"`)
  throw unexpectedResponse(
    SUBJECT,
    `a SKU lacks ${fields.join(', ')} or has another type there`,
  )
}

function countLicenses(
  skus: readonly SubscribedSku[],
  wanted: readonly string[],
): LicensesResult {
  if (wanted.length === 0) {
    const found = skus.filter(holdsCopilot)
    return found.length > 0
      ? sum(found)
      : { licenses: undefined, warnings: [NO_COPILOT_SKU] }
  }
  const missing = wanted.filter((name) => !skus.some((sku) => isSku(sku, name)))
  const found = skus.filter((sku) => wanted.some((name) => isSku(sku, name)))
  const warnings = missing.map(warnOfMissingSku)
  if (found.length === 0) return { licenses: undefined, warnings }
  const { licenses, warnings: others } = sum(found)
  return { licenses, warnings: [...warnings, ...others] }
}

function holdsCopilot(sku: SubscribedSku): boolean {
  return sku.servicePlans.some(
    ({ servicePlanId, servicePlanName }) =>
      servicePlanId.toLowerCase() === COPILOT_PLAN ||
      servicePlanName?.toLowerCase().startsWith(COPILOT_PLAN_NAME),
  )
}

function isSku(sku: SubscribedSku, name: string): boolean {
  const wanted = name.toLowerCase()
  return [sku.skuId, sku.skuPartNumber].some(
    (known) => known.toLowerCase() === wanted,
  )
}

/** A SKU that has expired keeps its assignments, which nobody can use. */
function sum(skus: readonly SubscribedSku[]): LicensesResult {
  const usable = skus.filter((sku) => unitsOf(sku) > 0)
  const expired = skus.filter(
    (sku) => unitsOf(sku) <= 0 && sku.consumedUnits > 0,
  )
  const total = usable.reduce((units, sku) => units + unitsOf(sku), 0)
  const assigned = usable.reduce((units, sku) => units + sku.consumedUnits, 0)
  const licenses = { total, assigned }
  return { licenses, warnings: expired.map(warnOfExpiredSku) }
}

/** Licenses in their grace period can still be used and count. */
function unitsOf({ prepaidUnits }: SubscribedSku): number {
  return prepaidUnits.enabled + (prepaidUnits.warning ?? 0)
}

const NO_COPILOT_SKU = warningOf(
  'M365_SKU_NOT_FOUND',
  'No SKU of the tenant has a Copilot service plan. The license figures are left out.',
  {
    ...msInput('m365-copilot-skus', 'the SKUs of the tenant with Copilot'),
    when: 'the tenant has Copilot in another SKU',
    alternatives: [
      {
        system: 'graph',
        kind: 'license',
        need: 'assignment',
        of: 'the tenant',
        when: 'the tenant has no Copilot',
      },
    ],
  },
)

function warnOfExpiredSku({
  skuPartNumber,
  consumedUnits,
}: SubscribedSku): Warning {
  return warningOf(
    'M365_SKU_WITHOUT_UNITS',
    `The SKU "${redact(skuPartNumber)}" has ${consumedUnits} assigned licenses, but no enabled ones. They are not counted.`,
    {
      system: 'graph',
      kind: 'license',
      need: 'payment',
      of: 'the tenant',
      note: 'The Microsoft 365 admin center shows the subscription.',
    },
  )
}

function warnOfMissingSku(name: string): Warning {
  return warningOf(
    'M365_SKU_NOT_FOUND',
    `The tenant has no SKU "${redact(name)}".`,
    msInput('m365-copilot-skus', 'the SKUs of the tenant with Copilot', {
      note: 'It accepts part numbers such as "Microsoft_365_Copilot", or SKU IDs.',
    }),
  )
}
