// Asks Port for the numbers of our pages, so that they can be read without
// opening Port. It proves nothing about a run, so it never fails a check.
import type { CheckFinding } from '../../domain/check-finding.ts'
import { toFailure } from '../../errors.ts'
import { HttpError } from '../../http/http-error.ts'
import type { PortClient } from '../client.ts'
import { isObject, type JsonObject, listAt, textAt } from '../document.ts'
import { PortError } from '../error.ts'
import type { Desired, DesiredObject } from '../setup/desired.ts'

const NUMBER = 'entities-number-chart'
/** The fields of a number that Port computes with. */
const ASKED = [
  'func',
  'property',
  'averageOf',
  'measureTimeBy',
  'calculationBy',
] as const

type PageNumberDeps = {
  readonly client: Pick<PortClient, 'post'>
  readonly wanted: readonly Desired[]
}

/** Returns one finding for each page that has numbers. */
export async function checkPageNumbers({
  client,
  wanted,
}: PageNumberDeps): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const page of wanted) {
    if (!('document' in page) || page.kind !== 'page') continue
    const widgets = numbersOf(page)
    if (widgets.length === 0) continue
    const outcome = await askFor(client, widgets)
    findings.push({ subject: `numbers of page ${page.identifier}`, ...outcome })
  }
  return findings
}

function numbersOf({ document }: DesiredObject): readonly JsonObject[] {
  return listAt(document, 'widgets')
    .flatMap((root) => listAt(root, 'widgets'))
    .filter(isObject)
    .filter(({ type }) => type === NUMBER)
}

/** The first answer without a number ends it: the others would be the same. */
async function askFor(
  client: PageNumberDeps['client'],
  widgets: readonly JsonObject[],
): Promise<Omit<CheckFinding, 'subject'>> {
  const shown: string[] = []
  try {
    for (const widget of widgets) {
      const value = numberIn(await ask(client, widget))
      if (value === undefined) return unknown(ODD)
      shown.push(`${textAt(widget, 'title')} ${format(value, widget)}`)
    }
  } catch (error) {
    return unknown(reasonIn(error))
  }
  return { status: 'ok', detail: `Port computes: ${shown.join('; ')}.` }
}

const ODD = "Port's answer does not have exactly one number."

function unknown(reason: string): Omit<CheckFinding, 'subject'> {
  const detail = `Port did not compute them for the check. The page is not affected. ${reason}`
  return { status: 'unknown', detail }
}

/** Leaves out the advice of the error: nothing has to be done. */
function reasonIn(error: unknown): string {
  return error instanceof PortError && error.cause instanceof HttpError
    ? `${error.cause.message}.`
    : toFailure(error).message
}

/**
 * Port takes what a widget takes, and does not document the reply.
 * https://docs.port.io/api-reference/aggregate-entities
 */
function ask(
  client: PageNumberDeps['client'],
  widget: JsonObject,
): Promise<unknown> {
  const fields = ASKED.filter((key) => widget[key] !== undefined)
  return client.post(
    '/v1/entities/aggregate',
    {},
    {
      ...Object.fromEntries(fields.map((key) => [key, widget[key]])),
      query: widget.dataset,
    },
  )
}

/** Null stands for nothing to compute; undefined for another kind of reply. */
function numberIn(answer: unknown): number | null | undefined {
  const leaves = leavesOf(answer)
  const numbers = leaves.filter((leaf) => typeof leaf === 'number')
  if (numbers.length > 0) return numbers.length === 1 ? numbers[0] : undefined
  return leaves.includes(null) ? null : undefined
}

function leavesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  if (isObject(value)) return Object.values(value).flatMap(leavesOf)
  return [value]
}

function format(value: number | null, widget: JsonObject): string {
  if (value === null) return 'none'
  const number = String(Math.round(value * 10) / 10)
  switch (widget.unit) {
    case 'none':
      return number
    case 'custom':
      return `${number} ${textAt(widget, 'unitCustom')}`
    case '%':
      return `${number}%`
    default:
      return `${widget.unit}${number}`
  }
}
