// The sink of a run, with files of CSV beside it if they are asked for.
import { DATASETS, type DatasetName } from '../domain/dataset.ts'
import { objectAt } from '../port/document.ts'
import { BLUEPRINTS } from '../port/setup/configs.ts'
import { CsvSink } from '../sink/csv/csv-sink.ts'
import type { Sink } from '../sink/sink.ts'
import type { RunContext } from './context.ts'

export function withCsv(sink: Sink, context: RunContext): Sink {
  const { config, paths, logger } = context
  if (!config.writesCsv) return sink
  return new CsvSink({
    sink,
    folder: paths.csv,
    datasets: config.datasets,
    columnsOf: propertiesOf,
    warn: (message) => logger.warning(message),
  })
}

/** Every property of a record is one of its blueprint. */
function propertiesOf(dataset: DatasetName): string[] {
  const blueprint = BLUEPRINTS.find(
    ({ identifier }) => identifier === DATASETS[dataset].blueprint,
  )
  const schema = objectAt(blueprint ?? {}, 'schema')
  return Object.keys(objectAt(schema, 'properties'))
}
