import { between, noise, pick } from '../noise.ts'
import { isEngaged } from './activity.ts'

const STREAM = {
  editor: 30,
  language: 31,
  model: 32,
  completions: 36,
  accepted: 37,
  size: 38,
}
const EDITORS = [
  ...['vscode', 'vscode', 'vscode', 'vscode', 'vscode', 'vscode'],
  ...['intellij', 'intellij', 'visualstudio', 'neovim'],
]
const LANGUAGES = [
  ...['typescript', 'typescript', 'typescript', 'python', 'python'],
  ...['java', 'go', 'csharp', 'markdown'],
]
const CHAT_MODELS = ['claude-sonnet-4.6', 'gpt-5.2', 'gemini-3-pro', 'auto']
const COMPLETION_MODEL = 'gpt-5-mini'

/** Share of the people who use the CLI and nothing else. */
const CLI_ONLY = 0.08

type Habit = {
  readonly stream: number
  /** Share of the people who ever use the feature. */
  readonly people: number
  /** Share of their engaged days on which they do. */
  readonly daily: number
}

const HABITS = {
  chat: { stream: 33, people: 0.8, daily: 0.65 },
  agent: { stream: 34, people: 0.55, daily: 0.6 },
  app: { stream: 42, people: 0.08, daily: 0.4 },
  cli: { stream: 35, people: 1 / 3, daily: 0.5 },
} satisfies Record<string, Habit>

/** The seven figures that GitHub counts everywhere. */
export type Counters = {
  readonly user_initiated_interaction_count: number
  readonly code_generation_activity_count: number
  readonly code_acceptance_activity_count: number
  readonly loc_suggested_to_add_sum: number
  readonly loc_suggested_to_delete_sum: number
  readonly loc_added_sum: number
  readonly loc_deleted_sum: number
}

/** What one person did on one day with one feature. */
export type Cell = {
  readonly feature: string
  readonly ide: string | undefined
  readonly language: string
  readonly model: string
  readonly counters: Counters
}

/** Names the editor of a person. */
export function editorOf(person: number): string {
  return pick(EDITORS, noise(STREAM.editor, person))
}

/** Whether a person chats on a day. */
export function usesChat(person: number, day: number): boolean {
  return !isCliOnly(person) && usesFeature(person, day, HABITS.chat)
}

/** Whether a person runs agents on a day. */
export function usesAgent(person: number, day: number): boolean {
  return !isCliOnly(person) && usesFeature(person, day, HABITS.agent)
}

/** Whether a person uses the CLI on a day. */
export function usesCli(person: number, day: number): boolean {
  if (isCliOnly(person)) return isEngaged(person, day)
  return usesFeature(person, day, HABITS.cli)
}

/** Whether a person uses the CLI and nothing else. */
export function isCliOnly(person: number): boolean {
  return noise(HABITS.cli.stream, person) < CLI_ONLY
}

/** Lists what a person did on a day; every report is a sum of these cells. */
export function cellsOf(person: number, day: number): readonly Cell[] {
  if (!isEngaged(person, day)) return []
  const size = noise(STREAM.size, person, day)
  const cli = usesCli(person, day) ? [cliCell(person, day, size)] : []
  if (isCliOnly(person)) return cli
  return [
    completionCell(person, day),
    ...(usesChat(person, day) ? [chatCell(person, day, size)] : []),
    ...(usesAgent(person, day) ? agentCells(person, day, size) : []),
    ...cli,
    ...(isAppDay(person, day) ? [appCell(person, day, size)] : []),
  ]
}

/** The same people and days as `usesApp`. */
function isAppDay(person: number, day: number): boolean {
  return usesFeature(person, day, HABITS.app)
}

function usesFeature(person: number, day: number, habit: Habit): boolean {
  const { stream, people, daily } = habit
  if (noise(stream, person) >= people) return false
  return isEngaged(person, day) && noise(stream, person, day) < daily
}

function completionCell(person: number, day: number): Cell {
  const generations = between(4, 70, noise(STREAM.completions, person, day))
  const share = 0.16 + 0.24 * noise(STREAM.accepted, person, day)
  const acceptances = Math.round(generations * share)
  return {
    ...placeOf(person, day),
    feature: 'code_completion',
    model: COMPLETION_MODEL,
    counters: counters({
      generations,
      acceptances,
      suggested: generations * 3,
      added: acceptances * 2,
    }),
  }
}

function chatCell(person: number, day: number, size: number): Cell {
  const interactions = between(1, 14, size)
  return {
    ...placeOf(person, day),
    feature: size < 0.2 ? 'chat_inline' : 'chat_panel_ask_mode',
    counters: counters({
      interactions,
      generations: Math.floor(interactions / 2),
      acceptances: Math.floor(interactions / 5),
      suggested: interactions * 4,
      added: interactions,
    }),
  }
}

function agentCells(person: number, day: number, size: number): Cell[] {
  const place = placeOf(person, day)
  const turns = between(1, 9, size)
  return [
    {
      ...place,
      feature: 'chat_panel_agent_mode',
      counters: counters({ interactions: turns, generations: turns }),
    },
    {
      ...place,
      feature: 'agent_edit',
      // Agents add and delete what nobody was offered before.
      counters: counters({
        generations: turns * 3,
        added: turns * 41,
        deleted: turns * 12,
      }),
    },
  ]
}

function cliCell(person: number, day: number, size: number): Cell {
  const prompts = between(1, 24, size)
  return {
    ...placeOf(person, day),
    feature: 'copilot_cli',
    ide: undefined,
    counters: counters({
      interactions: prompts,
      generations: prompts,
      acceptances: prompts,
      added: prompts * 17,
      deleted: prompts * 3,
    }),
  }
}

function appCell(person: number, day: number, size: number): Cell {
  const prompts = between(1, 8, size)
  return {
    ...placeOf(person, day),
    feature: 'copilot_app',
    ide: undefined,
    counters: counters({
      interactions: prompts,
      generations: prompts,
      acceptances: Math.floor(prompts / 2),
      added: prompts * 9,
      deleted: prompts * 2,
    }),
  }
}

function placeOf(person: number, day: number) {
  const usual = noise(STREAM.language, person)
  const today = noise(STREAM.language, person, day + 1)
  return {
    ide: editorOf(person),
    language: pick(LANGUAGES, today < 0.7 ? usual : today),
    model: pick(CHAT_MODELS, noise(STREAM.model, person, day)),
  }
}

type Figures = {
  readonly interactions?: number
  readonly generations?: number
  readonly acceptances?: number
  readonly suggested?: number
  readonly added?: number
  readonly deleted?: number
}

function counters(figures: Figures): Counters {
  return {
    user_initiated_interaction_count: figures.interactions ?? 0,
    code_generation_activity_count: figures.generations ?? 0,
    code_acceptance_activity_count: figures.acceptances ?? 0,
    loc_suggested_to_add_sum: figures.suggested ?? 0,
    loc_suggested_to_delete_sum: 0,
    loc_added_sum: figures.added ?? 0,
    loc_deleted_sum: figures.deleted ?? 0,
  }
}
