// What shows that a person used Copilot. Each count is tested by itself,
// because counts below 0 would hide others in a sum.
import type {
  WireCustomizations,
  WireSurfaces,
  WireUserRow,
} from './reports/schemas.ts'

type WireCount = number | null | undefined

/** They name the person and GitHub's opinion of the person; nothing else. */
const UNMEASURED = [
  'day',
  'user_id',
  'user_login',
  'organization_id',
  'ai_adoption_phase',
]

/** Lists that GitHub leaves empty if it measured and found nothing. */
const MEASURED_IF_EMPTY = [
  'totals_by_skill',
  'totals_by_custom_agent',
  'totals_by_slash_cmd',
  'totals_by_plugin',
  'totals_by_mcp',
  'totals_by_3rd_party_agent',
]

/** Returns undefined if no count is known. */
export function usedCustomization(
  row: WireCustomizations,
): boolean | undefined {
  return isAnyAbove0([
    ...usesOf(row.totals_by_skill),
    ...usesOf(row.totals_by_custom_agent),
    ...usesOf(row.totals_by_slash_cmd),
    ...usesOf(row.totals_by_plugin),
    row.distinct_skill_use_count,
    row.distinct_custom_agent_use_count,
    row.distinct_slash_cmd_use_count,
    row.distinct_plugin_use_count,
  ])
}

/** Returns undefined if no count is known. */
export function usedThirdPartyAgent(row: WireSurfaces): boolean | undefined {
  const agents = row.totals_by_3rd_party_agent ?? []
  return isAnyAbove0(
    agents.map((agent) => agent.user_initiated_interaction_count),
  )
}

/** Whether the row has any counter or flag, 0 and false included. */
export function isMeasured(row: WireUserRow): boolean {
  return Object.entries(row).some(([name, value]) => {
    if (UNMEASURED.includes(name)) return false
    return hasFigure(value) || isMeasuredList(name, value)
  })
}

function isMeasuredList(name: string, value: unknown): boolean {
  if (!MEASURED_IF_EMPTY.includes(name)) return false
  return Array.isArray(value) && value.length === 0
}

function hasFigure(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(hasFigure)
}

function usesOf(uses: WireCustomizations['totals_by_skill']): WireCount[] {
  return (uses ?? []).flatMap((each) => [
    each.interaction_count,
    each.user_initiated_interaction_count,
  ])
}

function isAnyAbove0(counts: readonly WireCount[]): boolean | undefined {
  const known = counts.filter((count) => typeof count === 'number')
  return known.length === 0 ? undefined : known.some((count) => count > 0)
}
