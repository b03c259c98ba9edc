// Everything that Port should have, from configs/ and from the inputs.
import {
  PERSON_BLUEPRINTS,
  WEBHOOKS,
  type Webhook,
} from '../../domain/dataset.ts'
import type { DocumentKind } from '../../domain/setup-row.ts'
import { type JsonObject, objectAt } from '../document.ts'
import type { OptionalRelation } from '../optional-relations.ts'
import type { DesiredLock } from '../permissions/lock.ts'
import type { PeopleReaders } from '../permissions/readers.ts'
import {
  BLUEPRINTS,
  type ConfigDocument,
  PAGES,
  PEOPLE_PAGES,
  SCORECARDS,
  WEBHOOK_DOCUMENTS,
} from './configs.ts'
import { optionalIn } from './leave-out.ts'
import { type Collected, tailorPage } from './tailor-page.ts'

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
export type Desired = DesiredObject | DesiredLock | DesiredBackfill

/** The button in Port that starts a workflow of GitHub. */
export type DesiredBackfill = {
  readonly kind: 'backfill'
  /** `owner/name`; undefined if the run is not part of a repository. */
  readonly repository?: string | undefined
  /** The file name, such as `copilot-usage.yml`; without it no button. */
  readonly workflow?: string | undefined
  /** The GitHub integration in Port, if there are several. */
  readonly installationId?: string | undefined
}

export type SetupOptions = {
  /** `false` skips the webhooks. */
  readonly usesWebhooks: boolean
  readonly webhookSecrets: Readonly<Partial<Record<Webhook, string>>>
  readonly backfill?: Omit<DesiredBackfill, 'kind'>
  readonly peopleReaders: PeopleReaders
  /** What the pages can show. */
  readonly collected: Collected
}

const NOT_USED = '"use-port-webhook" is false, so no run uses it.'

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
    ...PAGES.map((document) =>
      toDesired('page', tailorPage(document, options.collected)),
    ),
    ...PEOPLE_PAGES.map((identifier) => ({
      kind: 'page-permissions' as const,
      identifier,
      readers,
    })),
    { kind: 'backfill', ...options.backfill },
  ]
}

function toDesired(
  kind: DocumentKind,
  document: ConfigDocument,
): DesiredObject {
  const { identifier } = document
  const named = blueprintsNamedIn(document)
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
const NAMED_BLUEPRINT = /"(?:blueprint|target)":"(?<name>[^"]*)"/g

function blueprintsNamedIn(document: ConfigDocument): Set<string | undefined> {
  const found = JSON.stringify(document).matchAll(NAMED_BLUEPRINT)
  return new Set(Array.from(found, ({ groups }) => groups?.name))
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
