// The entry for a terminal, a container or a CronJob.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import process from 'node:process'
import { SECRET_INPUTS } from './config/inputs.ts'
import { ConfigError, describeError } from './errors.ts'
import { leave, outliveFileLimit, takeOverMessages } from './host/exit.ts'
import { limitMemory } from './host/memory.ts'
import { useProxyOfEnvironment } from './host/proxy.ts'
import { reportNoRun } from './host/report-no-run.ts'
import { trustCertificatesIn } from './host/terminal/extra-certificates.ts'
import { parseCommandLine } from './host/terminal/flags.ts'
import { renderHelp } from './host/terminal/help.ts'
import { readSettings, type Settings } from './host/terminal/settings.ts'
import { openTerminal } from './host/terminal/terminal.ts'
import type { Terminal } from './host/terminal/terminal-types.ts'
import { VERSION } from './version.ts'

const DONE = 0
const FAILED = 1
const WRONG_USAGE = 2

async function main(): Promise<number> {
  const command = parseCommandLine(process.argv.slice(2))
  if (command.isHelp || command.isVersion) {
    process.stdout.write(`${command.isHelp ? renderHelp() : VERSION}\n`)
    return DONE
  }
  const settings = readSettings(command, process.env)
  const { stdout, stderr } = process
  const isDebug = command.isDebug || settings.env.RUNNER_DEBUG === '1'
  const terminal = openTerminal({
    ...command,
    ...settings,
    isDebug: isDebug && !command.isQuiet,
    stdout,
    stderr,
  })
  takeOverMessages(process, terminal, () => {
    process.exitCode = FAILED
    leave()
  })
  try {
    return await run(settings, terminal)
  } catch (error) {
    const { inputs } = settings
    const { 'output-dir': outputDir } = inputs
    // Without a named folder, a mistake leaves nothing behind.
    if (outputDir) {
      reportNoRun(error, inputs, { outputDir, runId: randomUUID() })
    }
    terminal.complain(describeError(error))
    return error instanceof ConfigError ? WRONG_USAGE : FAILED
  }
}

async function run(settings: Settings, terminal: Terminal): Promise<number> {
  const { secrets, logger } = terminal
  for (const name of SECRET_INPUTS) secrets.add(settings.inputs[name])
  for (const warning of settings.warnings) logger.warning(warning)
  for (const notice of settings.notices) logger.info(notice)
  const config = settings.toConfig()
  const { extraCertificates } = settings
  if (extraCertificates) trustCertificatesIn(extraCertificates)
  useProxyOfEnvironment({
    env: terminal.env,
    secrets,
    warn: (message) => logger.warning(message),
    setGlobalProxy: http.setGlobalProxyFromEnv,
  })
  const { runInTerminal } = await import('./host/terminal/run-in-terminal.ts')
  return (await runInTerminal(config, terminal)) ? DONE : FAILED
}

outliveFileLimit()
limitMemory()
process.exitCode = await main()
leave()
