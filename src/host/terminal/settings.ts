// All settings of the command line: flags, environment, files. Every mistake in
// them is reported at once.
import process from 'node:process'
import type { Config } from '../../config/config.ts'
import { nameSettings } from '../../config/environment/name-settings.ts'
import { withNodeVariables } from '../../config/environment/node-variables.ts'
import {
  type ResolvedInputs,
  resolveInputs,
} from '../../config/environment/resolve-inputs.ts'
import { describeUnknownVariables } from '../../config/environment/unknown-variables.ts'
import type { Variables } from '../../config/environment/variables.ts'
import { parseConfig } from '../../config/parse-config.ts'
import { utcDay } from '../../domain/day.ts'
import { ConfigError, type Failure } from '../../errors.ts'
import { findOidc } from '../oidc.ts'
import { readEnvFile, readValueFile } from './env-file.ts'
import { type CommandLine, describeCommandLine } from './flags.ts'

export type Settings = ResolvedInputs & {
  /** The environment, with the variables of Node that the file has. */
  readonly env: Variables
  /** What the file has and the environment has not, of variables of Node. */
  readonly extraCertificates: string | undefined
  /** Variables without effect. */
  readonly warnings: readonly string[]
  /** Names the variable or flag beside each input in a message. */
  readonly nameIn: (message: string) => string
  /** @throws {ConfigError} that lists every mistake */
  readonly toConfig: () => Config
}

export function readSettings(
  command: CommandLine,
  environment: Variables,
): Settings {
  const { variables: file, problem } = readEnvFile(command.envFile)
  const layers = { flags: command.flags, environment, file }
  const resolved = resolveInputs(layers, readValueFile)
  const env = withNodeVariables(environment, file)
  return {
    ...resolved,
    env,
    extraCertificates: environment.NODE_EXTRA_CA_CERTS
      ? undefined
      : env.NODE_EXTRA_CA_CERTS,
    warnings: describeUnknownVariables(layers),
    nameIn: (message) => nameSettings(message, resolved.origins),
    toConfig: () => {
      const {
        config,
        message = [],
        failures,
      } = tryConfig(resolved, command, env)
      // Without the file, every setting in it would be reported as missing.
      const found = problem === undefined ? message : [problem]
      const problems = [...describeCommandLine(command), ...found]
      if (config !== undefined && problems.length === 0) return config
      throw new ConfigError(problems.join('\n'), failures && { failures })
    },
  }
}

function tryConfig(
  { inputs, mistakes }: ResolvedInputs,
  { unread }: CommandLine,
  env: Variables,
): {
  readonly config?: Config
  readonly message?: string[]
  readonly failures?: readonly Failure[]
} {
  try {
    const config = parseConfig(inputs, {
      today: utcDay(new Date()),
      baseDir: env.RUNNER_TEMP || process.cwd(),
      hasOidc: findOidc(env) !== undefined,
      ignoresCertificates: env.NODE_TLS_REJECT_UNAUTHORIZED === '0',
      mistakes,
      unread,
    })
    return { config }
  } catch (error) {
    if (error instanceof ConfigError) {
      return { message: [error.message], failures: error.failures }
    }
    throw error
  }
}
