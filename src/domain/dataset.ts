export const SOURCES = ['github', 'm365'] as const
export type Source = (typeof SOURCES)[number]

export const WEBHOOKS = ['seats', 'm365-summary', 'm365-users'] as const
/** One of the three Port webhooks that records are sent to. */
export type Webhook = (typeof WEBHOOKS)[number]

type DatasetFacts = {
  readonly source: Source
  readonly kind: string
  readonly blueprint: string
  readonly webhook: Webhook
  readonly isDefault: boolean
  readonly isPerPerson: boolean
  /** One record for each day that the source reports on. */
  readonly isDaily: boolean
}

/** Everything that can be collected, in the order in which it is sent. */
export const DATASETS = {
  'github-seats': {
    source: 'github',
    kind: 'gh-copilot-seats',
    blueprint: 'github_copilot_seats',
    webhook: 'seats',
    isDefault: true,
    isPerPerson: false,
    isDaily: false,
  },
  'github-usage': {
    source: 'github',
    kind: 'gh-copilot-usage',
    blueprint: 'github_copilot_usage',
    webhook: 'seats',
    isDefault: true,
    isPerPerson: false,
    isDaily: true,
  },
  'github-seat-users': {
    source: 'github',
    kind: 'gh-copilot-seat-users',
    blueprint: 'github_copilot_seat',
    webhook: 'seats',
    isDefault: false,
    isPerPerson: true,
    isDaily: false,
  },
  'github-user-usage': {
    source: 'github',
    kind: 'gh-copilot-user-usage',
    blueprint: 'github_copilot_user_usage',
    webhook: 'seats',
    isDefault: false,
    isPerPerson: true,
    isDaily: true,
  },
  'm365-summary': {
    source: 'm365',
    kind: 'm365-copilot-summary',
    blueprint: 'm365_copilot_usage_summary',
    webhook: 'm365-summary',
    isDefault: true,
    isPerPerson: false,
    isDaily: false,
  },
  'm365-daily': {
    source: 'm365',
    kind: 'm365-copilot-daily',
    blueprint: 'm365_copilot_usage_daily',
    webhook: 'm365-summary',
    isDefault: false,
    isPerPerson: false,
    isDaily: true,
  },
  'm365-users': {
    source: 'm365',
    kind: 'm365-copilot-users',
    blueprint: 'm365_copilot_user',
    webhook: 'm365-users',
    isDefault: true,
    isPerPerson: true,
    isDaily: false,
  },
} as const satisfies Record<string, DatasetFacts>

export type DatasetName = keyof typeof DATASETS

/** Tells whether a text is the name of a dataset. */
export function isDatasetName(name: string): name is DatasetName {
  return Object.hasOwn(DATASETS, name)
}

/** The names of all datasets, in the order in which they are sent. */
export const DATASET_NAMES: readonly DatasetName[] =
  Object.keys(DATASETS).filter(isDatasetName)
