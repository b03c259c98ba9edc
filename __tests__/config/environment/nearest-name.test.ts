import { describe, expect, it } from '@jest/globals'
import { nearestName } from '../../../src/config/environment/nearest-name.ts'
import { VARIABLE_NAMES } from '../../../src/config/environment/variables.ts'
import { INPUT_NAMES } from '../../../src/config/inputs.ts'

describe('nearestName', () => {
  it.each([
    ['sinse', 'since'],
    ['untill', 'until'],
    ['dryrun', 'dry-run'],
    ['github-orgs', 'github-org'],
    ['port-webhook-seat-secret', 'port-webhook-seats-secret'],
  ])('takes %s for %s', (wrong, meant) => {
    expect(nearestName(wrong, INPUT_NAMES)).toBe(meant)
  })

  it.each(['foo', 'colour', 'x', 'github-secret-of-mine'])(
    'finds nothing close to %s',
    (wrong) => {
      expect(nearestName(wrong, INPUT_NAMES)).toBeUndefined()
    },
  )

  it.each(['HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS', 'AWS_REGION'])(
    'finds no setting close to %s',
    (wrong) => {
      expect(nearestName(wrong, VARIABLE_NAMES)).toBeUndefined()
    },
  )

  it('finds nothing among no names', () => {
    expect(nearestName('since', [])).toBeUndefined()
  })
})
