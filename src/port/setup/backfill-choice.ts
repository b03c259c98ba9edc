// Which kind of button an account can have: Port replaces actions by workflows,
// and its older GitHub App by an integration.
import { toFailure } from '../../errors.ts'
import { redact } from '../../runtime/redact.ts'
import type { PortClient } from '../client.ts'
import { isObject, listAt, textAt } from '../document.ts'
import { PortError } from '../error.ts'
import { portInput } from '../remedies.ts'

export type Choice = {
  readonly form: 'workflow' | 'integration-action' | 'github-action'
  /** Of the GitHub integration; undefined for the older App. */
  readonly installationId: string | undefined
  /** The reason, for the report. */
  readonly why: string
}

type Client = Pick<PortClient, 'get'>

const GITHUB = 'github-ocean'
const INPUT = 'backfill-integration'

const NO_INTEGRATION =
  "Setup chose an action of Port's older GitHub App, because no GitHub integration in Port can start workflows. The button works only if that App is installed."

/**
 * Chooses the kind of button; `wanted` is the integration that the user named.
 * @throws {PortError} PORT_SETUP_REFUSED if the user has to name one
 */
export async function chooseForm(
  client: Client,
  integrations: readonly string[],
  wanted: string | undefined,
): Promise<Choice> {
  const installationId = pick(integrations, wanted)
  if (installationId === undefined) {
    return { form: 'github-action', installationId, why: NO_INTEGRATION }
  }
  const name = redact(installationId)
  return (await hasWorkflows(client))
    ? {
        form: 'workflow',
        installationId,
        why: `Setup chose a workflow of the GitHub integration "${name}", because this account has Port's workflows.`,
      }
    : {
        form: 'integration-action',
        installationId,
        why: `Setup chose an action of the GitHub integration "${name}", because this account has no workflows in Port.`,
      }
}

function pick(
  integrations: readonly string[],
  wanted: string | undefined,
): string | undefined {
  const named = integrations.map((each) => `"${redact(each)}"`).join(', ')
  if (wanted !== undefined) {
    if (integrations.includes(wanted)) return wanted
    throw undecided(
      integrations.length === 0
        ? `Port has no GitHub integration that can start workflows, so "${INPUT}" names none.`
        : `"${INPUT}" names no GitHub integration that can start workflows. Port has ${named}.`,
    )
  }
  if (integrations.length < 2) return integrations[0]
  throw undecided(
    `Port has ${integrations.length} GitHub integrations that can start workflows: ${named}.`,
  )
}

function undecided(problem: string): PortError {
  const remedy = portInput(INPUT, 'the installation ID of one of them')
  return new PortError('PORT_SETUP_REFUSED', problem, { remedy })
}

/**
 * Lists the GitHub integrations that can start workflows.
 * https://docs.port.io/api-reference/get-all-integrations
 */
export async function listIntegrations(client: Client): Promise<string[]> {
  const answer = await orMissing(
    client.get('/v1/integration?actionsProcessingEnabled=true'),
    ['PORT_NOT_FOUND'],
  )
  return (
    listAt(answer, 'integrations')
      .filter(isObject)
      .filter((each) => textAt(each, 'installationAppType') === GITHUB)
      // An older Port may ignore the parameter.
      .filter((each) => each.actionsProcessingEnabled !== false)
      .map((each) => textAt(each, 'installationId'))
      .filter((each) => each !== undefined)
  )
}

async function hasWorkflows(client: Client): Promise<boolean> {
  const answer = await orMissing(client.get('/v1/workflows'), NOT_THERE)
  return answer !== undefined
}

/** What an account without workflows answers. */
export const NOT_THERE = ['PORT_NOT_FOUND', 'PORT_FORBIDDEN']

/** Returns undefined if Port answers that it does not have something. */
export async function orMissing<T>(
  answer: Promise<T>,
  codes: readonly string[],
): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (codes.includes(toFailure(error).code)) return undefined
    throw error
  }
}
