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
    byFeature: toNamed(row.totals_by_feature, (entry) => entry.feature),
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
      sessions: vscodeAgent.session_count ?? undefined,
      messages: vscodeAgent.total_user_messages ?? undefined,
    },
    thirdPartyAgentRuns: sumOf(
      row.totals_by_3rd_party_agent?.map(
        (agent) => agent.user_initiated_interaction_count,
      ),
    ),
  }
}

/** Returns undefined if no value is known; an empty list is 0. */
export function sumOf(
  values: readonly (number | null | undefined)[] | undefined,
): number | undefined {
  if (values === undefined) return undefined
  const known = values.filter((value) => typeof value === 'number')
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
    interactions: counters.user_initiated_interaction_count ?? undefined,
    generations: counters.code_generation_activity_count ?? undefined,
    acceptances: counters.code_acceptance_activity_count ?? undefined,
    linesSuggested: counters.loc_suggested_to_add_sum ?? undefined,
    linesSuggestedToDelete: counters.loc_suggested_to_delete_sum ?? undefined,
    linesAdded: counters.loc_added_sum ?? undefined,
    linesDeleted: counters.loc_deleted_sum ?? undefined,
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
    sessions: surface.session_count ?? undefined,
    requests: surface.request_count ?? undefined,
    prompts: surface.prompt_count ?? undefined,
    ...(tokens && {
      promptTokens: tokens.prompt_tokens_sum ?? undefined,
      outputTokens: tokens.output_tokens_sum ?? undefined,
    }),
  }
}
