// Which datasets a run collects, worked out from four inputs.
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
  isDatasetName,
  type Source,
  type Webhook,
} from '../domain/dataset.ts'
import type { Inputs } from './inputs.ts'

/** Tells whether a source is switched on. */
export function isSourceOn(inputs: Inputs, source: Source): boolean {
  return source === 'github' ? inputs['ingest-github'] : inputs['ingest-m365']
}

/** Lists the datasets to collect, in the order in which they are sent. */
export function selectedDatasets(inputs: Inputs): DatasetName[] {
  return DATASET_NAMES.filter((name) => {
    const { source, isDefault, isPerPerson } = DATASETS[name]
    if (!isSourceOn(inputs, source)) return false
    if (isPerPerson && inputs['user-identity'] === 'none') return false
    if (inputs.datasets.length === 0) return isDefault
    return inputs.datasets.includes(name)
  })
}

/** Lists the datasets that the user has named. */
export function namedDatasets(inputs: Inputs): DatasetName[] {
  return inputs.datasets.filter(isDatasetName)
}

/** Tells whether a source has anything to collect. */
export function needsSource(inputs: Inputs, source: Source): boolean {
  return selectedDatasets(inputs).some(
    (name) => DATASETS[name].source === source,
  )
}

/** Lists the webhooks that the run sends to. */
export function neededWebhooks(inputs: Inputs): Webhook[] {
  const webhooks = selectedDatasets(inputs).map(
    (name) => DATASETS[name].webhook,
  )
  return [...new Set(webhooks)]
}
