// Everything that Port should hold, put together from configs/ and from what
// the run was told.
import { WEBHOOKS, type Webhook } from '../../domain/dataset.ts'
import type { SetupKind } from '../../domain/setup-row.ts'
import { isObject, type JsonObject, objectAt } from '../document.ts'
import {
  ACTION,
  BLUEPRINTS,
  type ConfigDocument,
  PAGES,
  SCORECARDS,
  WEBHOOK_DOCUMENTS,
} from './configs.ts'
import { withoutUserRelation } from './user-relation.ts'

/** Something that Port should hold. */
export type DesiredObject = {
  readonly kind: SetupKind
  readonly identifier: string
  /** What a scorecard belongs to. */
  readonly blueprint?: string
  /** As it is created. */
  readonly document: JsonObject
  /** Blueprints of ours that must be there first. */
  readonly needs: readonly string[]
  /** The same without the relation to Port's users, where that is part of it. */
  readonly withoutRelation?: JsonObject
  /** Why it is left alone. */
  readonly skipBecause?: string
}

/** The workflow that the self-service action starts. */
export type BackfillWorkflow = {
  readonly org: string
  readonly repo: string
  /** The name of its file, such as `copilot-usage.yml`. */
  readonly workflow: string
  /** The branch, unless it is the default one. */
  readonly ref?: string | undefined
}

export type SetupOptions = {
  /** `false` leaves webhooks alone: entities are written directly. */
  readonly usesWebhooks: boolean
  readonly webhookSecrets: Readonly<Partial<Record<Webhook, string>>>
  readonly workflow?: BackfillWorkflow | undefined
}

const NOT_USED = '"use-port-webhook" is false, so nothing is sent to it.'

/** Lists what Port should hold, each after what it needs. */
export function desiredObjects(options: SetupOptions): DesiredObject[] {
  return [
    ...BLUEPRINTS.map((document) => toWanted('blueprint', document)),
    ...WEBHOOKS.map((webhook) => ({
      ...toWanted('webhook', signedWebhook(webhook, options)),
      ...(!options.usesWebhooks && { skipBecause: NOT_USED }),
    })),
    ...Object.entries(SCORECARDS).map(([blueprint, document]) => ({
      ...toWanted('scorecard', document),
      blueprint,
      needs: [blueprint],
    })),
    ...PAGES.map((document) => toWanted('page', document)),
    wantedAction(options.workflow),
  ]
}

function toWanted(kind: SetupKind, document: ConfigDocument): DesiredObject {
  const { identifier } = document
  const needs = BLUEPRINTS.map((blueprint) => blueprint.identifier).filter(
    (name) => name !== identifier && namesBlueprint(document, name),
  )
  const withoutRelation = withoutUserRelation(document)
  return {
    kind,
    identifier,
    document,
    needs,
    ...(withoutRelation && { withoutRelation }),
  }
}

/** Mappings and widgets name one as `blueprint`, relations as `target`. */
function namesBlueprint(value: unknown, name: string): boolean {
  if (Array.isArray(value))
    return value.some((item) => namesBlueprint(item, name))
  if (!isObject(value)) return false
  if (value.blueprint === name || value.target === name) return true
  return Object.values(value).some((item) => namesBlueprint(item, name))
}

/** Puts the secret in; without one there is none, not the placeholder. */
function signedWebhook(
  webhook: Webhook,
  { webhookSecrets }: SetupOptions,
): ConfigDocument {
  const document = WEBHOOK_DOCUMENTS[webhook]
  const { secret: _, ...security } = objectAt(document, 'security')
  const secret = webhookSecrets[webhook]
  return { ...document, security: { ...security, ...(secret && { secret }) } }
}

function wantedAction(workflow: BackfillWorkflow | undefined): DesiredObject {
  const wanted = toWanted('action', ACTION)
  if (workflow === undefined) {
    const skipBecause =
      'It is not known which workflow it starts: the run is not part of a repository, or nothing names the workflow.'
    return { ...wanted, skipBecause }
  }
  const { org, repo, workflow: file, ref } = workflow
  const invocation = objectAt(ACTION, 'invocationMethod')
  const workflowInputs = {
    ...objectAt(invocation, 'workflowInputs'),
    ...(ref && { ref }),
  }
  const invocationMethod = {
    ...invocation,
    org,
    repo,
    workflow: file,
    workflowInputs,
  }
  return { ...wanted, document: { ...ACTION, invocationMethod } }
}
