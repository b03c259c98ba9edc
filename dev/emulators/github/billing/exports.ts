import { randomUUID } from 'node:crypto'
import type { Scope } from '../../../tenants/tenant.ts'
import { type Exchange, jsonReply, type Reply } from '../../server/exchange.ts'
import { isObject } from '../../server/json.ts'
import { githubError, notFound } from '../replies.ts'
import type { GithubWorld } from '../world.ts'

/** How often an export is asked for until it is finished. */
const POLLS_UNTIL_FINISHED = 1

type Export = {
  readonly id: string
  readonly report_type: string
  readonly start_date: string
  readonly end_date: string
  readonly created_at: string
  readonly scope: Scope
  polls: number
}

/** The billing reports of all enterprises. */
export class BillingExports {
  readonly #exports = new Map<string, Export>()

  create({ tenant }: GithubWorld, scope: Scope, { body }: Exchange): Reply {
    const asked: unknown = JSON.parse(body.toString() || '{}')
    if (!isObject(asked)) return githubError(400, 'Invalid request')
    const { report_type, start_date, end_date } = asked
    if (typeof report_type !== 'string' || typeof start_date !== 'string') {
      return githubError(400, 'Invalid request')
    }
    const today = tenant().now.toISOString()
    const report = {
      id: randomUUID(),
      report_type,
      start_date,
      end_date: typeof end_date === 'string' ? end_date : today.slice(0, 10),
      created_at: today,
      scope,
      polls: 0,
    }
    this.#exports.set(report.id, report)
    return jsonReply(202, { ...shown(report), status: 'processing' })
  }

  list(world: GithubWorld, scope: Scope): Reply {
    const own = [...this.#exports.values()].filter(
      (report) => report.scope.name === scope.name,
    )
    const usage_report_exports = own.map((report) => stateOf(world, report))
    return jsonReply(200, { usage_report_exports })
  }

  show(world: GithubWorld, scope: Scope, id: string): Reply {
    const report = this.#exports.get(id)
    if (report?.scope.name !== scope.name) return notFound()
    report.polls += 1
    return jsonReply(200, stateOf(world, report))
  }
}

function shown({ scope: _, polls: __, ...report }: Export) {
  return report
}

function stateOf({ links }: GithubWorld, report: Export) {
  const { polls, scope, start_date, end_date } = report
  if (polls <= POLLS_UNTIL_FINISHED) {
    return { ...shown(report), status: 'processing' }
  }
  const path = `/billing/${scope.name}/${start_date}/${end_date}`
  return {
    ...shown(report),
    status: 'completed',
    download_urls: [links.link(path)],
  }
}
