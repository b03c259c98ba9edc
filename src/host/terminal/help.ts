import { toVariableName } from '../../config/environment/variables.ts'
import groups from '../../config/settings.json' with { type: 'json' }
import { wrap } from '../../summary/text.ts'

const WIDTH = 80
const INDENT = '      '

const INTRODUCTION = `Usage: node dist/cli.js [--env-file FILE] [--NAME VALUE ...]

Collects GitHub Copilot and Microsoft 365 Copilot seats and usage and sends
them to Port.

Every setting below is a flag, or a variable in the environment or in the file.
A flag wins over the environment, the environment over the file. Others on the
machine can see flags: give secrets as variables. GITHUB_TOKEN_FILE names a file
that holds GITHUB_TOKEN, and so on for every variable.

Options

  --env-file FILE
      Read variables from this file, as in config.example.env.
  --log-format FORMAT
      text, or json: one JSON object on each line. Default: text.
  --verbose, -v, --debug
      Show every request, as with RUNNER_DEBUG=1.
  --quiet, -q
      Show only warnings and failures.
  --help, -h
      Show this text.
  --version
      Show the version.`

const EXIT_CODES = `Exit codes

  0   All records were delivered.
  1   Something failed; see the output and report.json.
  2   The flags or settings have a problem; nothing was read or sent.
  9   Node did not find the file of --env-file, before this program began.
      With \`node -- dist/cli.js\` it is 2, as for every other mistake.`

type Setting = {
  readonly name: string
  readonly description: string
  readonly default?: string | undefined
}

export function renderHelp(): string {
  const sections = groups.map(({ title, settings }) =>
    [title, '', ...settings.map(describe)].join('\n'),
  )
  return [INTRODUCTION, ...sections, EXIT_CODES].join('\n\n')
}

function describe(setting: Setting): string {
  const fallback =
    setting.default === undefined ? '' : ` Default: \`${setting.default}\`.`
  const text = wrap(
    `${setting.description}${fallback}`,
    WIDTH - INDENT.length,
  ).map((line) => `${INDENT}${line}`)
  return [`  --${setting.name}, ${toVariableName(setting.name)}`, ...text].join(
    '\n',
  )
}
