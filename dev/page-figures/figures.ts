// What the page has to show after one night, worked out from the raw answers
// of the services. It shares no code with the product, so that a mistake of the
// product cannot hide here.
import type { Tenant } from '../tenants/tenant.ts'
import {
  acceptanceOf,
  DAYS_BACK,
  dateOf,
  type Lines,
  M365_PRICE,
  mean,
  type Numbers,
  of,
  percent,
  total,
} from './arithmetic.ts'
import { costCenters, creditLines } from './bill.ts'
import {
  m365Lines,
  peopleLines,
  rateLines,
  seatLines,
  usageLines,
} from './lines.ts'
import { dormantLicences, dormantSeats } from './people.ts'
import {
  type Day,
  dayOf,
  longReportOf,
  m365Summary,
  type Scope,
} from './raw.ts'
import {
  features,
  licenceReports,
  multiplier,
  newestDays,
  seatSnapshots,
} from './reports.ts'
import type { Rows } from './rows.ts'
import { dormant, seatRow } from './seats.ts'
import { teamDays } from './team-days.ts'
import { teamTables } from './teams.ts'

/** What the widgets of a page have to show, by their names. */
export type PageFigures = {
  readonly numbers: Numbers
  readonly lines: Readonly<Record<string, Lines>>
  readonly tables: Readonly<Record<string, Rows>>
}

/** By page. Two pages may have widgets of the same name. */
export type Figures = {
  readonly copilot_adoption: PageFigures
  readonly copilot_people: PageFigures
}

/** An enterprise includes its organizations, so charts count it alone. */
export type Shown = {
  readonly charts: readonly Scope[]
  /** Each scope has rows of its own. */
  readonly tables: readonly Scope[]
  /** Set if the datasets that are off by default are collected, of whom pays. */
  readonly payer?: Scope
}

export function workOut(tenant: Tenant, shown: Shown): Figures {
  const { charts: scopes, tables, payer } = shown
  const days = DAYS_BACK.map((back) => dateOf(tenant, back))
  const usage = days.flatMap((date) =>
    scopes.map((scope) => dayOf(tenant, scope, date)),
  )
  return {
    copilot_adoption: {
      numbers: {
        ...adoptionNumbers(tenant, scopes),
        ...seatNumbers(tenant, scopes),
        ...m365Numbers(tenant),
        ...resultNumbers(usage),
      },
      lines: {
        ...usageLines(usage),
        ...peopleLines(tenant, usage, { hasM365Days: payer !== undefined }),
        ...rateLines(tenant, scopes, usage),
        ...seatLines(tenant, scopes),
        ...m365Lines(tenant),
        ...(payer && { credits: creditLines(tenant, payer) }),
      },
      tables: {
        features: features(tenant, tables),
        ...teamTables(tenant, tables),
        seatSnapshots: seatSnapshots(tenant, tables),
        licenceReports: licenceReports(tenant),
        multiplier: multiplier(tenant, tables),
        newestDays: newestDays(tenant, tables),
        teamDays: teamDays(tenant, tables),
        ...(payer && { costCenters: costCenters(tenant, payer) }),
      },
    },
    copilot_people: {
      numbers: {},
      lines: {},
      tables: {
        dormantLicences: dormantLicences(tenant),
        ...(payer && { dormantSeats: dormantSeats(tenant, tables) }),
      },
    },
  }
}

function adoptionNumbers(tenant: Tenant, scopes: readonly Scope[]): Numbers {
  const reports = scopes.map((scope) =>
    longReportOf(tenant, scope, dateOf(tenant, 2)),
  )
  const engaged = reports.map(({ day_totals }) => {
    const phases = day_totals.at(-1)?.totals_by_ai_adoption_phase ?? []
    const all = total(phases.map((each) => each.users_in_phase_28d))
    const none = phases.find(({ phase_number }) => phase_number === 0)
    return percent(all - (none?.users_in_phase_28d ?? 0), all)
  })
  const applied = reports.map(({ day_totals }) =>
    percent(
      total(
        day_totals.map((day) => of(day, 'total_copilot_applied_suggestions')),
      ),
      total(day_totals.map((day) => of(day, 'total_copilot_suggestions'))),
    ),
  )
  return { engagedRate: mean(engaged), suggestionsApplied: mean(applied) }
}

function seatNumbers(tenant: Tenant, scopes: readonly Scope[]): Numbers {
  const rows = scopes.map((scope) => seatRow(tenant, scope))
  return {
    seatUtilization: mean(rows.map((row) => percent(row.active, row.seats))),
    githubCost: mean(rows.map(({ cost }) => cost)),
    githubDormantCost: mean(scopes.map((scope) => dormant(tenant, scope))),
  }
}

function m365Numbers(tenant: Tenant): Numbers {
  const summary = m365Summary(tenant)
  const enabled = Number(summary['Any App Enabled Users'])
  const active = Number(summary['Any App Active Users'])
  return {
    m365Adoption: percent(active, enabled),
    m365InactiveCost: (enabled - active) * M365_PRICE,
    m365Prompts: Number(summary['Average prompts submitted']),
  }
}

function resultNumbers(usage: readonly Day[]): Numbers {
  const sumOf = (name: string) => total(usage.map((day) => of(day, name)))
  const rates = usage.map(acceptanceOf)
  return {
    merged: sumOf('total_merged'),
    mergedCreated: sumOf('total_merged_created_by_copilot'),
    mergedReviewed: sumOf('total_merged_reviewed_by_copilot'),
    acceptanceRate: mean(rates),
    appliedCount: sumOf('total_copilot_applied_suggestions'),
  }
}
