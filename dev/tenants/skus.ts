import { countM365Users } from './m365/people.ts'
import type { M365Plan } from './tenant.ts'

const ACCOUNT = '00000000-0000-0000-0000-00000000aaaa'
const SUBSCRIPTION = '00000000-0000-0000-0000-00000000bbbb'
const COPILOT_SKU = '639dec6b-bb19-468b-871c-c5c441c4b0cb'
const E5_SKU = '06ebc4ee-1bb5-47dd-8120-11324bc54e06'

/** Lists the tenant's licenses as Graph's subscribedSkus does. */
export function subscribedSkus(plan: M365Plan): readonly unknown[] {
  const copilot = {
    ...account(COPILOT_SKU),
    skuPartNumber: 'Microsoft_365_Copilot',
    consumedUnits: countM365Users(plan),
    prepaidUnits: units(plan.licences),
    servicePlans: [
      servicePlan(
        '3f30311c-6b1e-48a4-ab79-725b469da960',
        'M365_COPILOT_BUSINESS_CHAT',
      ),
      servicePlan('a62f8878-de10-42f3-b68f-6149a25ceb97', 'M365_COPILOT_APPS'),
      servicePlan('b95945de-b3bd-46db-8437-f2beb6ea2347', 'M365_COPILOT_TEAMS'),
    ],
  }
  const office = {
    ...account(E5_SKU),
    skuPartNumber: 'SPE_E5',
    consumedUnits: plan.users * 2,
    prepaidUnits: units(plan.users * 3),
    servicePlans: [
      servicePlan(
        '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba',
        'Bing_Chat_Enterprise',
      ),
    ],
  }
  return plan.licences > 0 ? [copilot, office] : [office]
}

function account(skuId: string) {
  return {
    capabilityStatus: 'Enabled',
    id: `${ACCOUNT}_${skuId}`,
    skuId,
    appliesTo: 'User',
    accountId: ACCOUNT,
    accountName: 'contoso',
    subscriptionIds: [SUBSCRIPTION],
  }
}

function units(enabled: number) {
  return { enabled, suspended: 0, warning: 0, lockedOut: 0 }
}

function servicePlan(servicePlanId: string, servicePlanName: string) {
  return {
    servicePlanId,
    servicePlanName,
    provisioningStatus: 'Success',
    appliesTo: 'User',
  }
}
