// The entry of this folder. The schema of `inputs.ts` parses the text of all
// inputs, the rules of `rules/` compare them, and `config.ts` makes the config.
import type { z } from 'zod'
import { ConfigError, type Failure } from '../errors.ts'
import type { Remedy } from '../remedy/remedy.ts'
import { type Config, toConfig } from './config.ts'
import { isLoopback } from './fields.ts'
import {
  INPUT_NAMES,
  type Inputs,
  inputsSchema,
  type RawInputs,
} from './inputs.ts'
import { noticesOfNames } from './names.ts'
import { noticesOfApiUrl } from './rules/github.ts'
import type { Mistake, RuleContext } from './rules/mistake.ts'
import { remedyOf } from './rules/remedies.ts'
import { rulesOf } from './rules/rules.ts'

/**
 * Turns the text of all inputs into a config.
 * @throws {ConfigError} that lists every mistake
 */
export function parseConfig(raw: RawInputs, context: RuleContext): Config {
  const { inputs, mistakes, broken } = parseInputs(raw, context)
  const crossMistakes = rulesOf(inputs.mode)
    .flatMap((rule) => rule(inputs, context))
    .filter(({ input, because }) => !broken.has(input) && !broken.has(because))
  const all = [...mistakes, ...crossMistakes]
  if (all.length > 0) {
    throw new ConfigError(describeMistakes(all), {
      failures: all.map(toFailure),
    })
  }
  const config = {
    ...toConfig(inputs, context),
    notices: [...noticesOfNames(raw), ...noticesOfApiUrl(inputs)],
  }
  if (context.ignoresCertificates === true) rejectRemoteHosts(config)
  return config
}

/** Emulators on this machine may have certificates that nobody trusts. */
function rejectRemoteHosts({ github, m365, port, webhooks }: Config): void {
  const addresses = [
    github?.apiUrl,
    m365?.authorityHost,
    m365?.graphApiUrl,
    port?.apiUrl,
    ...Object.values(webhooks).map(({ url }) => url),
  ].filter((address) => address !== undefined)
  const remote = addresses.find((address) => !isLoopback(address))
  if (remote === undefined) return
  throw new ConfigError(
    `NODE_TLS_REJECT_UNAUTHORIZED is 0, so any server could pass for "${new URL(remote).host}" and get the credentials. Remove the variable. To trust a proxy, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS". Nothing was read or sent.`,
    { remedy: CHECK_CERTIFICATES },
  )
}

const CHECK_CERTIFICATES: Remedy = {
  system: 'runner',
  kind: 'input',
  name: 'NODE_TLS_REJECT_UNAUTHORIZED',
  expected: 'nothing',
  value: '',
}

type ParsedInputs = {
  readonly inputs: Inputs
  readonly mistakes: readonly Mistake[]
  /** Unreadable inputs; rules skip them. */
  readonly broken: ReadonlySet<string | undefined>
}

/** Reads every readable input, so that one message lists all mistakes. */
function parseInputs(
  raw: RawInputs,
  { mistakes: earlier = [], unread = [] }: RuleContext,
): ParsedInputs {
  const known = new Set<string>([
    ...earlier.map(({ input }) => input),
    ...unread,
  ])
  const given = withoutThese(raw, known)
  const { data, error } = inputsSchema.safeParse(given, ONCE)
  if (data !== undefined)
    return { inputs: data, mistakes: earlier, broken: known }
  const mistakes = [...earlier, ...error.issues.map(toMistake)]
  const broken = new Set([...known, ...mistakes.map(({ input }) => input)])
  return {
    inputs: inputsSchema.parse(withoutThese(raw, broken), ONCE),
    mistakes,
    broken,
  }
}

/** Compiling a schema takes longer than using it once. */
const ONCE = { jitless: true }

function withoutThese(
  raw: RawInputs,
  names: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(raw).map(([name, value]) => [
    name,
    names.has(name) ? '' : value,
  ])
  return Object.fromEntries(entries)
}

function toMistake(issue: z.core.$ZodIssue): Mistake {
  const input = INPUT_NAMES.find((name) => name === issue.path[0])
  if (input === undefined) throw unknownInput(issue)
  return { input, message: issue.message }
}

function unknownInput(issue: z.core.$ZodIssue): ConfigError {
  const names = issue.code === 'unrecognized_keys' ? issue.keys : []
  return new ConfigError(`There is no input "${names.join('", "')}".`)
}

function toFailure(mistake: Mistake): Failure {
  const { input, message } = mistake
  return {
    code: 'CONFIG_INVALID',
    message: `"${input}" ${message}.`,
    remedy: remedyOf(mistake),
  }
}

function describeMistakes(mistakes: readonly Mistake[]): string {
  const lines = mistakes.map(({ input, message }) => `- "${input}" ${message}.`)
  const { size } = new Set(mistakes.map(({ input }) => input))
  const problems =
    size === 1 ? 'a problem in 1 input' : `problems in ${size} inputs`
  return `Found ${problems}. Nothing was read or sent:\n${[...new Set(lines)].join('\n')}`
}
