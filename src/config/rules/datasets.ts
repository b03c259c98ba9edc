// The rules that choose what is collected.
import {
  DATASET_NAMES,
  DATASETS,
  isDatasetName,
  isEnterpriseOnly,
} from '../../domain/dataset.ts'
import { isSourceOn, namedDatasets } from '../selection.ts'
import { asShown, type Rule } from './mistake.ts'
import { either, setTo, setToValue } from './remedies.ts'

const datasetsExist: Rule = (inputs) =>
  inputs.datasets
    .filter((name) => !isDatasetName(name))
    .map((name) => ({
      input: 'datasets',
      message: `has no dataset "${asShown(name)}"; there are: ${DATASET_NAMES.join(', ')}`,
      remedy: setToValue('datasets', namedDatasets(inputs).join(',')),
    }))

const namedDatasetsAreOn: Rule = (inputs) =>
  namedDatasets(inputs).flatMap((name) => {
    const { source, isPerPerson } = DATASETS[name]
    if (!isSourceOn(inputs, source)) {
      const message = `names "${name}", but "ingest-${source}" is false`
      const remedy = setToValue(`ingest-${source}`, 'true')
      return [{ input: 'datasets' as const, message, remedy }]
    }
    if (isPerPerson && inputs['user-identity'] === 'none') {
      const message = `names "${name}", which has a record for each person, but "user-identity" is none`
      const remedy = setToValue('user-identity', 'hash')
      return [{ input: 'datasets' as const, message, remedy }]
    }
    if (isEnterpriseOnly(name) && !inputs['github-enterprise']) {
      const message = `names "${name}", which only an enterprise has. Set "github-enterprise"`
      const remedy = setTo('github-enterprise', 'the slug of the enterprise')
      return [{ input: 'datasets' as const, message, remedy }]
    }
    return []
  })

const somethingIsOn: Rule = (inputs) =>
  inputs['ingest-github'] || inputs['ingest-m365']
    ? []
    : [
        {
          input: 'ingest-github',
          message: 'and "ingest-m365" are both false. Set one of them to true',
          remedy: either(setToValue('ingest-github', 'true'), {
            ...setToValue('ingest-m365', 'true'),
            when: 'Microsoft 365 is to be read',
          }),
        },
      ]

export const DATASET_RULES: readonly Rule[] = [
  datasetsExist,
  namedDatasetsAreOn,
  somethingIsOn,
]
