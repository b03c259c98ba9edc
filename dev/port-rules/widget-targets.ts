// Whether the blueprints and properties that a widget names exist and fit. Port
// accepts some of these pages and shows an empty chart. The rules are stricter,
// so that a test finds the mistake.
import type { BlueprintShape } from './blueprint-shape.ts'
import type { Widget } from './widget.ts'
import { type Reference, referencesOf } from './widget-references.ts'

/** What widgets can refer to. */
export type WidgetTargets = {
  readonly blueprints: ReadonlyMap<string, BlueprintShape>
  readonly hasScorecard: (blueprint: string, identifier: string) => boolean
}

type Fault = string | undefined

/** Returns the first reference of a widget that is missing or does not fit. */
export function widgetFault(widget: Widget, targets: WidgetTargets): Fault {
  for (const reference of referencesOf(widget)) {
    const blueprint = targets.blueprints.get(reference.blueprint)
    if (!blueprint) return `there is no blueprint "${reference.blueprint}"`
    const fault = referenceFault(reference, blueprint, targets)
    if (fault) return fault
  }
  return undefined
}

/** Names with `$` are Port's own and always exist. */
export function nameFault(blueprint: BlueprintShape, name: string): Fault {
  const isKnown =
    name.startsWith('$') ||
    blueprint.properties.has(name) ||
    blueprint.computed.has(name) ||
    blueprint.relations.has(name)
  return isKnown ? undefined : missing(blueprint, name)
}

function referenceFault(
  reference: Reference,
  blueprint: BlueprintShape,
  targets: WidgetTargets,
): Fault {
  const { name, use } = reference
  switch (use) {
    case 'blueprint':
      return undefined
    case 'property':
      return nameFault(blueprint, name)
    case 'relation':
      return blueprint.relations.has(name)
        ? undefined
        : missing(blueprint, name)
    case 'number':
      return numberFault(reference, blueprint)
    case 'date-time':
      return timeFault(blueprint, name)
    case 'group':
      return hasGroup(blueprint, name, targets)
        ? undefined
        : missing(blueprint, name)
  }
}

function numberFault(
  { name, isInLine }: Reference,
  { identifier, properties, computed }: BlueprintShape,
): Fault {
  const found = computed.get(name)
  if (isInLine && found?.kind === 'calculation') {
    return `"${name}" is a calculation, which a line chart cannot show`
  }
  const type = properties.get(name)?.type ?? found?.type
  if (!type) return missing({ identifier }, name)
  return type === 'number' ? undefined : `"${name}" is not a number`
}

function timeFault({ properties }: BlueprintShape, name: string): Fault {
  if (name === '$createdAt' || name === '$updatedAt') return undefined
  if (properties.get(name)?.format === 'date-time') return undefined
  return `measureTimeBy "${name}" is not a date-time of the blueprint`
}

function hasGroup(
  { identifier, properties, relations, computed }: BlueprintShape,
  property: string,
  { hasScorecard }: WidgetTargets,
): boolean {
  const [kind = '', name = ''] = property.split('#')
  if (kind.startsWith('$')) return true
  if (kind === 'property') return properties.has(name)
  if (kind === 'relation') return relations.has(name)
  if (kind === 'scorecard' || kind === 'scorecard-rule') {
    return hasScorecard(identifier, name)
  }
  const computedKind = computed.get(name)?.kind
  return computedKind !== undefined && kind === `${computedKind}-property`
}

function missing(
  { identifier }: Pick<BlueprintShape, 'identifier'>,
  name: string,
): string {
  return `blueprint "${identifier}" has no "${name}"`
}
