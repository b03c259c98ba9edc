// The adapter to the Actions runner: inputs, log, outputs, summary.
import { appendFileSync } from 'node:fs'
import http from 'node:http'
import * as core from '@actions/core'
import { ConfigError, errorMessage } from '../errors.ts'
import type { HttpClient } from '../http/http-client.ts'
import { knownSecrets } from '../runtime/known-secrets.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Secrets } from '../runtime/secrets.ts'
import type { Annotation } from '../summary/failures/annotations.ts'
import { GroupingLogger } from './grouping-logger.ts'
import { toLogLine } from './log-text.ts'
import { findOidc, requestOidcToken } from './oidc.ts'
import { useProxyOfEnvironment } from './proxy.ts'
import { formsOf } from './secret-forms.ts'
import { workflowRunUrl } from './workflow-run.ts'

/** An input that is not given is the empty text. */
export function readInputs<Name extends string>(
  names: readonly Name[],
): Record<Name, string> {
  const values = names.map((name) => [name, core.getInput(name)])
  return Object.fromEntries(values)
}

export const actionsSecrets: Secrets = {
  add: (value) => {
    knownSecrets.add(value)
    for (const form of formsOf(value)) core.setSecret(form)
  },
}

/** The runner masks only the log, and only the secrets as they are. */
const hide = (text: string) => knownSecrets.hide(text)

/** Warnings become annotations. */
export function actionsLogger(): Logger {
  return new GroupingLogger({
    debug: (message) => core.debug(hide(message)),
    // Only `info` goes out as it is; the toolkit escapes all other messages.
    info: (message) => core.info(toLogLine(hide(message))),
    warning: (message) => core.warning(hide(message)),
    startGroup: (name) => core.startGroup(hide(name)),
    endGroup: () => core.endGroup(),
  })
}

export function writeOutputs(outputs: Readonly<Record<string, string>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) {
      core.setOutput(name, hide(value))
    }
  } catch (error) {
    core.warning(
      `Cannot write the outputs of the step to GITHUB_OUTPUT: ${errorMessage(error)}. Later steps have no outputs of this step.`,
    )
  }
}

/** Adds Markdown to the job's summary page, if the runner has one. */
export function writeSummary(markdown: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (!file) return
  try {
    appendFileSync(file, `${hide(markdown)}\n`)
  } catch (error) {
    // What was delivered is delivered, with or without a page about it.
    core.warning(
      `Cannot write the job summary to GITHUB_STEP_SUMMARY: ${errorMessage(error)}.`,
    )
  }
}

/** Fails the step; each annotation is an error on its page. */
export function fail(annotations: readonly Annotation[]): void {
  process.exitCode = core.ExitCode.Failure
  for (const { title, message } of annotations) {
    core.error(hide(message), { title: hide(title) })
  }
}

/** Uses the proxy of the runner's environment, if any. */
export function useProxy(): void {
  useProxyOfEnvironment({
    env: process.env,
    secrets: actionsSecrets,
    warn: (message) => core.warning(message),
    setGlobalProxy: http.setGlobalProxyFromEnv,
  })
}

export async function getOidcToken(
  audience: string,
  client: HttpClient,
): Promise<string> {
  const service = findOidc(process.env)
  if (service === undefined) {
    throw new ConfigError(
      'GitHub issued no OIDC token to this job. Give the job the permission "id-token: write".',
      {
        remedy: {
          system: 'workflow',
          kind: 'permission',
          on: 'token',
          permissions: ['id-token: write'],
        },
      },
    )
  }
  actionsSecrets.add(service.bearer)
  return requestOidcToken(audience, service, client)
}

export function ruleContext() {
  return {
    today: new Date().toISOString().slice(0, 10),
    baseDir: process.env.RUNNER_TEMP || process.cwd(),
    hasOidc: findOidc(process.env) !== undefined,
    ignoresCertificates: process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0',
  }
}

/** Returns the id of the workflow run and its attempt. */
export function runId(): string {
  const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = process.env
  return id ? `${id}-${attempt ?? 1}` : crypto.randomUUID()
}

/** Returns the page of the workflow run. */
export function runUrl(): string | undefined {
  return workflowRunUrl(process.env)
}

/** Returns `owner/name` of the repository of the workflow. */
export function repository(): string | undefined {
  return process.env.GITHUB_REPOSITORY || undefined
}
