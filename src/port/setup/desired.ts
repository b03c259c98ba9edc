// Everything that Port should have, from configs/ and from the inputs.
import { DATASETS, WEBHOOKS, type Webhook } from '../../domain/dataset.ts'
import type { DocumentKind } from '../../domain/setup-row.ts'
import { isObject, type JsonObject, objectAt } from '../document.ts'
import type { OptionalRelation } from '../optional-relations.ts'
import type { DesiredLock } from '../permissions/lock.ts'
import type { PeopleReaders } from '../permissions/readers.ts'
import {
  ACTION,
  BLUEPRINTS,
  type ConfigDocument,
  PAGES,
  PEOPLE_PAGES,
  SCORECARDS,
  WEBHOOK_DOCUMENTS,
} from './configs.ts'
import { optionalIn } from './leave-out.ts'

/** An object that Port should have. */
export type DesiredObject = {
  readonly kind: DocumentKind
  readonly identifier: string
  /** The blueprint of a scorecard. */
  readonly blueprint?: string
  readonly document: JsonObject
  /** Our blueprints that must exist first. */
  readonly needs: readonly string[]
  /** Its relations to blueprints that are not ours, or the mappings to them. */
  readonly optional?: readonly OptionalRelation[]
  /** The reason to skip the object. */
  readonly skipBecause?: string
}

/** Everything that setup looks after. */
export type Desired = DesiredObject | DesiredLock

/** The workflow that the self-service action starts. */
export type BackfillWorkflow = {
  readonly org: string
  readonly repo: string
  /** The name of its file, such as `copilot-usage.yml`. */
  readonly workflow: string
  /** The branch; left out for the default branch. */
  readonly ref?: string | undefined
}

export type SetupOptions = {
  /** `false` skips the webhooks. */
  readonly usesWebhooks: boolean
  readonly webhookSecrets: Readonly<Partial<Record<Webhook, string>>>
  readonly workflow?: BackfillWorkflow | undefined
  readonly peopleReaders: PeopleReaders
}

const NOT_USED = '"use-port-webhook" is false, so no run uses it.'

/** The blueprints whose entities are about one person each. */
const PERSON_BLUEPRINTS: readonly string[] = Object.values(DATASETS)
  .filter(({ isPerPerson }) => isPerPerson)
  .map(({ blueprint }) => blueprint)

/**
 * Lists the objects, each after the objects that it needs. People are locked
 * away before a webhook can send anything about them.
 */
export function desiredObjects(options: SetupOptions): Desired[] {
  const { peopleReaders: readers } = options
  return [
    ...BLUEPRINTS.map((document) => toDesired('blueprint', document)),
    ...PERSON_BLUEPRINTS.map((identifier) => ({
      kind: 'blueprint-permissions' as const,
      identifier,
      readers,
    })),
    ...WEBHOOKS.map((webhook) => ({
      ...toDesired('webhook', signedWebhook(webhook, options)),
      ...(!options.usesWebhooks && { skipBecause: NOT_USED }),
    })),
    ...Object.entries(SCORECARDS).map(([blueprint, document]) => ({
      ...toDesired('scorecard', document),
      blueprint,
      needs: [blueprint],
    })),
    ...PAGES.map((document) => toDesired('page', document)),
    ...PEOPLE_PAGES.map((identifier) => ({
      kind: 'page-permissions' as const,
      identifier,
      readers,
    })),
    desiredAction(options.workflow),
  ]
}

function toDesired(
  kind: DocumentKind,
  document: ConfigDocument,
): DesiredObject {
  const { identifier } = document
  const named = new Set(blueprintsNamedIn(document))
  const needs = BLUEPRINTS.map((blueprint) => blueprint.identifier).filter(
    (name) => name !== identifier && named.has(name),
  )
  const optional = optionalIn(document)
  return {
    kind,
    identifier,
    document,
    needs,
    ...(optional.length > 0 && { optional }),
  }
}

/** Mappings and widgets have `blueprint`, relations have `target`. */
function blueprintsNamedIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(blueprintsNamedIn)
  if (!isObject(value)) return []
  const { blueprint, target } = value
  return [blueprint, target, ...Object.values(value).flatMap(blueprintsNamedIn)]
}

/** Replaces the placeholder with the secret, or removes it. */
function signedWebhook(
  webhook: Webhook,
  { webhookSecrets }: SetupOptions,
): ConfigDocument {
  const document = WEBHOOK_DOCUMENTS[webhook]
  const { secret: _, ...security } = objectAt(document, 'security')
  const secret = webhookSecrets[webhook]
  return { ...document, security: { ...security, ...(secret && { secret }) } }
}

function desiredAction(workflow: BackfillWorkflow | undefined): DesiredObject {
  const desired = toDesired('action', ACTION)
  if (workflow === undefined) {
    const skipBecause =
      'The workflow that it starts is unknown, because the run is not part of a repository.'
    return { ...desired, skipBecause }
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
  return { ...desired, document: { ...ACTION, invocationMethod } }
}
