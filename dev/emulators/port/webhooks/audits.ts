import type { Route } from '../../server/router.ts'
import { portOk } from '../api/replies.ts'
import type { PortWorld } from '../world.ts'
import type { AuditEntry } from './audit-log.ts'

const DEFAULT_LIMIT = 100

/** Returns the endpoint of the audit log. The latest entry comes first. */
export function auditRoutes({ account }: PortWorld): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: '/v1/audit-log',
      handle: ({ url: { searchParams } }) => {
        const limit = Number(searchParams.get('limit') ?? DEFAULT_LIMIT)
        const audits = account.auditLog.entries
          .filter((entry) => isAskedFor(entry, searchParams))
          .reverse()
          .slice(0, limit)
        return portOk({ audits })
      },
    },
  ]
}

function isAskedFor(entry: AuditEntry, asked: URLSearchParams): boolean {
  const { resourceType, status, trigger, additionalData } = entry
  const at = Date.parse(trigger.at)
  const from = asked.get('from')
  const to = asked.get('to')
  return (
    allows(asked.get('resources'), resourceType) &&
    allows(asked.get('status'), status) &&
    allows(asked.get('webhookId'), additionalData.webhookId) &&
    (from === null || at >= Date.parse(from)) &&
    (to === null || at <= Date.parse(to))
  )
}

function allows(list: string | null, value: string): boolean {
  return list === null || list.split(',').includes(value)
}
