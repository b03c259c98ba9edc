import {
  type CheckFinding,
  findingOfError,
} from '../../../domain/check-finding.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import type { Remedy } from '../../../remedy/remedy.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { GitHubClient } from '../client.ts'
import { toSourceError, unexpectedResponse } from '../error.ts'
import { GITHUB_SUPPORT } from '../remedies.ts'
import { collectSeats, seatsSubject } from './collect-seats.ts'
import { billingSchema } from './schemas.ts'

type SeatsCheckOptions = {
  readonly client: GitHubClient
  readonly scope: Scope
  readonly log: Logger
}

type SeatCount = {
  /** People, and seats without a person. */
  readonly counted: number
  /** GitHub's own `total_seats`. */
  readonly reported: number | undefined
}

/** Reads all seats of a scope and compares their number with GitHub's. */
export async function checkSeats(
  options: SeatsCheckOptions,
): Promise<CheckFinding[]> {
  const subject = `seats of ${describeScope(options.scope)}`
  try {
    const count = await countSeats(options)
    return [
      findSeats(subject, options.scope, count),
      await compare(options, count),
    ]
  } catch (error) {
    return [findingOfError(subject, error)]
  }
}

async function countSeats(options: SeatsCheckOptions): Promise<SeatCount> {
  let count: SeatCount = { counted: 0, reported: undefined }
  const events = collectSeats({ ...options, datasets: ['github-seats'] })
  for await (const event of events) {
    if (event.type !== 'item' || event.item.dataset !== 'github-seats') continue
    const { size, reportedTotal } = event.item.seats
    count = { counted: size, reported: reportedTotal }
  }
  return count
}

function findSeats(
  subject: string,
  scope: Scope,
  { counted }: SeatCount,
): CheckFinding {
  const counts = { seat: counted }
  if (counted > 0) {
    const seats = counted === 1 ? 'The 1 seat' : `All ${counted} seats`
    return { subject, status: 'ok', detail: `${seats} can be read.`, counts }
  }
  return {
    subject,
    counts,
    status: 'warning',
    detail: 'The list can be read, and it is empty.',
    remedy: noSeats(scope),
  }
}

function noSeats(scope: Scope): Remedy {
  const { name, expected } = otherNameOf(scope)
  return {
    system: 'github',
    kind: 'license',
    need: 'assignment',
    of: describeScope(scope),
    alternatives: [
      {
        system: 'github',
        kind: 'input',
        name,
        expected,
        when: 'nobody there is to use Copilot',
      },
    ],
  }
}

/** The input without the scope. */
function otherNameOf({ type }: Scope) {
  return type === 'organization'
    ? { name: 'github-org', expected: 'the organizations with Copilot' }
    : { name: 'github-enterprise', expected: 'an enterprise with Copilot' }
}

async function compare(
  options: SeatsCheckOptions,
  count: SeatCount,
): Promise<CheckFinding> {
  const subject = `seat count of ${describeScope(options.scope)}`
  // GitHub has no billing summary for an enterprise.
  if (options.scope.type === 'enterprise') {
    const total = { value: count.reported, source: '"total_seats" of the list' }
    return compareWith(subject, count, total)
  }
  try {
    const value = await readBilledSeats(options)
    const total = { value, source: "GitHub's billing summary" }
    return compareWith(subject, count, total)
  } catch (error) {
    return findingOfError(subject, error, 'unknown')
  }
}

/** https://docs.github.com/rest/copilot/copilot-user-management#get-copilot-seat-information-and-settings-for-an-organization */
async function readBilledSeats({
  client,
  scope,
}: SeatsCheckOptions): Promise<number | undefined> {
  const what = 'the Copilot billing summary'
  const subject = { ...seatsSubject(scope, client.credential), what }
  const response = await client
    .get('GET /orgs/{org}/copilot/billing', { org: scope.name })
    .catch((error) => {
      throw toSourceError(error, subject)
    })
  const billing = billingSchema.safeParse(response.json())
  if (!billing.success) throw unexpectedResponse(billing.error, subject)
  return billing.data.seat_breakdown?.total ?? undefined
}

function compareWith(
  subject: string,
  { counted }: SeatCount,
  total: { readonly value: number | undefined; readonly source: string },
): CheckFinding {
  if (total.value === undefined) {
    const detail = `GitHub gives no number to compare with in ${total.source}.`
    return { subject, status: 'unknown', detail }
  }
  const detail = `The list has ${counted} people and unassigned seats. The number in ${total.source} is ${total.value}.`
  if (counted === total.value) return { subject, status: 'ok', detail }
  return {
    subject,
    status: 'warning',
    detail,
    remedy: {
      system: 'github',
      kind: 'wait',
      note: 'A small difference is normal while seats change. A person with several grants counts once here.',
      alternatives: [
        {
          system: 'github',
          kind: 'contact',
          who: GITHUB_SUPPORT,
          about: 'both numbers',
          when: 'the difference stays',
        },
      ],
    },
  }
}
