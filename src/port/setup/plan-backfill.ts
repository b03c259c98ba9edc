// Plans the button in Port that starts a backfill. What exists stays; no button
// is made that nobody asked for.
import { toFailure } from '../../errors.ts'
import { redact } from '../../runtime/redact.ts'
import type { PortClient } from '../client.ts'
import { type JsonObject, objectAt } from '../document.ts'
import {
  type Choice,
  chooseForm,
  listIntegrations,
  NOT_THERE,
  orMissing,
} from './backfill-choice.ts'
import {
  githubAction,
  integrationAction,
  NO_ACTION,
  NO_WORKFLOW,
  portWorkflow,
  startsOf,
  type Target,
} from './backfill-documents.ts'
import type { DesiredBackfill, DesiredObject } from './desired.ts'
import { planStep, type Step, stepOf } from './plan.ts'
import { findObject } from './plan-object.ts'

type Client = Pick<PortClient, 'get'>

const NOT_ASKED = '"backfill-workflow" is not set'
const NO_REPOSITORY =
  'The workflow that it starts is unknown, because the run is not part of a repository.'

/** The buttons that Port has already. */
type Existing = {
  readonly action: JsonObject | undefined
  readonly workflow: JsonObject | undefined
}

/** Returns a step for the button, and for each one that stays beside it. */
export async function planBackfill(
  client: Client,
  wanted: DesiredBackfill,
): Promise<readonly Step[]> {
  try {
    const action = await findObject(client, NO_ACTION)
    const workflow = await orMissing(findObject(client, NO_WORKFLOW), NOT_THERE)
    const existing = { action, workflow }
    if (wanted.workflow === undefined) return leaveAll(existing)
    const target = targetOf(wanted)
    if (target === undefined) return [skip(NO_ACTION, NO_REPOSITORY)]
    const integrations = await listIntegrations(client)
    const { installationId } = wanted
    const choice = await chooseForm(client, integrations, installationId)
    return planChoice(choice, existing, { target, integrations })
  } catch (error) {
    const failure = toFailure(error)
    const isLeft = failure.code === 'PORT_SETUP_REFUSED'
    const action = isLeft ? 'refused' : 'failed'
    return [stepOf(NO_ACTION, { action, error: failure })]
  }
}

function targetOf({
  repository,
  workflow,
}: DesiredBackfill): Target | undefined {
  const [org, repo] = repository?.split('/') ?? []
  return org && repo && workflow ? { org, repo, workflow } : undefined
}

function skip(wanted: DesiredObject, reason: string): Step {
  return stepOf(wanted, { action: 'skipped', reason })
}

function leaveAll({ action, workflow }: Existing): readonly Step[] {
  const reason = `It stays as it is, because ${NOT_ASKED}.`
  const left = [
    ...(action ? [NO_ACTION] : []),
    ...(workflow ? [NO_WORKFLOW] : []),
  ].map((each): Step => ({ ...skip(each, reason), kept: {} }))
  const none = `Setup creates no backfill button, because ${NOT_ASKED}.`
  return left.length > 0 ? left : [skip(NO_ACTION, none)]
}

type Place = {
  readonly target: Target
  /** Those that can start workflows. */
  readonly integrations: readonly string[]
}

function planChoice(
  choice: Choice,
  { action, workflow }: Existing,
  place: Place,
): readonly Step[] {
  const wanted = desiredFor(choice, place.target)
  const isWorkflow = wanted.kind === 'workflow'
  const isOurs = action === undefined || hasSameForm(action, wanted)
  const theirAction = isWorkflow || !isOurs ? action : undefined
  const theirWorkflow = isWorkflow ? undefined : workflow
  const button =
    isWorkflow || isOurs
      ? [because(planStep(wanted, isWorkflow ? workflow : action), choice.why)]
      : []
  return [
    ...(theirAction ? [keep(NO_ACTION, theirAction, place)] : []),
    ...(theirWorkflow ? [keep(NO_WORKFLOW, theirWorkflow, place)] : []),
    ...button,
  ]
}

function desiredFor(
  { form, installationId = '' }: Choice,
  target: Target,
): DesiredObject {
  switch (form) {
    case 'workflow':
      return portWorkflow(target, installationId)
    case 'integration-action':
      return integrationAction(target, installationId)
    case 'github-action':
      return githubAction(target)
  }
}

function hasSameForm(found: JsonObject, { document }: DesiredObject): boolean {
  const typeOf = (action: JsonObject) =>
    objectAt(action, 'invocationMethod').type
  return typeOf(found) === typeOf(document)
}

function because(step: Step, why: string): Step {
  return { ...step, row: { ...step.row, note: why } }
}

/** Leaves a button of another kind, and says whether it fits. */
function keep(wanted: DesiredObject, found: JsonObject, place: Place): Step {
  const misfit = misfitOf(found, place)
  const { org, repo, workflow } = place.target
  const starts = `It starts "${workflow}" of ${org}/${repo}.`
  const reason = `It exists and stays as it is. ${misfit ?? starts}`
  return { ...skip(wanted, reason), kept: { fits: misfit === undefined } }
}

function misfitOf(
  found: JsonObject,
  { target, integrations }: Place,
): string | undefined {
  const { org, repo, workflow } = target
  const start = startsOf(found).find(
    (each) =>
      each.target.org === org &&
      each.target.repo === repo &&
      each.target.workflow === workflow,
  )
  if (start === undefined) {
    return `It does not start "${workflow}" of ${org}/${repo}. In Port, change or delete it.`
  }
  const { installationId } = start
  if (installationId === undefined) return undefined
  const name = String(installationId)
  return integrations.includes(name)
    ? undefined
    : `Its GitHub integration "${redact(name)}" cannot start workflows. In Port, change or delete it.`
}
