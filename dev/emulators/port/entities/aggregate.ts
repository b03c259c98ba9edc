import { z } from 'zod'
import { checkWith } from '../../../port-rules/checked.ts'
import { querySchema } from '../../../port-rules/query.ts'
import { numberChartSchema } from '../../../port-rules/widgets/charts.ts'
import { SCALE_FUNCTIONS } from '../../../port-rules/widgets/fields.ts'
import type { Exchange, Reply } from '../../server/exchange.ts'
import { parseObject } from '../../server/json.ts'
import type { Route } from '../../server/router.ts'
import { portError, portInvalid, portNotFound, portOk } from '../api/replies.ts'
import { evaluateNumberChart } from '../widgets/number-chart.ts'
import { blueprintOf } from '../widgets/view.ts'
import type { PortWorld } from '../world.ts'

const aggregateSchema = z.strictObject({
  func: z.enum(['count', ...SCALE_FUNCTIONS]),
  property: z.string().optional(),
  averageOf: z.enum(['total', 'hour', 'day', 'week', 'month']).optional(),
  measureTimeBy: z.string().optional(),
  calculationBy: z.enum(['entities', 'property']).optional(),
  query: querySchema,
})

/** Returns the endpoint that computes what a number chart shows. */
export function aggregateRoutes(world: PortWorld): readonly Route[] {
  const { aggregations = 'on' } = world.options
  return [
    {
      method: 'POST',
      pattern: '/v1/entities/aggregate',
      handle: (exchange) =>
        aggregations === 'on'
          ? aggregate(world, exchange)
          : portError(aggregations, 'refused', 'Aggregations are refused'),
    },
  ]
}

/** Port does not document the reply. Null stands for no value. */
function aggregate({ account, options }: PortWorld, { body }: Exchange): Reply {
  const checked = checkWith(aggregateSchema, parseObject(body.toString('utf8')))
  if ('fault' in checked) return portInvalid(checked.fault)
  const { query: dataset, ...asked } = checked.value
  const blueprint = blueprintOf(undefined, dataset)
  if (!account.catalog.blueprints.has(blueprint)) {
    return portNotFound('Blueprint')
  }
  const chart = checkWith(numberChartSchema, {
    ...asked,
    id: 'asked',
    type: 'entities-number-chart',
    blueprint,
    dataset,
    unit: 'none',
  })
  if ('fault' in chart) return portInvalid(chart.fault)
  const { now = () => new Date() } = options
  const view = { account, now: now(), timeZone: 'UTC' }
  const evaluation = evaluateNumberChart(chart.value, view)
  const value = evaluation.type === 'number' ? evaluation.value : undefined
  return portOk({ result: value ?? null })
}
