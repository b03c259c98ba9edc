// Counts a scope's seats and compares them with what GitHub says there are.
import {
  type CheckFinding,
  findingOfError,
} from '../../../domain/check-finding.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { GitHubClient } from '../client.ts'
import { toSourceError, unexpectedResponse } from '../error.ts'
import { collectSeats, seatsReading } from './collect-seats.ts'
import { billingSchema } from './schemas.ts'

type SeatsLook = {
  readonly client: GitHubClient
  readonly scope: Scope
  readonly log: Logger
}

type Counted = {
  readonly seats: number
  /** GitHub's own `total_seats`. */
  readonly reported: number | undefined
}

/** Reads all seats of a scope, which needs what a run needs. */
export async function checkSeats(look: SeatsLook): Promise<CheckFinding[]> {
  const subject = `seats of ${describeScope(look.scope)}`
  try {
    const counted = await countSeats(look)
    return [findSeats(subject, counted), await compare(look, counted)]
  } catch (error) {
    return [findingOfError(subject, error)]
  }
}

async function countSeats(look: SeatsLook): Promise<Counted> {
  let counted: Counted = { seats: 0, reported: undefined }
  const events = collectSeats({ ...look, datasets: ['github-seats'] })
  for await (const event of events) {
    if (event.type !== 'item' || event.item.dataset !== 'github-seats') continue
    const { size, reportedTotal } = event.item.seats
    counted = { seats: size, reported: reportedTotal }
  }
  return counted
}

function findSeats(subject: string, { seats }: Counted): CheckFinding {
  if (seats > 0) {
    return { subject, status: 'ok', detail: `All ${seats} can be read.` }
  }
  return {
    subject,
    status: 'warning',
    detail: 'The list can be read, and it is empty.',
    advice: 'Assign Copilot seats there, or leave it out of the inputs.',
  }
}

async function compare(
  look: SeatsLook,
  counted: Counted,
): Promise<CheckFinding> {
  const subject = `seat count of ${describeScope(look.scope)}`
  // GitHub has no billing summary for an enterprise.
  if (look.scope.type === 'enterprise') {
    const total = { value: counted.reported, of: 'the total of its seat list' }
    return compareWith(subject, counted, total)
  }
  try {
    const value = await readBilledSeats(look)
    const total = { value, of: "GitHub's billing summary" }
    return compareWith(subject, counted, total)
  } catch (error) {
    return findingOfError(subject, error, 'unknown')
  }
}

/** https://docs.github.com/rest/copilot/copilot-user-management#get-copilot-seat-information-and-settings-for-an-organization */
async function readBilledSeats(look: SeatsLook): Promise<number | undefined> {
  const { client, scope } = look
  const what = 'the Copilot billing summary'
  const reading = { ...seatsReading(scope), what }
  const answer = await client
    .get('GET /orgs/{org}/copilot/billing', { org: scope.name })
    .catch((error) => {
      throw toSourceError(error, reading)
    })
  const billing = billingSchema.safeParse(answer.data)
  if (!billing.success) throw unexpectedResponse(billing.error, reading)
  return billing.data.seat_breakdown?.total ?? undefined
}

function compareWith(
  subject: string,
  { seats }: Counted,
  total: { readonly value: number | undefined; readonly of: string },
): CheckFinding {
  if (total.value === undefined) {
    const detail = `GitHub gives no number to compare with in ${total.of}.`
    return { subject, status: 'unknown', detail }
  }
  const detail = `${seats} people and unassigned seats are counted; ${total.of} says ${total.value}.`
  if (seats === total.value) return { subject, status: 'ok', detail }
  return {
    subject,
    status: 'warning',
    detail,
    advice:
      'A small difference is normal while seats change. If it stays, compare both with the Copilot page of the billing settings: people with several grants count once here.',
  }
}
