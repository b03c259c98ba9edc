// The parts that rows on scopes and rows on people share. A figure that GitHub
// left out or set to null stays undefined; it is never taken for 0.
import type {
  EditorCounters,
  NamedCounters,
  SurfaceCounts,
  SurfaceUsage,
  UsageBreakdowns,
  UsageCounters,
} from '../../../domain/github/usage.ts'
import { presentText } from '../wire-text.ts'
import type {
  WireBreakdowns,
  WireCounters,
  WireEntry,
  WireSurface,
  WireSurfaces,
} from './reports/schemas.ts'

const PHASE_NAME = /^(?:phase\s*)?([0-9]+)$/i
const NO_COHORT_NAME = /^no[ _-]?cohort$/i

export function toBreakdowns(row: WireBreakdowns): UsageBreakdowns {
  return {
    totals: toCounters(row),
    byFeature: row.totals_by_feature?.map((entry) => ({
      name: presentText(entry.feature) ?? '',
      ...toCounters(entry),
    })),
    byEditor: toEditors(row.totals_by_ide),
    byLanguage: toNamed(
      row.totals_by_language_feature,
      (entry) => entry.language,
    ),
    byModel: toNamed(row.totals_by_model_feature, (entry) => entry.model),
  }
}

export function toSurfaceUsage(row: WireSurfaces): SurfaceUsage {
  const vscodeAgent = row.totals_by_vscode_agent ?? undefined
  return {
    cli: toSurface(row.totals_by_cli),
    app: toSurface(row.totals_by_copilot_app),
    vscodeAgent: vscodeAgent && {
      sessions: countOf(vscodeAgent.session_count),
      messages: countOf(vscodeAgent.total_user_messages),
    },
    thirdPartyAgentRuns: sumOf(
      row.totals_by_3rd_party_agent?.map(
        (agent) => agent.user_initiated_interaction_count,
      ),
    ),
  }
}

type WireCount = number | null | undefined

/** Returns undefined for a count that is missing or below 0. */
export function countOf(value: WireCount): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined
}

/** Returns undefined if no count is known; an empty list is 0. */
function sumOf(values: readonly WireCount[] | undefined): number | undefined {
  if (values === undefined) return undefined
  const known = values.map(countOf).filter((value) => value !== undefined)
  if (known.length === 0 && values.length > 0) return undefined
  return known.reduce((sum, value) => sum + value, 0)
}

export type Phase = {
  readonly number?: number | undefined
  readonly name?: string | undefined
}

/**
 * Reads an adoption phase, which is an object, a number, a name such as
 * `Phase 3` or a token such as `code_first`. A token has no number.
 */
export function toPhase(value: unknown): Phase {
  if (typeof value === 'number') return { number: value }
  if (typeof value === 'string') return phaseOfName(value)
  if (typeof value !== 'object' || value === null) return {}
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const named = toPhase(fields.phase ?? fields.name)
  const number = fields.phase_number
  return typeof number === 'number' ? { ...named, number } : named
}

function phaseOfName(text: string): Phase {
  const name = text.trim()
  if (name === '') return {}
  if (NO_COHORT_NAME.test(name)) return { number: 0, name }
  const digits = PHASE_NAME.exec(name)?.[1]
  return digits === undefined ? { name } : { number: Number(digits), name }
}

function toCounters(counters: WireCounters): UsageCounters {
  return {
    interactions: countOf(counters.user_initiated_interaction_count),
    generations: countOf(counters.code_generation_activity_count),
    acceptances: countOf(counters.code_acceptance_activity_count),
    linesSuggested: countOf(counters.loc_suggested_to_add_sum),
    linesSuggestedToDelete: countOf(counters.loc_suggested_to_delete_sum),
    linesAdded: countOf(counters.loc_added_sum),
    linesDeleted: countOf(counters.loc_deleted_sum),
  }
}

type Entries = readonly WireEntry[] | null | undefined

function toNamed(
  entries: Entries,
  nameOf: (entry: WireEntry) => string | null | undefined,
): readonly NamedCounters[] | undefined {
  return entries?.flatMap((entry) => {
    const name = presentText(nameOf(entry))
    return name ? [{ name, ...toCounters(entry) }] : []
  })
}

function toEditors(entries: Entries): readonly EditorCounters[] | undefined {
  return entries?.flatMap((entry) => {
    const name = presentText(entry.ide)
    if (!name) return []
    const version = entry.last_known_ide_version?.ide_version
    const pluginVersion = entry.last_known_plugin_version?.plugin_version
    return [
      {
        name,
        ...toCounters(entry),
        ...(version && { version }),
        ...(pluginVersion && { pluginVersion }),
      },
    ]
  })
}

function toSurface(
  surface: WireSurface | null | undefined,
): SurfaceCounts | undefined {
  if (!surface) return undefined
  const { token_usage: tokens } = surface
  return {
    sessions: countOf(surface.session_count),
    requests: countOf(surface.request_count),
    prompts: countOf(surface.prompt_count),
    ...(tokens && {
      promptTokens: countOf(tokens.prompt_tokens_sum),
      outputTokens: countOf(tokens.output_tokens_sum),
    }),
  }
}
