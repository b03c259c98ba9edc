// Which datasets a run collects. Four inputs decide it: "datasets", the two
// "ingest-..." and "user-identity".
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
  isDatasetName,
  type Source,
  type Webhook,
} from '../domain/dataset.ts'
import type { Inputs } from './inputs.ts'

export function isSourceOn(inputs: Inputs, source: Source): boolean {
  return inputs[`ingest-${source}`]
}

/** Returns the datasets to collect, in the order in which they are sent. */
export function selectedDatasets(inputs: Inputs): DatasetName[] {
  return DATASET_NAMES.filter((name) => {
    const { source, isDefault, isPerPerson } = DATASETS[name]
    if (!isSourceOn(inputs, source)) return false
    if (isPerPerson && inputs['user-identity'] === 'none') return false
    if (inputs.datasets.length === 0) return isDefault
    return inputs.datasets.includes(name)
  })
}

/** Returns the datasets that the input names, without unknown names. */
export function namedDatasets(inputs: Inputs): DatasetName[] {
  return inputs.datasets.filter(isDatasetName)
}

/** Whether any selected dataset is read from the source. */
export function needsSource(inputs: Inputs, source: Source): boolean {
  return selectedDatasets(inputs).some(
    (name) => DATASETS[name].source === source,
  )
}

/** Returns the webhooks that the selected datasets are sent to. */
export function neededWebhooks(inputs: Inputs): Webhook[] {
  const webhooks = selectedDatasets(inputs).map(
    (name) => DATASETS[name].webhook,
  )
  return [...new Set(webhooks)]
}
