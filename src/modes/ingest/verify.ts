// The step of a run that asks Port whether it has what it was sent.

import { DATASETS } from '../../domain/dataset.ts'
import { countEntities, nameProblems } from '../../domain/entity-problem.ts'
import type { Failure } from '../../errors.ts'
import type { Expectation, Verdict } from '../../port/entities/verify.ts'
import type { DatasetReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'
import { nameOf } from './delivery-log.ts'

/** Tells of entities whether Port has them. */
export interface Verifier {
  /** Gives a verdict on each expectation, in their order; never throws. */
  verify(expectations: readonly Expectation[]): Promise<readonly Verdict[]>
}

export type VerificationDeps = {
  readonly verifier?: Verifier | undefined
  readonly sink: Sink
  readonly logger: Logger
}

/** Asks for everything that was sent, and corrects the reports accordingly. */
export async function verifyDelivery(
  datasets: readonly DatasetReport[],
  { verifier, sink, logger }: VerificationDeps,
): Promise<readonly DatasetReport[]> {
  const sent = datasets.filter((row) => row.sent > 0)
  if (verifier === undefined || sent.length === 0) return datasets
  const log = logger.group('Verification')
  const verdicts = await verifier.verify(
    sent.map(({ dataset, blueprint, scope }) => ({
      blueprint,
      webhook: DATASETS[dataset].webhook,
      identifiers: sink.identifiersOf(dataset, scope),
    })),
  )
  const corrected = new Map<DatasetReport, DatasetReport>()
  for (const [index, row] of sent.entries()) {
    const verdict = verdicts[index]
    if (verdict === undefined) throw new Error('A verdict is missing')
    corrected.set(row, correct(row, verdict))
    log.info(`${nameOf(row)}: ${describe(verdict)}.`)
  }
  log.end()
  return datasets.map((row) => corrected.get(row) ?? row)
}

function describe(verdict: Verdict): string {
  if ('failure' in verdict) return `not verified (${verdict.failure.code})`
  const { verified, missing } = verdict
  const lost = missing > 0 ? `, ${missing} missing` : ''
  return `Port has ${verified}${lost}`
}

function correct(row: DatasetReport, verdict: Verdict): DatasetReport {
  if ('failure' in verdict) return failWith(row, toNotAsked(row, verdict))
  const { verified, missing, problems } = verdict
  if (missing === 0) return { ...row, verified }
  return {
    ...failWith(row, toMissing(row, verdict)),
    failed: row.failed + missing,
    verified,
    failed_entities: [...(row.failed_entities ?? []), ...problems],
  }
}

/** What failed before is the cause, and is told first. */
function failWith(row: DatasetReport, error: Failure): DatasetReport {
  return { ...row, status: 'failed', error: row.error ?? error }
}

function toNotAsked(
  { blueprint }: DatasetReport,
  { failure }: { readonly failure: Failure },
): Failure {
  const { code, message } = failure
  return {
    code,
    message: `The entities of "${blueprint}" were sent, but it is not known whether Port has them. ${message}`,
  }
}

function toMissing(
  { blueprint, sent }: DatasetReport,
  verdict: Exclude<Verdict, { readonly failure: Failure }>,
): Failure {
  const { verified, missing, problems, isRefused } = verdict
  const advice =
    verified === 0 && !isRefused
      ? `Nothing has arrived, as when the signing secret does not fit: compare "port-webhook-secret" with the secret of the data source in Port.`
      : `Correct the blueprint or the mapping in Port ("mode: setup" does), then run it again.`
  return {
    code: 'PORT_ENTITIES_MISSING',
    message: `Port does not have ${missing} of the ${countEntities(sent)} of "${blueprint}" that were sent: ${nameProblems(problems, missing)}. ${advice} If Port is only slow, raise "verify-timeout-seconds".`,
  }
}
