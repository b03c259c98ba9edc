// The remedies that several failures of GitHub share.
import type { Scope } from '../../domain/scope.ts'
import { describeScope } from '../../domain/scope.ts'
import { blockedHost, otherAnswer } from '../../remedy/network.ts'
import type { CauseRemedy, Remedy, StepOf } from '../../remedy/remedy.ts'

/** A permission of GitHub, apart from the credential that needs it. */
export type NeededPermission = Omit<
  StepOf<'permission'>,
  'system' | 'kind' | 'on'
>

const STATUS_PAGE = 'https://www.githubstatus.com'

export const LATER: CauseRemedy = {
  system: 'github',
  kind: 'wait',
  statusPage: STATUS_PAGE,
}

/** The runner may not reach the host, or the host is down. */
export function unreachable(host: string): Remedy {
  return {
    ...LATER,
    alternatives: [blockedHost(host)],
  }
}

/** Something else than GitHub's API, or than another host, has answered. */
export function wrongAddress(host?: string): Remedy {
  return {
    system: 'github',
    kind: 'input',
    name: 'github-api-url',
    expected: "the address of GitHub's API",
    when: '"github-api-url" is another address',
    alternatives: [
      host === undefined
        ? otherAnswer('github-api-url', 'GitHub')
        : { ...blockedHost(host), when: 'a proxy answers instead of GitHub' },
    ],
  }
}

export function rateLimited(retryAt: Date | undefined): Remedy {
  return {
    system: 'github',
    kind: 'wait',
    ...(retryAt && { until: retryAt.toISOString() }),
    alternatives: [
      {
        system: 'github',
        kind: 'input',
        name: 'max-wait-minutes',
        expected: 'a larger number',
        when: 'the run may wait longer',
      },
    ],
  }
}

export const METRICS_POLICY: CauseRemedy = {
  system: 'github',
  kind: 'policy',
  setting: 'Copilot usage metrics',
  state: 'on',
  note: 'For an enterprise it is under AI controls > Copilot. For a standalone organization it is under Settings > Copilot > Policies.',
}

const ACCEPT =
  'After you add a permission, an owner has to accept it for the installation.'

export function appPermission(needed: NeededPermission): CauseRemedy {
  const { note, ...permission } = needed
  return {
    ...permission,
    system: 'github',
    kind: 'permission',
    on: 'app',
    note: note === undefined ? ACCEPT : `${note} ${ACCEPT}`,
  }
}

export function tokenPermission(needed: NeededPermission): CauseRemedy {
  return { ...needed, system: 'github', kind: 'permission', on: 'token' }
}

export const SINGLE_SIGN_ON: CauseRemedy = {
  system: 'github',
  kind: 'policy',
  setting: 'single sign-on',
  state: 'authorized',
  note: 'Its owner does that in the GitHub settings of the token.',
}

export function newToken(name: string): CauseRemedy {
  return {
    system: 'github',
    kind: 'input',
    name,
    expected: 'a new token',
    note: 'Store it in the secret that the workflow reads.',
  }
}

/** The input that names a scope, with the name as GitHub spells it. */
export function otherName({ type, name }: Scope): CauseRemedy {
  const isOrganization = type === 'organization'
  const page = isOrganization
    ? `github.com/${name}`
    : `github.com/enterprises/${name}`
  return {
    system: 'github',
    kind: 'input',
    name: isOrganization ? 'github-org' : 'github-enterprise',
    expected: isOrganization
      ? 'the name in its address on github.com'
      : 'the slug in its address on github.com',
    when: `a browser finds nothing at ${page}`,
  }
}

/** With data residency, a company has its own host. */
export function otherHost({ type }: Scope): CauseRemedy {
  return {
    system: 'github',
    kind: 'input',
    name: 'github-api-url',
    expected: 'the address of the API on that host',
    when: `the ${type} is on another host, such as SUBDOMAIN.ghe.com`,
  }
}

/** A failure that may pass, and is to be reported if it stays. */
export function laterOrReport(
  who: string,
  about: string,
  when = 'it fails again',
): Remedy {
  return {
    system: 'github',
    kind: 'wait',
    alternatives: [{ system: 'github', kind: 'contact', who, about, when }],
  }
}

export const MAINTAINERS = 'the maintainers of this action'
export const GITHUB_SUPPORT = 'GitHub Support'

export function installation(scope: Scope): CauseRemedy {
  return {
    system: 'github',
    kind: 'install',
    what: 'the GitHub App',
    where: describeScope(scope),
  }
}
