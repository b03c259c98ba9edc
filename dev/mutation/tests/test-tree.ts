// Stands in for '@jest/globals' where the same tests run hundreds of times in
// one process: it declares tests and runs them until the first one fails.
import { setTimeout as delay } from 'node:timers/promises'

type Step = () => unknown
type Named = (name: string, body: Step, timeoutMs?: number) => void
type Rows = readonly unknown[]
type ForRow = (
  name: string,
  body: (...row: never[]) => unknown,
  timeoutMs?: number,
) => void

type Group = {
  readonly parent: Group | undefined
  readonly beforeAll: Step[]
  readonly beforeEach: Step[]
  readonly afterEach: Step[]
  readonly afterAll: Step[]
  readonly members: (Group | Test)[]
}

type Test = {
  readonly name: string
  readonly body: Step
  readonly parent: Group
  /** Undefined for the limit of all tests. */
  readonly timeoutMs: number | undefined
}

let group = newGroup(undefined)

/** Forgets all tests. */
export function clearTests(): void {
  group = newGroup(undefined)
}

/** Runs what was declared; returns what failed first. */
export function runTests(timeoutMs: number): Promise<string | undefined> {
  return runGroup(group, timeoutMs)
}

export const describe = withRows((_, body) => {
  const parent = group
  group = newGroup(parent)
  parent.members.push(group)
  body()
  group = parent
})

export const it = withRows((name, body, timeoutMs) => {
  group.members.push({ name, body, parent: group, timeoutMs })
})

export function beforeAll(step: Step): void {
  group.beforeAll.push(step)
}

export function beforeEach(step: Step): void {
  group.beforeEach.push(step)
}

export function afterEach(step: Step): void {
  group.afterEach.push(step)
}

export function afterAll(step: Step): void {
  group.afterAll.push(step)
}

function newGroup(parent: Group | undefined): Group {
  return {
    parent,
    beforeAll: [],
    beforeEach: [],
    afterEach: [],
    afterAll: [],
    members: [],
  }
}

function withRows(declare: Named): Named & { each(rows: Rows): ForRow } {
  const each = (rows: Rows): ForRow => {
    return (name, body, timeoutMs) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row]
        const step = () => Reflect.apply(body, undefined, values)
        declare(name, step, timeoutMs)
      }
    }
  }
  return Object.assign(declare, { each })
}

async function runGroup(
  { beforeAll, afterAll, members }: Group,
  timeoutMs: number,
): Promise<string | undefined> {
  let failed = await attempt('beforeAll', beforeAll, timeoutMs)
  for (const member of members) {
    if (failed !== undefined) break
    failed =
      'members' in member
        ? await runGroup(member, timeoutMs)
        : await runTest(member, timeoutMs)
  }
  const failedAfter = await tidyUp('afterAll', afterAll, timeoutMs)
  return failed ?? failedAfter
}

async function runTest(
  { name, body, parent, timeoutMs: ownMs }: Test,
  maxMs: number,
): Promise<string | undefined> {
  const timeoutMs = Math.min(ownMs ?? maxMs, maxMs)
  const groups = [...ancestors(parent)]
  const before = groups.toReversed().flatMap((each) => each.beforeEach)
  const after = groups.flatMap((each) => each.afterEach)
  const failed = await attempt(name, [...before, body], timeoutMs)
  const failedAfter = await tidyUp(name, after, timeoutMs)
  return failed ?? failedAfter
}

/**
 * Takes every step, also after a failure: what a test leaves behind, such as
 * an active nock, would fail the tests of the next mutant.
 */
async function tidyUp(
  name: string,
  steps: readonly Step[],
  timeoutMs: number,
): Promise<string | undefined> {
  let failed: string | undefined
  for (const step of steps) {
    const failedHere = await attempt(name, [step], timeoutMs)
    failed ??= failedHere
  }
  return failed
}

function* ancestors(start: Group): Generator<Group> {
  for (let at: Group | undefined = start; at; at = at.parent) yield at
}

/** Takes steps one after another; returns what failed, if anything does. */
async function attempt(
  name: string,
  steps: readonly Step[],
  timeoutMs: number,
): Promise<string | undefined> {
  const timer = new AbortController()
  const late = `${name}: did not end`
  const timeout = delay(timeoutMs, late, { signal: timer.signal })
  timeout.catch(() => undefined)
  try {
    return await Promise.race([takeAll(steps), timeout])
  } catch (error) {
    return `${name}: ${error}`
  } finally {
    timer.abort()
  }
}

async function takeAll(steps: readonly Step[]): Promise<undefined> {
  for (const step of steps) await step()
}
