import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  blueprintOf,
  contextOf,
  evaluateEntities,
  examplesOf,
  expressionsOf,
  KINDS,
  mappingOf,
  mappingsOf,
  propertiesOf,
} from './config-datasets.ts'
import { entityProblems } from './config-schemas.ts'
import { evaluateAll, JQ_ENGINES, portabilityProblems } from './jq.ts'

describe.each(KINDS)('the mapping of $kind in $webhook', (dataset) => {
  it('maps exactly the properties of its blueprint', () => {
    const { properties } = blueprintOf(dataset).schema
    const expected = Object.fromEntries(
      Object.keys(properties).map((name) => [name, `.item.${name}`]),
    )

    for (const { entity } of mappingsOf(dataset)) {
      expect(entity.properties).toEqual(expected)
    }
  })

  it('is portable from jq 1.6 to 1.8', () => {
    const problems = mappingsOf(dataset)
      .flatMap((mapping) => Object.values(expressionsOf(mapping)))
      .flatMap(portabilityProblems)

    expect(problems).toEqual([])
  })
})

const CASES = JQ_ENGINES.flatMap((engine) =>
  KINDS.map((dataset) => ({ engine, dataset })),
)

const CLEAN_IDENTIFIERS = [
  'zoë.müller@contoso.example',
  'tenant/Ёлка+名前_=27@2026-11-19',
  'enterprise:octo-corp\\x',
]
const OTHER_IDENTIFIERS = ["o'neil#EXT#@contoso.example", 'dependabot[bot] 😀']

describe.each(CASES)(
  'the mapping of $dataset.kind in $dataset.webhook and $engine.name',
  ({ engine, dataset }) => {
    const { full, minimal } = examplesOf(dataset)
    const blueprint = blueprintOf(dataset)
    let entities: Awaited<ReturnType<typeof evaluateEntities>>
    beforeAll(async () => {
      entities = await evaluateEntities(engine, dataset, [
        full,
        minimal,
        ...CLEAN_IDENTIFIERS.map((identifier) => ({ identifier })),
        ...OTHER_IDENTIFIERS.map((identifier) => ({ identifier })),
        {},
      ])
    })

    it('turns a full record into an entity that the blueprint accepts', () => {
      const [entity] = entities

      expect(entity).toMatchObject({
        identifier: full.identifier,
        title: full.title,
        properties: propertiesOf(full),
      })
      expect(entity && entityProblems(blueprint, entity)).toEqual([])
    })

    it('turns a minimal record into an entity with null for the rest', () => {
      const [, entity] = entities

      // This null is all that Port sees of a property the record leaves out.
      const nothing = Object.fromEntries(
        Object.keys(blueprint.schema.properties).map((name) => [name, null]),
      )
      expect(entity).toEqual({
        identifier: minimal.identifier,
        title: minimal.title,
        properties: { ...nothing, ...propertiesOf(minimal) },
      })
      expect(entity && entityProblems(blueprint, entity)).toEqual([])
    })

    it('takes the records of its own kind and schema version only', async () => {
      const { filter, itemsToParse } = mappingOf(dataset)

      const results = await evaluateAll(engine, { filter, itemsToParse }, [
        contextOf(full, dataset.kind),
        contextOf(full, 'gh-copilot-other'),
        contextOf(full, dataset.kind, 2),
      ])

      expect(results).toEqual([
        { filter: true, itemsToParse: [full] },
        { filter: false, itemsToParse: [full] },
        { filter: false, itemsToParse: [full] },
      ])
    })

    it('leaves a clean identifier as it is', () => {
      expect(entities.slice(2, 5).map(({ identifier }) => identifier)).toEqual(
        CLEAN_IDENTIFIERS,
      )
    })

    it('writes what Port refuses in an identifier as code points', () => {
      expect(entities.slice(5).map(({ identifier }) => identifier)).toEqual([
        'o=39=neil=35=EXT=35=@contoso.example',
        'dependabot=91=bot=93==32==128512=',
        null,
      ])
    })
  },
)
