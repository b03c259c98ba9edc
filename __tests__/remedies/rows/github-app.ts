import { aPrivateKey } from '../../support/builders/a-private-key.ts'
import type { Row } from '../row.ts'
import { CLOCK, type World } from '../world/world.ts'
import { answers, wrong } from './spoil.ts'

const APP = { datasets: 'github-seats', 'github-token': '' }

/** The rows begin with an App that works. */
function withApp(spoil: (world: World) => void) {
  return (world: World) => {
    const { inputs, truth } = world
    for (const name of ['github-app-id', 'github-app-private-key']) {
      inputs[name] = truth[name] ?? ''
    }
    spoil(world)
  }
}

/** What GitHub refuses to an App. */
export const GITHUB_APP_ROWS: readonly Row[] = [
  {
    title: 'the App is not installed on the organization',
    code: 'GITHUB_NOT_FOUND',
    inputs: APP,
    spoil: withApp(({ app }) => {
      app.installedOn.splice(0)
    }),
  },
  {
    title: 'the App is installed on an organization of another name',
    code: 'GITHUB_NOT_FOUND',
    inputs: APP,
    spoil: withApp(wrong('github-org', 'octo-ogr')),
  },
  {
    title: 'the App has another id',
    code: 'GITHUB_UNAUTHORIZED',
    inputs: APP,
    spoil: withApp(wrong('github-app-id', '4243')),
  },
  {
    title: 'the private key is not of the App any more',
    code: 'GITHUB_UNAUTHORIZED',
    inputs: APP,
    spoil: withApp(({ inputs }) => {
      inputs['github-app-private-key'] = aPrivateKey()
    }),
  },
  {
    // The run corrects a wrong clock by GitHub's, so GitHub has to insist.
    title: 'GitHub insists that the clock of the runner is wrong',
    code: 'GITHUB_UNAUTHORIZED',
    inputs: APP,
    spoil: withApp(
      answers('github', `input "${CLOCK}"`, {
        status: 401,
        match: '/installation',
        body: { message: "'Expiration time' claim ('exp') is too far" },
      }),
    ),
  },
  {
    title: 'the App may not read seats',
    code: 'GITHUB_FORBIDDEN',
    inputs: APP,
    spoil: withApp(({ app }) => {
      app.rights.splice(0, 2, 'metrics')
    }),
  },
  {
    title: 'the App may not read metrics',
    code: 'GITHUB_FORBIDDEN',
    inputs: { ...APP, datasets: 'github-usage' },
    spoil: withApp(({ app }) => {
      app.rights.splice(0, 2, 'seats')
    }),
  },
  {
    title: 'the App may not read the bill',
    code: 'GITHUB_FORBIDDEN',
    inputs: { ...APP, datasets: 'github-credits' },
    spoil: withApp(() => undefined),
  },
  {
    title: 'the installation of the App is suspended',
    code: 'GITHUB_FORBIDDEN',
    inputs: APP,
    spoil: withApp(
      answers('github', 'the GitHub App in organization "octo-org"', {
        status: 403,
        match: '/access_tokens',
        body: { message: 'This installation has been suspended' },
      }),
    ),
  },
]
