import type { Licenses } from '../../../domain/m365.ts'
import { SourceError } from '../../../errors.ts'
import type { Warning } from '../../collector.ts'
import type { GraphClient } from '../client.ts'
import { type Subject, toGraphError, unexpectedResponse } from '../error.ts'
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
/**
 * M365_COPILOT_BUSINESS_CHAT, a plan of every SKU with a paid Copilot:
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const COPILOT_PLAN = '3f30311c-6b1e-48a4-ab79-725b469da960'

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
    const message = `${failure.message} The license figures are left out.`
    return {
      licenses: undefined,
      warnings: [{ code: 'M365_LICENCES_UNREADABLE', message }],
    }
  }
}

/** https://learn.microsoft.com/graph/api/subscribedsku-list */
async function readSkus(client: GraphClient): Promise<SubscribedSku[]> {
  const response = await client.open({
    resource: RESOURCE,
    path: RESOURCE,
    isSmall: true,
  })
  const page = graphPageSchema.safeParse(await readJson(response))
  if (!page.success) {
    throw unexpectedResponse(SUBJECT, 'the field "value" is not a list')
  }
  return page.data.value.map(readSku)
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
    return { licenses: sum(skus.filter(holdsCopilot)), warnings: [] }
  }
  const missing = wanted.filter((name) => !skus.some((sku) => isSku(sku, name)))
  const found = skus.filter((sku) => wanted.some((name) => isSku(sku, name)))
  return {
    licenses: found.length === 0 ? undefined : sum(found),
    warnings: missing.map(warnOfMissingSku),
  }
}

function holdsCopilot(sku: SubscribedSku): boolean {
  return sku.servicePlans.some(
    ({ servicePlanId }) => servicePlanId.toLowerCase() === COPILOT_PLAN,
  )
}

function isSku(sku: SubscribedSku, name: string): boolean {
  const wanted = name.toLowerCase()
  return [sku.skuId, sku.skuPartNumber].some(
    (known) => known.toLowerCase() === wanted,
  )
}

/** Licenses in their grace period can still be used and count. */
function sum(skus: readonly SubscribedSku[]): Licenses {
  let total = 0
  let assigned = 0
  for (const { prepaidUnits, consumedUnits } of skus) {
    total += prepaidUnits.enabled + (prepaidUnits.warning ?? 0)
    assigned += consumedUnits
  }
  return { total, assigned }
}

function warnOfMissingSku(name: string): Warning {
  return {
    code: 'M365_SKU_NOT_FOUND',
    message: `The tenant has no SKU "${name}". Check "m365-copilot-skus". It accepts part numbers such as "Microsoft_365_Copilot", or SKU IDs.`,
  }
}
