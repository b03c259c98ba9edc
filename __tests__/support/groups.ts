// Tests that run in groups: a group is one file for jest, which spares each of
// its files the loading of all that it imports.
import { globSync, readFileSync } from 'node:fs'

const TESTS = new URL('..', import.meta.url)

/** The folders of the groups that need neither a process nor a server. */
export const UNIT_GROUPS = {
  github: ['collectors/github'],
  m365: ['collectors/m365'],
  rules: ['config', 'domain', 'http', 'modes', 'records', 'remedy', 'runtime'],
  sink: ['sink', 'port', 'host', 'output-dir', 'report', 'summary'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Files of these folders that start a process or a server. */
const SERVERS: readonly string[] = [
  'host/exit.test.ts',
  'host/signals.test.ts',
  'http/transport.test.ts',
  'port/check/drift.test.ts',
  'port/permissions/any-order.test.ts',
  'port/permissions/exposure.test.ts',
  'port/permissions/setup.test.ts',
  'port/setup/backfill/backfill.test.ts',
  'port/setup/existing.test.ts',
  'port/setup/scenario.test.ts',
  'port/setup/strict.test.ts',
  'port/setup/team-relations.test.ts',
  'port/setup/user-relation.test.ts',
  'sink/delivery.test.ts',
]

/** The folders or files of all groups. */
export const GROUPS = {
  ...UNIT_GROUPS,
  contract: ['contract', 'dev'],
  scenarios: ['app', 'foreign-text', 'scenarios'],
  servers: [...SERVERS, 'remedies', 'steps'],
  // Each test starts processes, so these groups take longest.
  bundle: ['bundle/*.test.ts'],
  'bundle-jobs': ['bundle/cli', 'bundle/page', 'bundle/workflows'],
  // Half of a fault is waiting: these groups run side by side.
  'faults-github': ['faults/github'],
  'faults-reports': ['faults/reports'],
  'faults-billing': ['faults/billing'],
  'faults-microsoft': ['faults/microsoft', 'faults/runs'],
  'faults-port': ['faults/port'],
} as const

/** Hooks outside of any `describe`, and snapshots, belong to one file. */
const OWN = /^(before|after)(All|Each)\(|toMatchSnapshot\(/m

/** Lists the files of a group, from the folder of the tests. */
export function filesOf(group: keyof typeof GROUPS): readonly string[] {
  const isUnit = Object.hasOwn(UNIT_GROUPS, group)
  return testsIn(GROUPS[group]).filter(
    (file) => !hasOwnState(file) && !(isUnit && SERVERS.includes(file)),
  )
}

/** Declares the tests of a group in the file that calls it. */
export async function importTests(group: keyof typeof GROUPS): Promise<void> {
  for (const file of filesOf(group)) await import(`../${file}`)
}

/** Lists the unit tests that run alone. */
export function loneUnitTests(): readonly string[] {
  return testsIn(Object.values(UNIT_GROUPS).flat()).filter(
    (file) => hasOwnState(file) && !SERVERS.includes(file),
  )
}

function testsIn(paths: readonly string[]): string[] {
  const patterns = paths.map((path) =>
    path.endsWith('.test.ts') ? path : `${path}/**/*.test.ts`,
  )
  return globSync(patterns, { cwd: TESTS }).sort()
}

function hasOwnState(file: string): boolean {
  return OWN.test(readFileSync(new URL(file, TESTS), 'utf8'))
}
