// The only file that reads configs/, so that the bundle contains the files.
// A blueprint stands after the blueprints that its relations point to.
import backfillAction from '../../../configs/actions/copilot_usage_backfill.json' with {
  type: 'json',
}
import runBlueprint from '../../../configs/blueprints/copilot_usage_run.json' with {
  type: 'json',
}
import adoptionBlueprint from '../../../configs/blueprints/github_copilot_adoption.json' with {
  type: 'json',
}
import costCenterBlueprint from '../../../configs/blueprints/github_copilot_cost_center.json' with {
  type: 'json',
}
import creditsBlueprint from '../../../configs/blueprints/github_copilot_credits.json' with {
  type: 'json',
}
import seatBlueprint from '../../../configs/blueprints/github_copilot_seat.json' with {
  type: 'json',
}
import seatsBlueprint from '../../../configs/blueprints/github_copilot_seats.json' with {
  type: 'json',
}
import teamBlueprint from '../../../configs/blueprints/github_copilot_team.json' with {
  type: 'json',
}
import teamUsageBlueprint from '../../../configs/blueprints/github_copilot_team_usage.json' with {
  type: 'json',
}
import usageBlueprint from '../../../configs/blueprints/github_copilot_usage.json' with {
  type: 'json',
}
import userCreditsBlueprint from '../../../configs/blueprints/github_copilot_user_credits.json' with {
  type: 'json',
}
import userUsageBlueprint from '../../../configs/blueprints/github_copilot_user_usage.json' with {
  type: 'json',
}
import dailyBlueprint from '../../../configs/blueprints/m365_copilot_usage_daily.json' with {
  type: 'json',
}
import summaryBlueprint from '../../../configs/blueprints/m365_copilot_usage_summary.json' with {
  type: 'json',
}
import userBlueprint from '../../../configs/blueprints/m365_copilot_user.json' with {
  type: 'json',
}
import adoptionPage from '../../../configs/dashboards/copilot_adoption.json' with {
  type: 'json',
}
import peoplePage from '../../../configs/dashboards/copilot_people.json' with {
  type: 'json',
}
import seatsWebhook from '../../../configs/mappings/webhook_github_seats.json' with {
  type: 'json',
}
import summaryWebhook from '../../../configs/mappings/webhook_m365_summary.json' with {
  type: 'json',
}
import usersWebhook from '../../../configs/mappings/webhook_m365_users.json' with {
  type: 'json',
}
import runScorecard from '../../../configs/scorecards/copilot_usage_run.json' with {
  type: 'json',
}
import seatsScorecard from '../../../configs/scorecards/github_copilot_seats.json' with {
  type: 'json',
}
import summaryScorecard from '../../../configs/scorecards/m365_copilot_usage_summary.json' with {
  type: 'json',
}
import backfillWorkflow from '../../../configs/workflows/copilot_usage_backfill.json' with {
  type: 'json',
}
import type { Webhook } from '../../domain/dataset.ts'

export type ConfigDocument = {
  readonly identifier: string
  readonly [key: string]: unknown
}

export const BLUEPRINTS: readonly ConfigDocument[] = [
  seatsBlueprint,
  usageBlueprint,
  adoptionBlueprint,
  teamBlueprint,
  teamUsageBlueprint,
  seatBlueprint,
  userUsageBlueprint,
  creditsBlueprint,
  costCenterBlueprint,
  userCreditsBlueprint,
  summaryBlueprint,
  dailyBlueprint,
  userBlueprint,
  runBlueprint,
]

/** Each has a placeholder for its signing secret. */
export const WEBHOOK_DOCUMENTS: Readonly<Record<Webhook, ConfigDocument>> = {
  seats: seatsWebhook,
  'm365-summary': summaryWebhook,
  'm365-users': usersWebhook,
}

/** By blueprint. */
export const SCORECARDS: Readonly<Record<string, ConfigDocument>> = {
  github_copilot_seats: seatsScorecard,
  m365_copilot_usage_summary: summaryScorecard,
  copilot_usage_run: runScorecard,
}

export const PAGES: readonly ConfigDocument[] = [adoptionPage, peoplePage]

/** The pages that name people. */
export const PEOPLE_PAGES: readonly string[] = [peoplePage.identifier]

/** Has placeholders for the workflow. */
export const ACTION: ConfigDocument = backfillAction

/** Has placeholders for the integration and the workflow. */
export const WORKFLOW: ConfigDocument = backfillWorkflow
