import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { settingsFiles } from '../../../dev/scripts/settings.ts'
import { resolveInputs } from '../../../src/config/environment/resolve-inputs.ts'
import { VARIABLE_NAMES } from '../../../src/config/environment/variables.ts'
import { renderHelp } from '../../../src/host/terminal/help.ts'

const example = readFileSync('config.example.env', 'utf8')

describe('the files that `npm run build` makes from action.yml', () => {
  it.each(Object.entries(settingsFiles()))('%s is up to date', (name, text) => {
    expect(readFileSync(name, 'utf8')).toBe(text)
  })
})

describe('config.example.env', () => {
  it('lists every variable', () => {
    expect(Object.keys(parseEnv(example)).sort()).toEqual(
      [...VARIABLE_NAMES].sort(),
    )
  })

  it('gives the defaults and no secret', () => {
    const file = parseEnv(example)
    const { inputs } = resolveInputs(
      { flags: {}, environment: {}, file },
      () => '',
    )

    expect(inputs).toMatchObject({
      mode: 'ingest',
      since: '',
      'dry-run': 'false',
      'github-api-url': 'https://api.github.com',
      'github-token': '',
      'identity-key': '',
      'm365-period': 'D28',
    })
  })

  it('says which variables are secret', () => {
    expect(example).toContain(' Secret.\nGITHUB_TOKEN=\n')
    expect(example).not.toContain(' Secret.\nGITHUB_ORG=')
  })
})

describe('--help', () => {
  it('describes every input in the words of action.yml', () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8'))
    const help = renderHelp().replace(/\s+/g, ' ')
    const descriptions = Object.values(inputs).map((input) =>
      String(Reflect.get(Object(input), 'description')),
    )

    expect(descriptions.filter((text) => !help.includes(text))).toEqual([])
  })
})
