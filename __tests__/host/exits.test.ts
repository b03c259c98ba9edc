// Each way in which text leaves the process, and a secret in it that no door
// has found.
import { EventEmitter } from 'node:events'
import process from 'node:process'
import { describe, expect, it, jest } from '@jest/globals'
import * as actions from '../../src/host/actions.ts'
import { openTerminal } from '../../src/host/terminal/terminal.ts'
import { knownSecrets } from '../../src/runtime/known-secrets.ts'
import {
  aCollector,
  found,
  someSeats,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'

const SECRET = 'hush-secret-at-an-exit'
const TEXT = `It said ${SECRET} and ${Buffer.from(SECRET).toString('base64')}.`
const UNSAFE = /hush|aHVza/

/** Returns what an action writes to stdout. */
function printed(action: () => void): string {
  let text = ''
  const write = jest.spyOn(process.stdout, 'write')
  write.mockImplementation((part) => {
    text += String(part)
    return true
  })
  try {
    action()
  } finally {
    write.mockRestore()
    process.exitCode = undefined
  }
  return text
}

/** Returns what an action writes to the file in this variable. */
function written(variable: string, action: () => void): string {
  using folder = new FakeFolder()
  folder.write('file', '')
  const before = process.env[variable]
  process.env[variable] = `${folder.path}/file`
  try {
    action()
  } finally {
    if (before === undefined) delete process.env[variable]
    else process.env[variable] = before
  }
  return folder.read('file')
}

class Stream extends EventEmitter {
  readonly isTTY = false
  text = ''
  write(text: string): void {
    this.text += text
  }
}

function shownInTerminal(logFormat: 'text' | 'json'): string {
  const stdout = new Stream()
  const stderr = new Stream()
  const options = { isDebug: true, isQuiet: false, logFormat, env: {} }
  const nameIn = (message: string) => message
  const terminal = openTerminal({ ...options, stdout, stderr, nameIn })
  terminal.secrets.add(SECRET)
  const group = terminal.logger.group(TEXT)
  for (const level of ['debug', 'info', 'warning'] as const) group[level](TEXT)
  group.end()
  terminal.conclude({
    text: TEXT,
    message: TEXT,
    fields: { outputs: { TEXT } },
  })
  terminal.complain(TEXT)
  return stdout.text + stderr.text
}

const EXITS: Readonly<Record<string, () => string>> = {
  log: () =>
    printed(() => {
      const group = actions.actionsLogger().group(TEXT)
      group.debug(TEXT)
      group.info(TEXT)
      group.warning(TEXT)
      group.end()
    }),
  annotation: () =>
    printed(() => actions.fail([{ title: TEXT, message: TEXT }])),
  'step output': () =>
    written('GITHUB_OUTPUT', () => actions.writeOutputs({ a: TEXT })),
  'job summary': () =>
    written('GITHUB_STEP_SUMMARY', () => actions.writeSummary(TEXT)),
  terminal: () => shownInTerminal('text'),
  'JSON lines': () => shownInTerminal('json'),
}

describe('a secret in a text that leaves the process', () => {
  it.each(Object.entries(EXITS))('is hidden: %s', (_, exit) => {
    knownSecrets.add(SECRET)

    const text = exit()

    expect(text).toContain('It said')
    expect(text).not.toMatch(UNSAFE)
  })

  it('is hidden in a record, which keeps all else', async () => {
    knownSecrets.add(SECRET)
    const scope = { type: 'organization', name: SECRET } as const

    const collector = aCollector('github', {
      datasets: ['github-seats'],
      scope,
      events: [found(someSeats(scope))],
    })

    const { records } = await aRun({ collectors: [collector] })

    expect(JSON.stringify(records)).not.toMatch(UNSAFE)
    expect(records).toMatchObject([{ scope: '…', seats_total: 4 }])
  })
})
