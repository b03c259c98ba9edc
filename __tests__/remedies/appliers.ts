// Does what a remedy says, knowing only its data: one applier for each kind.

import type { RemedyKind, StepOf } from '../../src/remedy/remedy.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { GITHUB_RIGHTS, GRAPH_RIGHTS, lookUp } from './world/rights.ts'
import { runOnce } from './world/run-once.ts'
import { WEAK_TOKEN, type World } from './world/world.ts'

/** The report of a run, if a run is part of what was done. */
export type Applied = Promise<RunReport | undefined> | undefined

type Appliers = {
  readonly [Kind in RemedyKind]: (world: World, step: StepOf<Kind>) => Applied
}

export const APPLIERS: Appliers = {
  permission: (world, step) => {
    for (const name of step.permissions) grant(world, step, name)
  },
  policy: (world, { setting, state }) => {
    if (setting === 'Copilot usage metrics' && state === 'on') {
      world.change({ usage: { policyEnabled: true } })
    }
    if (setting.startsWith('Display concealed') && state === 'off') {
      world.change({ m365: { concealed: false } })
    }
    world.do(`policy "${setting}" is ${state}`)
  },
  input: (world, { name, value }) => {
    const known = value ?? world.truth[name]
    if (known === undefined) {
      throw new Error(`No page shows what belongs into "${name}"`)
    }
    world.inputs[name] = known
    world.do(`input "${name}"`)
  },
  install: (world, step) => install(world, step),
  license: (world, { need, of }) => {
    if (need === 'assignment') world.assignLicenses(of)
    world.do(`${need} of ${of}`)
  },
  network: (world, { host, input }) => {
    const url = URL.parse(world.inputs[input ?? ''] ?? '')
    world.do(`network to ${url?.host ?? host}`)
  },
  wait: async (world, { mode }) => {
    world.passTime()
    return mode && runOnce(world, mode)
  },
  contact: (world, { who }) => {
    world.do(`contact with ${who}`)
  },
}

function grant(
  world: World,
  { system, on, level }: StepOf<'permission'>,
  name: string,
): void {
  switch (system) {
    case 'github': {
      const kind = on === 'app' ? 'app' : 'token'
      const right = lookUp(GITHUB_RIGHTS[kind], `${level} ${name}`)
      if (kind === 'app') world.app.rights.push(right)
      else if (world.inputs['github-token'] === WEAK_TOKEN) {
        world.tokenRights.push(right)
      }
      world.do(`permission "${name}" of the ${kind}`)
      return
    }
    case 'entra':
    case 'graph':
      world.change({ m365: { [lookUp(GRAPH_RIGHTS, name)]: true } })
      return
    case 'port':
      world.do(`role ${name}`)
      return
    case 'workflow':
    case 'runner':
      world.hasOidc ||= name === 'id-token: write'
  }
}

const QUOTED = /"([^"]+)"/

async function install(
  world: World,
  { system, what, where, values }: StepOf<'install'>,
): Promise<RunReport | undefined> {
  const { secrets } = world.emulators
  if (system === 'port') {
    const { inputs } = world
    world.inputs = { ...inputs, ...portAdmin(world) }
    const report = await runOnce(world, 'setup')
    world.inputs = inputs
    return report
  }
  const name = QUOTED.exec(where)?.[1]
  if (system === 'github' && name !== undefined) {
    world.app.installedOn.push(name)
  }
  if (what === 'the certificate') {
    const msCertificate = world.inputs['ms-client-certificate']
    Object.assign(secrets, { msCertificate })
  }
  if (values !== undefined) {
    Object.assign(secrets, { federatedCredential: values })
  }
  world.do(`${what} in ${where}`)
  return undefined
}

/** Setup is run by somebody who has credentials of Port. */
function portAdmin({ truth, inputs }: World): Record<string, string> {
  const names = ['port-api-url', 'port-client-id', 'port-client-secret']
  return Object.fromEntries(
    names.map((name) => [name, inputs[name] || (truth[name] ?? '')]),
  )
}
