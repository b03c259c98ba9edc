import type { Frequency, Unit } from './units.ts'

export const SOURCES = ['github', 'm365'] as const
export type Source = (typeof SOURCES)[number]

/** The heading of a source's lines in the log. */
export const SOURCE_TITLES: Readonly<Record<Source, string>> = {
  github: 'GitHub Copilot',
  m365: 'Microsoft 365 Copilot',
}

export const WEBHOOKS = ['seats', 'm365-summary', 'm365-users'] as const
/** A webhook data source in Port that records are sent to. */
export type Webhook = (typeof WEBHOOKS)[number]

/** How records of one kind travel to Port. */
export type Destination = {
  readonly kind: string
  readonly blueprint: string
  readonly webhook: Webhook
  /**
   * The relation to the entity that the identifier names before the day. A
   * record without the property has no such entity.
   */
  readonly partOf?: { readonly relation: string; readonly property: string }
}

type DatasetFacts = Destination & {
  readonly source: Source
  readonly isDefault: boolean
  readonly isPerPerson: boolean
  /** How many days the source keeps its daily reports; a snapshot has none. */
  readonly keptDays?: number
  /** What has an entity, and how often it gets another one. */
  readonly stores: { readonly each: Unit; readonly every: Frequency }
  /** The property of a figure that counts units of a scope. */
  readonly counts?: { readonly unit: Unit; readonly property: string }
  /** Each person or team has one entity, which is deleted once it is gone. */
  readonly isPruned: boolean
  /** What follows the scope in an identifier, if entities are pruned. */
  readonly keyForm?: RegExp
  /**
   * The property with the instant since which somebody is in the list, if the
   * list can have entries that name nobody.
   */
  readonly sinceProperty?: string
  /**
   * The property with the day of the source's report. A dataset has it if its
   * report can lack a few people who have not left.
   */
  readonly reportDayProperty?: string
  /**
   * The property with the day of an entity that has no day in its identifier. A
   * record of an earlier day must not replace it.
   */
  readonly stateDayProperty?: string
  /** The property with the day after which `retention-days` counts. */
  readonly retainedBy?: string
  /** The property whose newest day tells how fresh the source's data are. */
  readonly freshDayProperty?: string
  /** Only enterprises have it. */
  readonly isEnterpriseOnly?: boolean
  /**
   * The records that a summary shows: the latest days if undefined, those with
   * the lowest and highest value of a property, or none.
   */
  readonly shown?: { readonly extremesOf: string } | 'none'
  /**
   * An entity that the run did not find stays until the day in this property is
   * that much older than the report.
   */
  readonly prunedAfter?: { readonly property: string; readonly days: number }
  /** Entities of another blueprint that are related to the entity they belong to. */
  readonly parts?: {
    readonly blueprint: string
    readonly relation: string
  }
}

/** The days that a night reads again of daily datasets, unless it is told. */
export const DEFAULT_LOOKBACK_DAYS = 5

/** GitHub keeps its 1-day reports for a year. */
const GITHUB_KEPT_DAYS = 365
/** GitHub keeps bills for 24 months. */
const BILL_KEPT_DAYS = 730
/** The longest period of Microsoft's trend report. */
const M365_KEPT_DAYS = 180

