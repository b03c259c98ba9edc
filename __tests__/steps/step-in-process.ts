// A step of the action inside this process, for tables of many runs: a process
// takes longer to start than such a run takes.
import process from 'node:process'
import { jest } from '@jest/globals'
import { trustAuthority } from '../../dev/emulators/server/certificate.ts'
import type { Emulators } from '../../dev/emulators/start.ts'
import { emulatedInputs } from '../../dev/runner/emulated-inputs.ts'
import { prepareStep, type StepResult } from '../../dev/runner/run-step.ts'
import { INPUT_NAMES, SECRET_INPUTS } from '../../src/config/inputs.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import * as actions from '../../src/host/actions.ts'
import { concludeNoRun } from '../../src/host/conclude-no-run.ts'
import { runInActions } from '../../src/host/run-in-actions.ts'

type Variables = Readonly<Record<string, string>>

/** Runs the action with the emulators' inputs, and these on top. */
export async function stepInProcess(
  emulators: Emulators,
  inputs: Variables = {},
  env: Variables = {},
): Promise<StepResult> {
  await trustAuthority(emulators.caFile)
  const step = prepareStep({
    inputs: { ...emulatedInputs(emulators), ...inputs },
    env,
  })
  const startedAt = performance.now()
  const { exitCode, log } = await withVariables(step.env, runAction)
  const durationMs = performance.now() - startedAt
  await emulators.catalog.settled()
  return { exitCode, log, durationMs, ...step.readFiles() }
}

/** As the entry of the action does. */
async function runAction(): Promise<void> {
  const given = actions.readInputs(INPUT_NAMES)
  for (const name of SECRET_INPUTS) actions.actionsSecrets.add(given[name])
  try {
    await runInActions(parseConfig(given, actions.ruleContext()))
  } catch (error) {
    concludeNoRun(error, given)
  }
}

async function withVariables(env: Variables, action: () => Promise<void>) {
  const before = { ...process.env }
  const listeners = process.listeners('SIGTERM').length
  let log = ''
  const write = jest.spyOn(process.stdout, 'write')
  write.mockImplementation((text) => {
    log += String(text)
    return true
  })
  replaceVariables(env)
  try {
    await action()
    return { exitCode: Number(process.exitCode ?? 0), log }
  } finally {
    write.mockRestore()
    replaceVariables(before)
    process.exitCode = undefined
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const added = process.listeners(signal).slice(listeners)
      for (const listener of added) process.removeListener(signal, listener)
    }
  }
}

function replaceVariables(env: Readonly<Record<string, string | undefined>>) {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
}
