// The step of a run that checks whether Port has the records it was sent.
import { DATASETS } from '../../domain/dataset.ts'
import { countEntities, nameProblems } from '../../domain/entity-problem.ts'
import { type Failure, failureOf, prefixed } from '../../errors.ts'
import type { Expectation, Verification } from '../../port/entities/verify.ts'
import { runSetup, SLOW_PORT, wrongSecret } from '../../port/remedies.ts'
import type { DatasetReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'
import { nameOf } from './delivery-log.ts'

export interface Verifier {
  /** Returns one result per expectation, in their order; never throws. */
  verify(expectations: readonly Expectation[]): Promise<readonly Verification[]>
}

export type VerificationDeps = {
  readonly verifier?: Verifier | undefined
  readonly sink: Sink
  readonly logger: Logger
}

/** Checks everything that was sent and corrects the report rows. */
export async function verifyDelivery(
  datasets: readonly DatasetReport[],
  { verifier, sink, logger }: VerificationDeps,
): Promise<readonly DatasetReport[]> {
  const sent = datasets.filter((row) => row.sent > 0)
  if (verifier === undefined || sent.length === 0) return datasets
  const log = logger.group('Verification')
  const results = await verifier.verify(
    sent.map(({ dataset, blueprint, scope }) => ({
      blueprint,
      webhook: DATASETS[dataset].webhook,
      identifiers: sink.identifiersOf(dataset, scope),
    })),
  )
  const corrected = new Map<DatasetReport, DatasetReport>()
  for (const [index, row] of sent.entries()) {
    const result = results[index]
    if (result === undefined) throw new Error('A result is missing')
    corrected.set(row, correct(row, result))
    log.info(`${nameOf(row)}: ${describe(result)}.`)
  }
  log.end()
  return datasets.map((row) => corrected.get(row) ?? row)
}

function describe(result: Verification): string {
  if ('failure' in result) return `not verified (${result.failure.code})`
  const { verified, missing } = result
  const lost = missing > 0 ? `, ${missing} missing` : ''
  return `Port has ${verified}${lost}`
}

function correct(row: DatasetReport, result: Verification): DatasetReport {
  if ('failure' in result) return failWith(row, toNotVerified(row, result))
  const { verified, missing, problems } = result
  if (missing === 0) return { ...row, verified }
  return {
    ...failWith(row, toMissing(row, result)),
    failed: row.failed + missing,
    verified,
    failed_entities: [...(row.failed_entities ?? []), ...problems],
  }
}

/** An earlier failure is the cause, so it stays. */
function failWith(row: DatasetReport, error: Failure): DatasetReport {
  return { ...row, status: 'failed', error: row.error ?? error }
}

function toNotVerified(
  { blueprint }: DatasetReport,
  { failure }: { readonly failure: Failure },
): Failure {
  return prefixed(
    `Cannot verify the entities of "${blueprint}": the records were sent, but the run could not query Port.`,
    failure,
  )
}

function toMissing(
  { dataset, blueprint, sent }: DatasetReport,
  result: Exclude<Verification, { readonly failure: Failure }>,
): Failure {
  const { verified, missing, problems, isRefused } = result
  const isSecretWrong = verified === 0 && !isRefused
  const what =
    sent === 1
      ? `the entity of "${blueprint}" that was sent`
      : `${missing} of the ${countEntities(sent)} of "${blueprint}" that were sent`
  const problem = `Port does not have ${what}: ${nameProblems(problems, missing)}.`
  const { webhook } = DATASETS[dataset]
  return isSecretWrong
    ? failureOf(
        'PORT_ENTITIES_MISSING',
        `${problem} ${sent === 1 ? 'Port has not stored it' : 'Port has stored none of them'}. The signing secret may be wrong.`,
        wrongSecret(webhook),
      )
    : failureOf('PORT_ENTITIES_MISSING', problem, {
        ...runSetup(`blueprint "${blueprint}" and its webhook`),
        alternatives: [SLOW_PORT],
      })
}
