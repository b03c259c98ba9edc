import { isObject } from '../emulators/server/json.ts'

/**
 * Limits the charts of a page to the enterprise. Its organizations are part of
 * it, so that both together would count everything twice.
 */
export function forEnterprise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forEnterprise)
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    forEnterprise(item),
  ])
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  const { blueprint, dataset, blueprintConfig } = copy
  const isChart = typeof blueprint === 'string' && blueprintConfig === undefined
  if (!isChart || !blueprint.startsWith('github_') || !isObject(dataset)) {
    return copy
  }
  const rule = { property: 'scope_type', operator: '=', value: 'enterprise' }
  const rules = Array.isArray(dataset.rules) ? dataset.rules : []
  return { ...copy, dataset: { ...dataset, rules: [...rules, rule] } }
}
