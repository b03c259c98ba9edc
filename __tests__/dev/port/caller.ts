// Calls the emulated API of Port as somebody who may do everything.
import type { Emulators, PortOptions } from '../../../dev/emulators/start.ts'
import { startTrusted } from '../trusted-emulators.ts'

/** A token that every account of these tests accepts. */
export const ACCESS_TOKEN = 'invented-access-token'

/** Blueprints of an invented account. */
export const TEAM = {
  identifier: 'team',
  title: 'Team',
  schema: { properties: { lead: { type: 'string' } }, required: [] },
}
export const MEMBER = {
  identifier: 'member',
  title: 'Member',
  schema: {
    properties: {
      since: { type: 'string', format: 'date-time' },
      score: { type: 'number' },
      level: { type: 'string', enum: ['junior', 'senior'] },
      skills: { type: 'array' },
    },
    required: ['score'],
  },
  calculationProperties: {
    double_score: { type: 'number', calculation: '.properties.score * 2' },
  },
  relations: { team: { target: 'team', required: false, many: false } },
}

/** Starts the emulators with a small invented account at Port. */
export function startAccount(options: PortOptions = {}): Promise<Emulators> {
  const port = {
    isEmpty: true,
    blueprints: [TEAM, MEMBER],
    accessToken: ACCESS_TOKEN,
    ...options,
  }
  return startTrusted({}, { port })
}

/** Calls `METHOD /path` below `/v1`. */
export async function call({ urls }: Emulators, line: string, body?: unknown) {
  const [method = '', path] = line.split(' ')
  const response = await fetch(`${urls.portApi}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${ACCESS_TOKEN}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const { status, headers } = response
  return { status, headers, body: await response.json() }
}
