// What the command line says of its settings, made from action.yml, so that
// each input is described in one place only.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { toVariableName } from '../../src/config/environment/variables.ts'
import { isInputName, SECRET_INPUTS } from '../../src/config/inputs.ts'
import { wrap } from '../../src/summary/text.ts'

const ACTION = fileURLToPath(new URL('../../action.yml', import.meta.url))
const COMMENT_WIDTH = 78

const metadataSchema = z.looseObject({
  inputs: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.string().optional() }),
  ),
})

/** Defaults that a workflow computes, and what they are outside of one. */
const COMPUTED: Readonly<Record<string, string>> = {
  '${{ github.api_url }}': 'https://api.github.com',
}

const GROUPS = [
  { title: 'GitHub', names: /^(github|seats)-/ },
  { title: 'Microsoft 365', names: /^(ms|graph|m365)-/ },
  { title: 'Money', names: /^(license-prices|currency)$/ },
  { title: 'People', names: /^(user-identity|identity-key)$/ },
  { title: 'Port', names: /^(port|use-port|verify|prune)(-|$)/ },
]
const OTHER = 'Run'

type Setting = {
  readonly name: string
  readonly description: string
  readonly default?: string
}
type SettingGroup = {
  readonly title: string
  readonly settings: readonly Setting[]
}

/** Returns the files that are made from action.yml, by path. */
export function settingsFiles(): Readonly<Record<string, string>> {
  const groups = readGroups()
  return {
    'src/config/settings.json': `${JSON.stringify(groups, null, 2)}\n`,
    'config.example.env': [HEADER, ...groups.map(toExample)].join('\n\n'),
  }
}

function readGroups(): SettingGroup[] {
  const action = parse(readFileSync(ACTION, 'utf8'))
  const { inputs } = metadataSchema.parse(action)
  const settings = Object.entries(inputs).map(([name, input]) => ({
    name,
    description: input.description,
    ...(input.default !== undefined && {
      default: COMPUTED[input.default] ?? input.default,
    }),
  }))
  return [OTHER, ...GROUPS.map(({ title }) => title)].map((title) => ({
    title,
    settings: settings.filter(({ name }) => titleOf(name) === title),
  }))
}

function titleOf(input: string): string {
  return GROUPS.find(({ names }) => names.test(input))?.title ?? OTHER
}

const HEADER = `# Settings of the command line. Copy this file to .env, fill it in, and run:
#   node dist/cli.js --env-file .env
# An empty setting has its default. A variable of the environment overrides
# this file. A flag overrides both.
# \`npm run build\` generates this file from action.yml.`

function toExample({ title, settings }: SettingGroup): string {
  const blocks = settings.map((setting) => {
    const isSecret =
      isInputName(setting.name) && SECRET_INPUTS.includes(setting.name)
    const comment = `${setting.description}${isSecret ? ' Secret.' : ''}`
    return [
      ...wrap(comment, COMMENT_WIDTH).map((line) => `# ${line}`),
      `${toVariableName(setting.name)}=${setting.default ?? ''}`,
    ].join('\n')
  })
  return [`# --- ${title} ---`, ...blocks].join('\n\n')
}
