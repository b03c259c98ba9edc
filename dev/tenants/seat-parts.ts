import type { Person } from './people.ts'
import type { OrgPlan } from './tenant.ts'

const API = 'https://api.github.com'
const WEB = 'https://github.com'
const AVATAR = `${WEB}/images/error/octocat_happy.gif`

/** Writes the user object of a seat. */
export function userObject({ login, githubId }: Person) {
  const url = `${API}/users/${login}`
  return {
    login,
    id: githubId,
    node_id: `U_${githubId}`,
    avatar_url: AVATAR,
    gravatar_id: '',
    url,
    html_url: `${WEB}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: 'User',
    site_admin: false,
  }
}

/** Writes the team object of a seat. */
export function teamObject(org: OrgPlan, slug: string, index: number) {
  const id = 5_000 + index
  const url = `${API}/teams/${id}`
  return {
    id,
    node_id: `T_${id}`,
    url,
    html_url: `${WEB}/orgs/${org.login}/teams/${slug}`,
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
    type: 'organization',
  }
}

/** Writes the organization object of a seat in an enterprise's listing. */
export function organizationObject({ login, id }: OrgPlan) {
  const url = `${API}/orgs/${login}`
  return {
    login,
    id,
    node_id: `O_${id}`,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: AVATAR,
    description: null,
  }
}
