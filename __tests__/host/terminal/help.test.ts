import { describe, expect, it } from '@jest/globals'
import { VARIABLE_NAMES } from '../../../src/config/environment/variables.ts'
import { INPUT_NAMES } from '../../../src/config/inputs.ts'
import { renderHelp } from '../../../src/host/terminal/help.ts'

const lines = renderHelp().split('\n')

describe('renderHelp', () => {
  it('has every input, as a flag and as a variable', () => {
    const headings = INPUT_NAMES.map(
      (name, index) => `  --${name}, ${VARIABLE_NAMES[index]}`,
    )

    expect(lines).toEqual(expect.arrayContaining(headings))
  })

  it('shows what an input means and its default', () => {
    const at = lines.indexOf(
      '  --max-wait-minutes, COPILOT_USAGE_MAX_WAIT_MINUTES',
    )

    expect(lines.slice(at + 1, at + 3)).toEqual([
      '      Maximum total minutes that a run waits for rate limits and retries.',
      '      Default: `30`.',
    ])
  })

  it('shows a default that holds outside of workflows', () => {
    const text = renderHelp().replace(/\s+/g, ' ')

    expect(text).toContain('Default: `https://api.github.com`.')
    expect(renderHelp()).not.toContain('${{')
  })

  it('groups the inputs', () => {
    const titles = lines.filter(
      (line, at) => lines[at + 1] === '' && /^[A-Z][\w ]*$/.test(line),
    )

    expect(titles).toEqual([
      'Options',
      'Run',
      'GitHub',
      'Microsoft 365',
      'Money',
      'People',
      'Port',
      'Exit codes',
    ])
  })

  it('fits a terminal of 80 columns', () => {
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  })
})
