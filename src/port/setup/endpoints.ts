import type { DocumentKind } from '../../domain/setup-row.ts'
import { WEBHOOK_ANSWER_KEYS } from '../webhook-urls.ts'

export type Endpoint = {
  readonly collection: string
  readonly item: string
  readonly answerKeys: readonly string[]
  /** `patch` sends the changed keys; `put` sends the whole object. */
  readonly change: 'patch' | 'put'
}

export const ENDPOINTS: Readonly<Record<DocumentKind, Endpoint>> = {
  /** https://docs.port.io/api-reference/create-a-blueprint */
  blueprint: {
    collection: '/v1/blueprints?create_catalog_page=false',
    item: '/v1/blueprints/{identifier}',
    answerKeys: ['blueprint'],
    change: 'patch',
  },
  /** https://docs.port.io/api-reference/create-a-webhook */
  webhook: {
    collection: '/v1/webhooks',
    item: '/v1/webhooks/{identifier}',
    answerKeys: WEBHOOK_ANSWER_KEYS,
    change: 'patch',
  },
  /** https://docs.port.io/api-reference/create-a-scorecard */
  scorecard: {
    collection: '/v1/blueprints/{blueprint}/scorecards',
    item: '/v1/blueprints/{blueprint}/scorecards/{identifier}',
    answerKeys: ['scorecard'],
    change: 'put',
  },
  /** https://docs.port.io/api-reference/create-a-page */
  page: {
    collection: '/v1/pages',
    item: '/v1/pages/{identifier}',
    answerKeys: ['page'],
    change: 'patch',
  },
  /** https://docs.port.io/api-reference/create-an-action-automation */
  action: {
    collection: '/v1/actions',
    item: '/v1/actions/{identifier}',
    answerKeys: ['action'],
    change: 'put',
  },
  /** https://docs.port.io/workflows/ */
  workflow: {
    collection: '/v1/workflows',
    item: '/v1/workflows/{identifier}',
    answerKeys: ['workflow'],
    change: 'put',
  },
}
