import type { SeatListing } from '../../tenants/seats.ts'
import type { Exchange, Reply } from '../server/exchange.ts'
import { jsonReply } from '../server/exchange.ts'
import { isObject } from '../server/json.ts'
import type { Params, Route } from '../server/router.ts'
import { refuse } from './access.ts'
import { notFound } from './replies.ts'
import { type GithubWorld, scopeOf } from './world.ts'

const DEFAULT_PAGE_SIZE = 50
const MAX_PAGE_SIZE = 100

/** Returns the endpoints of seats. */
export function seatRoutes(world: GithubWorld): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: '/:kind/:name/copilot/billing/seats',
      handle: (exchange, params) => seatPage(world, exchange, params),
    },
    {
      method: 'GET',
      pattern: '/orgs/:name/copilot/billing',
      handle: (exchange, params) => {
        const listing = openListing(world, exchange, {
          ...params,
          kind: 'orgs',
        })
        return 'status' in listing ? listing : jsonReply(200, summary(listing))
      },
    },
  ]
}

function seatPage(
  world: GithubWorld,
  exchange: Exchange,
  params: Params,
): Reply {
  const listing = openListing(world, exchange, params)
  if ('status' in listing) return listing
  const page = positive(exchange.url.searchParams.get('page'), 1)
  const asked = positive(
    exchange.url.searchParams.get('per_page'),
    DEFAULT_PAGE_SIZE,
  )
  const size = Math.min(asked, MAX_PAGE_SIZE)
  const start = (page - 1) * size
  const length = Math.max(Math.min(size, listing.rows - start), 0)
  const seats = Array.from({ length }, (_, index) => listing.row(start + index))
  const last = Math.max(Math.ceil(listing.rows / size), 1)
  const link = linkHeader(exchange, page, last)
  const body = { total_seats: listing.totalSeats, seats }
  return jsonReply(200, body, link ? { link } : {})
}

function openListing(
  { tenant, access, listings }: GithubWorld,
  exchange: Exchange,
  { kind = '', name = '' }: Params,
): SeatListing | Reply {
  const scope = scopeOf(kind, name)
  const listing = scope && listings.find(tenant(), scope)
  const grant = access.grantOf(exchange)
  if (!scope || !listing || !grant) return notFound()
  return refuse(grant, scope, 'seats') ?? listing
}

function linkHeader(exchange: Exchange, page: number, last: number): string {
  const links = [
    ...(page > 1 ? [{ rel: 'prev', to: Math.min(page - 1, last) }] : []),
    ...(page < last ? [{ rel: 'next', to: page + 1 }] : []),
    ...(page < last ? [{ rel: 'last', to: last }] : []),
    ...(page > 1 ? [{ rel: 'first', to: 1 }] : []),
  ]
  return links
    .map(({ rel, to }) => `<${pageUrl(exchange, to)}>; rel="${rel}"`)
    .join(', ')
}

function pageUrl(exchange: Exchange, page: number): string {
  const url = new URL(exchange.path, `https://${exchange.headers.host}`)
  url.searchParams.set('page', String(page))
  return url.href
}

function summary(listing: SeatListing) {
  let pending = 0
  let active = 0
  for (let index = 0; index < listing.rows; index += 1) {
    const seat = listing.row(index)
    if (!isObject(seat)) continue
    if (seat.pending_cancellation_date) pending += 1
    if (seat.last_activity_at) active += 1
  }
  return {
    seat_breakdown: {
      total: listing.totalSeats,
      added_this_cycle: 0,
      pending_invitation: 0,
      pending_cancellation: pending,
      active_this_cycle: active,
      inactive_this_cycle: listing.totalSeats - active,
    },
    seat_management_setting: 'assign_selected',
    public_code_suggestions: 'block',
    ide_chat: 'enabled',
    platform_chat: 'enabled',
    cli: 'enabled',
  }
}

function positive(text: string | null, otherwise: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}
