import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { renderNoRun } from '../../../src/summary/failures/mistakes.ts'
import {
  type GivenInputs,
  SURROUNDINGS,
  someInputs,
} from '../../support/builders/a-inputs.ts'

function errorOf(given: GivenInputs): unknown {
  try {
    return parseConfig(someInputs(given), SURROUNDINGS)
  } catch (error) {
    return error
  }
}

describe('renderNoRun', () => {
  it('has a row for each mistake, with what to change', () => {
    const summary = renderNoRun(
      errorOf({ 'github-token': '', 'verify-timeout-seconds': 'soon' }),
    )

    expect(summary).toContain('❌ The run did not start.')
    expect(summary).toContain(
      'Set "github-token" to a token that can read Copilot seats and metrics. If GitHub is to be left out, set "ingest-github" to false. |',
    )
    expect(
      summary.match(
        /^\| "verify-timeout-seconds" must be .* \| Set "verify-timeout-seconds" to /gm,
      ),
    ).toHaveLength(1)
  })

  it('tells what else ended the run', () => {
    expect(renderNoRun(new Error('a | b'))).toContain(
      'Unexpected error: a \\| b.',
    )
  })
})
