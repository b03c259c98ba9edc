import type { Licenses } from '../../../domain/m365.ts'
import { SourceError } from '../../../errors.ts'
import type { Warning } from '../../collector.ts'
import type { GraphClient } from '../client.ts'
import {
  type GraphSubject,
  toGraphError,
  unexpectedAnswer,
} from '../reports/graph-error.ts'
import {
  graphPageSchema,
  type SubscribedSku,
  subscribedSkuSchema,
} from '../schemas.ts'

const SUBJECT: GraphSubject = {
  name: 'the licences',
  permission: 'LicenseAssignment.Read.All',
}
const RESOURCE = '/subscribedSkus'
/**
 * M365_COPILOT_BUSINESS_CHAT, which every SKU with a paid Copilot holds:
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const COPILOT_PLAN = '3f30311c-6b1e-48a4-ab79-725b469da960'

/** The Copilot licences; undefined when they are not known. */
export type LicencesReading = {
  readonly licences: Licenses | undefined
  readonly warnings: readonly Warning[]
}

/**
 * Reads how many Copilot licences there are. What goes wrong becomes a
 * warning: the summary is worth having without them.
 */
export async function readLicenses(
  client: GraphClient,
  wantedSkus: readonly string[],
): Promise<LicencesReading> {
  try {
    return countLicences(await readSkus(client), wantedSkus)
  } catch (error) {
    const failure = toGraphError(error, SUBJECT)
    if (!(failure instanceof SourceError)) throw failure
    const message = `${failure.message} The licence figures are left out.`
    return {
      licences: undefined,
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
    throw unexpectedAnswer(SUBJECT, 'the field "value" is not a list')
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
  throw unexpectedAnswer(
    SUBJECT,
    `a SKU lacks ${fields.join(', ')} or has another type there`,
  )
}

function countLicences(
  skus: readonly SubscribedSku[],
  wanted: readonly string[],
): LicencesReading {
  if (wanted.length === 0) {
    return { licences: sum(skus.filter(holdsCopilot)), warnings: [] }
  }
  const missing = wanted.filter((name) => !skus.some((sku) => isSku(sku, name)))
  const found = skus.filter((sku) => wanted.some((name) => isSku(sku, name)))
  return {
    licences: found.length === 0 ? undefined : sum(found),
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

/** Licenses in their grace period can still be used, so they count. */
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
    message: `The tenant has no SKU "${name}". Check "m365-copilot-skus": it takes part numbers such as "Microsoft_365_Copilot", or SKU ids.`,
  }
}
