// Where people use Copilot, and the answers about a person's day.

/** In the order in which records list them. */
export const SURFACES = [
  'ide',
  'cli',
  'app',
  'vscode_agent',
  'cloud_agent',
  'code_review',
  'third_party_agent',
  'unattributed',
] as const
export type Surface = (typeof SURFACES)[number]

/**
 * `passive`: Copilot reviewed the person's work without being asked. `seen`:
 * GitHub measured the person and found nothing. `unknown`: GitHub measured
 * nothing, so the day is no day without activity either.
 */
export type Activity = 'active' | 'passive' | 'seen' | 'unknown'

export type PersonActivity = {
  readonly activity: Activity
  readonly surfaces: readonly Surface[]
}
