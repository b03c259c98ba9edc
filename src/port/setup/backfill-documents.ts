// The objects in Port that start a workflow of GitHub: an action or a workflow.
import { isObject, type JsonObject, listAt, objectAt } from '../document.ts'
import { ACTION, WORKFLOW } from './configs.ts'
import type { DesiredObject } from './desired.ts'

/** The workflow of GitHub. */
export type Target = {
  readonly org: string
  readonly repo: string
  /** The name of its file. */
  readonly workflow: string
}

/** The action without a target, for its row. */
export const NO_ACTION: DesiredObject = toDesired('action', ACTION)
export const NO_WORKFLOW: DesiredObject = toDesired('workflow', WORKFLOW)

/** Returns the action of Port's older GitHub App. */
export function githubAction(target: Target): DesiredObject {
  const invocation = objectAt(ACTION, 'invocationMethod')
  const invocationMethod = { ...invocation, ...target }
  return toDesired('action', { ...ACTION, invocationMethod })
}

/** Returns the action of Port's GitHub integration. */
export function integrationAction(
  target: Target,
  installationId: string,
): DesiredObject {
  const {
    workflowInputs,
    reportWorkflowStatus,
    type: _,
  } = objectAt(ACTION, 'invocationMethod')
  const invocationMethod = {
    type: 'INTEGRATION_ACTION',
    installationId,
    integrationActionType: 'dispatch_workflow',
    integrationActionExecutionProperties: {
      ...target,
      workflowInputs,
      reportWorkflowStatus,
    },
  }
  return toDesired('action', { ...ACTION, invocationMethod })
}

/** Returns the workflow in Port that starts the one of GitHub. */
export function portWorkflow(
  target: Target,
  installationId: string,
): DesiredObject {
  const nodes = listAt(WORKFLOW, 'nodes').map((node) => {
    const config = objectAt(node, 'config')
    if (!isObject(node) || !isDispatch(config)) return node
    const properties = objectAt(config, PROPERTIES)
    const filled = {
      ...config,
      installationId,
      [PROPERTIES]: { ...properties, ...target },
    }
    return { ...node, config: filled }
  })
  return toDesired('workflow', { ...WORKFLOW, nodes })
}

const PROPERTIES = 'integrationActionExecutionProperties'

function isDispatch(config: JsonObject): boolean {
  return PROPERTIES in config
}

/** What an action or a workflow in Port starts. */
export type Start = {
  readonly target: JsonObject
  /** Undefined for Port's older GitHub App. */
  readonly installationId: unknown
}

/** Lists what an object in Port starts. */
export function startsOf(document: JsonObject): readonly Start[] {
  const invocation = objectAt(document, 'invocationMethod')
  if (invocation.type === 'GITHUB') {
    return [{ target: invocation, installationId: undefined }]
  }
  const configs = listAt(document, 'nodes').map((it) => objectAt(it, 'config'))
  return [invocation, ...configs].filter(isDispatch).map((config) => ({
    target: objectAt(config, PROPERTIES),
    installationId: config.installationId,
  }))
}

function toDesired(
  kind: 'action' | 'workflow',
  document: JsonObject,
): DesiredObject {
  return { kind, identifier: ACTION.identifier, document, needs: [] }
}
