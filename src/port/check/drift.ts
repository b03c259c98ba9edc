// Compares Port with configs/: what `mode: setup` would change.
import {
  type CheckFinding,
  type CheckStatus,
  findingOfFailure,
} from '../../domain/check-finding.ts'
import { DATASETS, type DatasetName } from '../../domain/dataset.ts'
import type { SetupRow } from '../../domain/setup-row.ts'
import type { CauseRemedy, Remedy } from '../../remedy/remedy.ts'
import type { PortClient } from '../client.ts'
import { runSetup } from '../remedies.ts'
import type { Desired } from '../setup/desired.ts'
import { planSetup } from '../setup/plan-setup.ts'
import { WEBHOOK_IDENTIFIERS } from '../webhook-identifiers.ts'
import { checkButtons, isButton } from './buttons.ts'
import { checkLocks } from './locks.ts'

const MAX_NAMED_CHANGES = 5

type DriftDeps = {
  readonly client: Pick<PortClient, 'get'>
  readonly wanted: readonly Desired[]
  readonly datasets: readonly DatasetName[]
}

/** Returns one finding per object that differs, and the number of the others. */
export async function checkDrift({
  client,
  wanted,
  datasets,
}: DriftDeps): Promise<CheckFinding[]> {
  const steps = await planSetup(client, wanted)
  const documents = steps.flatMap((it) => ('lock' in it ? [] : [it]))
  const rows = documents.map(({ row }) => row)
  const checked = rows.filter(({ action }) => action !== 'skipped')
  const good = checked.filter(({ action }) => action === 'unchanged')
  const summary: CheckFinding = {
    subject: 'objects',
    status: 'ok',
    detail: `${good.length} of ${checked.length} blueprints, webhooks, scorecards, pages, actions and workflows match "configs/".`,
  }
  const needed = datasets.flatMap((name): string[] => {
    const { blueprint, webhook } = DATASETS[name]
    return [blueprint, WEBHOOK_IDENTIFIERS[webhook]]
  })
  return [
    ...(good.length > 0 ? [summary] : []),
    ...checked.flatMap((row) => [...toFindings(row, needed), ...noteOf(row)]),
    ...checkButtons(documents),
    ...checkLocks(
      steps.filter((it) => 'lock' in it),
      needed,
    ),
  ]
}

function toFindings(row: SetupRow, needed: readonly string[]): CheckFinding[] {
  const subject = `${row.kind} ${row.identifier}`
  const isNeeded = needed.includes(row.identifier)
  switch (row.action) {
    case 'unchanged':
    case 'skipped':
      return []
    case 'create': {
      const isLost = row.kind === 'blueprint' && isNeeded
      const status = isLost ? 'failure' : 'warning'
      const detail = 'Port does not have it.'
      const remedy = isLost ? thenIngest(setupOf(row)) : setupOf(row)
      return [{ subject, status, detail, remedy }]
    }
    case 'update': {
      const detail = `It differs from "configs/". Setup would make these changes: ${nameChanges(row)}.`
      return [{ subject, status: 'warning', detail, remedy: setupOf(row) }]
    }
    case 'refused': {
      // Port would refuse records, or drop requests silently.
      const status = isNeeded ? 'failure' : 'warning'
      return [findingOfRow(subject, row, status)]
    }
    case 'failed':
      return [findingOfRow(subject, row, 'unknown')]
  }
}

/** A new blueprint has no records. */
function thenIngest(remedy: CauseRemedy): Remedy {
  const ingest = { system: 'workflow', kind: 'wait', mode: 'ingest' } as const
  return { ...remedy, also: [ingest] }
}

function setupOf({ kind, identifier }: SetupRow): CauseRemedy {
  return runSetup(`${kind} "${identifier}"`)
}

function findingOfRow(
  subject: string,
  { error }: SetupRow,
  status: CheckStatus,
): CheckFinding {
  const none = { message: 'Port gives no reason.' }
  return findingOfFailure(subject, error ?? none, status)
}

/** Setup works without the relation, so only its reader may want a change. */
const ASK_ADMIN: Remedy = {
  system: 'port',
  kind: 'contact',
  who: 'an administrator of the Port account',
  about: 'this line',
  when: 'the relation is wanted',
}

function noteOf({ kind, identifier, note }: SetupRow): CheckFinding[] {
  if (note === undefined || isButton(kind)) return []
  const subject = `${kind} ${identifier}`
  return [{ subject, status: 'warning', detail: note, remedy: ASK_ADMIN }]
}

function nameChanges({ changes }: SetupRow): string {
  const left = changes.length - MAX_NAMED_CHANGES
  const named = changes.slice(0, MAX_NAMED_CHANGES).join('; ')
  return left > 0 ? `${named}; and ${left} more` : named
}