/** All datasets, in the order in which they are sent. */
export const DATASETS = {
  'github-seats': {
    source: 'github',
    kind: 'gh-copilot-seats',
    blueprint: 'github_copilot_seats',
    webhook: 'seats',
    isDefault: true,
    isPerPerson: false,
    isPruned: false,
    stores: { each: 'scope', every: 'day' },
    counts: { unit: 'seat', property: 'seats_total' },
  },
  'github-usage': {
    source: 'github',
    kind: 'gh-copilot-usage',
    blueprint: 'github_copilot_usage',
    webhook: 'seats',
    isDefault: true,
    isPerPerson: false,
    keptDays: GITHUB_KEPT_DAYS,
    isPruned: false,
    stores: { each: 'scope', every: 'day' },
    freshDayProperty: 'record_date',
  },
  'github-adoption': {
    source: 'github',
    kind: 'gh-copilot-adoption',
    blueprint: 'github_copilot_adoption',
    webhook: 'seats',
    isDefault: true,
    isPerPerson: false,
    isPruned: false,
    stores: { each: 'scope', every: 'day' },
  },
  'github-teams': {
    source: 'github',
    kind: 'gh-copilot-teams',
    blueprint: 'github_copilot_team',
    webhook: 'seats',
    isDefault: true,
    isPerPerson: false,
    isPruned: true,
    stores: { each: 'team', every: 'once' },
    stateDayProperty: 'record_date',
    prunedAfter: { property: 'record_date', days: 28 },
    keyForm: /^team:/,
    parts: { blueprint: 'github_copilot_team_usage', relation: 'team' },
    shown: { extremesOf: 'active_rate' },
  },
  'github-team-usage': {
    source: 'github',
    kind: 'gh-copilot-team-usage',
    blueprint: 'github_copilot_team_usage',
    webhook: 'seats',
    isDefault: true,
    isPerPerson: false,
    keptDays: GITHUB_KEPT_DAYS,
    isPruned: false,
    stores: { each: 'team or rest', every: 'day' },
    partOf: { relation: 'team', property: 'team_id' },
    shown: 'none',
    freshDayProperty: 'record_date',
  },
  'github-seat-users': {
    source: 'github',
    kind: 'gh-copilot-seat-users',
    blueprint: 'github_copilot_seat',
    webhook: 'seats',
    isDefault: false,
    isPerPerson: true,
    isPruned: true,
    keyForm: /^(?:\d+|[0-9a-f]{32})$/,
    sinceProperty: 'assigned_at',
    stores: { each: 'seat', every: 'once' },
    stateDayProperty: 'record_date',
  },
  'github-user-usage': {
    source: 'github',
    kind: 'gh-copilot-user-usage',
    blueprint: 'github_copilot_user_usage',
    webhook: 'seats',
    isDefault: false,
    isPerPerson: true,
    keptDays: GITHUB_KEPT_DAYS,
    isPruned: false,
    stores: { each: 'seat', every: 'day' },
    freshDayProperty: 'record_date',
    retainedBy: 'record_date',
  },
  'github-credits': {
    source: 'github',
    kind: 'gh-copilot-credits',
    blueprint: 'github_copilot_credits',
    webhook: 'seats',
    isDefault: false,
    isPerPerson: false,
    keptDays: BILL_KEPT_DAYS,
    isPruned: false,
    stores: { each: 'scope', every: 'day' },
  },
  'github-cost-centers': {
    source: 'github',
    kind: 'gh-copilot-cost-centers',
    blueprint: 'github_copilot_cost_center',
    webhook: 'seats',
    isDefault: false,
    isPerPerson: false,
    isPruned: false,
    stores: { each: 'cost center', every: 'once' },
    stateDayProperty: 'record_date',
    isEnterpriseOnly: true,
  },
  'github-user-credits': {
    source: 'github',
    kind: 'gh-copilot-user-credits',
    blueprint: 'github_copilot_user_credits',
    webhook: 'seats',
    isDefault: false,
    isPerPerson: true,
    isPruned: false,
    stores: { each: 'seat', every: 'month' },
    isEnterpriseOnly: true,
  },
  'm365-summary': {
    source: 'm365',
    kind: 'm365-copilot-summary',
    blueprint: 'm365_copilot_usage_summary',
    webhook: 'm365-summary',
    isDefault: true,
    isPerPerson: false,
    isPruned: false,
    stores: { each: 'tenant', every: 'day' },
    counts: { unit: 'Microsoft 365 user', property: 'enabled_user_count' },
    freshDayProperty: 'report_date',
  },
  'm365-daily': {
    source: 'm365',
    kind: 'm365-copilot-daily',
    blueprint: 'm365_copilot_usage_daily',
    webhook: 'm365-summary',
    isDefault: false,
    isPerPerson: false,
    keptDays: M365_KEPT_DAYS,
    isPruned: false,
    stores: { each: 'tenant', every: 'day' },
  },
  'm365-users': {
    source: 'm365',
    kind: 'm365-copilot-users',
    blueprint: 'm365_copilot_user',
    webhook: 'm365-users',
    isDefault: true,
    isPerPerson: true,
    isPruned: true,
    keyForm: /@|^[0-9a-f]{32}$/,
    stores: { each: 'Microsoft 365 user', every: 'once' },
    reportDayProperty: 'report_date',
    stateDayProperty: 'report_date',
    freshDayProperty: 'report_date',
  },
} as const satisfies Record<string, DatasetFacts>

export type DatasetName = keyof typeof DATASETS

export function isDatasetName(name: string): name is DatasetName {
  return Object.hasOwn(DATASETS, name)
}

/** The facts of a dataset, optional ones included. */
export function factsOf(dataset: DatasetName): DatasetFacts {
  return DATASETS[dataset]
}

/** Whether only enterprises have the dataset. */
export function isEnterpriseOnly(name: DatasetName): boolean {
  return factsOf(name).isEnterpriseOnly === true
}

/** The names of all datasets, in the same order. */
export const DATASET_NAMES: readonly DatasetName[] =
  Object.keys(DATASETS).filter(isDatasetName)

/** The blueprints whose entities are about one person each. */
export const PERSON_BLUEPRINTS: readonly string[] = Object.values(DATASETS)
  .filter(({ isPerPerson }) => isPerPerson)
  .map(({ blueprint }) => blueprint)
