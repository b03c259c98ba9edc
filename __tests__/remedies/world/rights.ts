// The names of permissions, as the services' settings pages have them, by what
// the emulators grant for them.
import type { GithubRight } from '../../../dev/emulators/credentials/secrets.ts'

type ByName<T> = Readonly<Record<string, T>>

/** A name has its level before it: GitHub has pages of organizations and of enterprises. */
export const GITHUB_RIGHTS: Readonly<
  Record<'token' | 'app', ByName<GithubRight>>
> = {
  token: {
    'organization GitHub Copilot Business: read': 'seats',
    'organization Organization Copilot metrics: read': 'metrics',
    'organization Administration: read': 'billing',
  },
  app: {
    'organization Copilot seat management: read': 'seats',
    'organization Organization Copilot metrics: read': 'metrics',
    'organization Administration: read': 'billing',
  },
}

export const GRAPH_RIGHTS: ByName<'reportsAllowed' | 'licencesAllowed'> = {
  'Reports.Read.All': 'reportsAllowed',
  'LicenseAssignment.Read.All': 'licencesAllowed',
}

/** Returns what a name stands for. Nobody can grant what no page has. */
export function lookUp<T>(names: ByName<T>, name: string): T {
  const found = names[name]
  if (found === undefined) throw new Error(`No page offers "${name}"`)
  return found
}
