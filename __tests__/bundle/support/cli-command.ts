// The command line as a child process, with nothing of this process's own
// environment.

import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { ownEnvironment } from '../../../dev/runner/run-step.ts'

const PROGRAM = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))

export type CommandOptions = {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The current folder; default: a new one. */
  readonly folder?: string
  /** For Node itself, before the script. */
  readonly nodeArgs?: readonly string[]
  /** The script that runs; default: the bundle that ships. */
  readonly program?: string
  /** Can stop the command, as Ctrl-C does. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void
}

export type CommandResult = {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly folder: string
}

/** Creates an empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cli-'))
}

/** Runs the command line to its end. */
export async function runCommand(
  options: CommandOptions,
): Promise<CommandResult> {
  const folder = options.folder ?? newFolder()
  const child = spawn(
    process.execPath,
    [
      ...(options.nodeArgs ?? []),
      options.program ?? PROGRAM,
      ...(options.args ?? []),
    ],
    {
      cwd: folder,
      env: { ...ownEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  options.onStart?.((signal) => child.kill(signal))
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exit,
  ])
  return { exitCode, stdout, stderr, folder }
}
