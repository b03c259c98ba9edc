// The entry for a terminal, a container or a CronJob.
import { readFileSync } from 'node:fs'
import http from 'node:http'
import process from 'node:process'
import { parseEnv } from 'node:util'
import { type Config, parseConfig } from './config/config.ts'
import {
  type Layers,
  listUnknownVariables,
  nameVariables,
  nearestName,
  type ResolvedInputs,
  resolveInputs,
  VARIABLE_NAMES,
} from './config/environment.ts'
import { SECRET_INPUTS } from './config/inputs.ts'
import { utcDay } from './domain/day.ts'
import { ConfigError, describeError, errorMessage } from './errors.ts'
import { leave } from './host/exit.ts'
import { findOidc } from './host/oidc.ts'
import { useProxyOfEnvironment } from './host/proxy.ts'
import { type CommandLine, parseCommandLine } from './host/terminal/flags.ts'
import { renderHelp } from './host/terminal/help.ts'
import { openTerminal, type Terminal } from './host/terminal/terminal.ts'
import { limitYoungGeneration } from './host/young-generation.ts'
import type { Logger } from './runtime/logger.ts'
import { VERSION } from './version.ts'

const DONE = 0
const FAILED = 1
const WRONG_USAGE = 2

async function main(terminal: Terminal): Promise<number> {
  try {
    const command = parseCommandLine(process.argv.slice(2))
    if (!command.isHelp && !command.isVersion) {
      return await run(command, terminal)
    }
    terminal.print(command.isHelp ? renderHelp() : VERSION)
    return DONE
  } catch (error) {
    const isMistake = error instanceof ConfigError
    terminal.complain(describeError(error))
    return isMistake ? WRONG_USAGE : FAILED
  }
}

async function run(command: CommandLine, terminal: Terminal): Promise<number> {
  const layers = {
    flags: command.flags,
    environment: terminal.env,
    file: readEnvFile(command.envFile),
  }
  const resolved = resolveInputs(layers)
  for (const name of SECRET_INPUTS) terminal.secrets.add(resolved.inputs[name])
  const logger = terminal.logger(command)
  warnOfUnknown(layers, logger)
  useProxy(terminal, logger)
  const config = readConfig(resolved, terminal.env)
  const { runInTerminal } = await import('./host/terminal/run-in-terminal.ts')
  const isDelivered = await runInTerminal(config, terminal, logger)
  return isDelivered ? DONE : FAILED
}

function readEnvFile(file: string | undefined): Layers['file'] {
  if (file === undefined) return {}
  try {
    return parseEnv(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ConfigError(
      `Cannot read the file of "--env-file": ${errorMessage(error)}.`,
      { cause: error },
    )
  }
}

function warnOfUnknown(layers: Layers, logger: Logger): void {
  for (const name of listUnknownVariables(layers)) {
    const nearest = nearestName(name, VARIABLE_NAMES)
    logger.warning(
      `Unknown setting "${name}" in the environment or the file. It is ignored. The most similar setting is "${nearest}".`,
    )
  }
}

function useProxy({ env, secrets }: Terminal, logger: Logger): void {
  useProxyOfEnvironment({
    env,
    secrets,
    warn: (message) => logger.warning(message),
    setGlobalProxy: http.setGlobalProxyFromEnv,
  })
}

/** Messages also name the variable of each input. */
function readConfig(
  { inputs, origins }: ResolvedInputs,
  env: Layers['environment'],
): Config {
  try {
    return parseConfig(inputs, {
      today: utcDay(new Date()),
      baseDir: env.RUNNER_TEMP || process.cwd(),
      hasOidc: findOidc(env) !== undefined,
      ignoresCertificates: env.NODE_TLS_REJECT_UNAUTHORIZED === '0',
    })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(nameVariables(error.message, origins), {
      cause: error,
    })
  }
}

limitYoungGeneration()
process.exitCode = await main(openTerminal(process))
leave()
