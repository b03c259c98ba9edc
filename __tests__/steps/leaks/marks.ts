// Values that must not be seen, and where they were seen nevertheless: also
// when they are written in another way.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  Emulators,
  RequestRecord,
  ServiceName,
} from '../../../dev/emulators/start.ts'
import type { StepResult } from '../../../dev/runner/run-step.ts'
import type { Person } from '../../../dev/tenants/people.ts'

/** A value to look for, and the only services that may be shown it. */
export type Mark = {
  readonly name: string
  readonly value: string
  readonly goesTo: readonly ServiceName[]
}

/** Shorter pieces of base64 are found by chance. */
const MIN_BASE64_LENGTH = 8

/** Lists the marks that a text holds, in any spelling. */
export function findMarks(text: string, marks: readonly Mark[]): string[] {
  const lower = text.toLowerCase()
  return marks
    .filter(({ value }) => {
      const hex = Buffer.from(value).toString('hex')
      return (
        lower.includes(hex) ||
        spellings(value).some((spelling) => text.includes(spelling))
      )
    })
    .map(({ name }) => name)
}

function spellings(value: string): string[] {
  const base64 = [0, 1, 2].flatMap((offset) => inBase64(value, offset))
  const asciiJson = JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return [
    value,
    encodeURIComponent(value),
    String(new URLSearchParams({ '': value })).slice(1),
    JSON.stringify(value).slice(1, -1),
    asciiJson.slice(1, -1),
    ...base64,
    ...base64.map((it) => it.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

/** The letters that stand for the value alone when this many bytes precede it. */
function inBase64(value: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)])
  const from = Math.ceil((offset * 8) / 6)
  const to = Math.floor((bytes.length * 8) / 6)
  const letters = bytes.toString('base64').slice(from, to)
  return letters.length < MIN_BASE64_LENGTH ? [] : [letters]
}

/** The credentials among the inputs and variables of a step. */
export function secretMarks(
  inputs: Readonly<Record<string, string>>,
  { oidc }: Emulators,
): Mark[] {
  const places: readonly [string, readonly ServiceName[]][] = [
    ['github-token', ['github']],
    ['github-app-private-key', []],
    ['github-billing-token', ['github']],
    ['ms-client-secret', ['entra']],
    ['ms-client-certificate', []],
    ['identity-key', []],
    ['port-webhook-seats-url', ['port-ingest']],
    ['port-webhook-m365-summary-url', ['port-ingest']],
    ['port-webhook-m365-users-url', ['port-ingest']],
    // Port keeps them, so setting it up tells it.
    ['port-webhook-seats-secret', ['port-api']],
    ['port-webhook-m365-summary-secret', ['port-api']],
    ['port-webhook-m365-users-secret', ['port-api']],
    ['port-client-secret', ['port-api']],
  ]
  const given = places.flatMap(([name, goesTo]) =>
    secretParts(inputs[name] ?? '').map((value) => ({ name, value, goesTo })),
  )
  const requestToken = { name: 'OIDC request token', value: oidc.requestToken }
  return [...given, { ...requestToken, goesTo: ['entra'] }]
}

/** The key in a webhook's URL, the lines of a PEM, else the whole value. */
function secretParts(value: string): string[] {
  if (value === '') return []
  if (value.startsWith('https://')) return [new URL(value).pathname.slice(1)]
  if (!value.includes('-----BEGIN')) return [value]
  return value.split('\n').filter((line) => /^[\w+/=]{40,}$/.test(line))
}

/** What was minted on the way: each may be seen by one service only. */
export function mintedMarks(requests: readonly RequestRecord[]): Mark[] {
  const marks = requests.flatMap(({ service, headers, path, body }) => {
    const bearer = headers.authorization?.replace(/^\S+ /, '')
    const form = new URLSearchParams(service === 'entra' ? body : '')
    const signature = new URLSearchParams(path.split('?')[1]).get('sig')
    return [bearer, form.get('client_assertion'), signature]
      .filter((value) => typeof value === 'string')
      .map((value) => ({ name: `${service} token`, value, goesTo: [service] }))
  })
  return [...new Map(marks.map((mark) => [mark.value, mark])).values()]
}

/** The names of people; no service is told any. */
export function personMarks(people: readonly Person[]): Mark[] {
  const values = people.flatMap(({ login, displayName, mailName }) => [
    login,
    displayName,
    mailName,
    `${mailName}@contoso.example`,
  ])
  return values.map((value) => ({ name: value, value, goesTo: [] }))
}

/** Lists the requests that show a mark to a service that it is not for. */
export function findMisdirected(
  requests: readonly RequestRecord[],
  marks: readonly Mark[],
): string[] {
  return requests.flatMap(({ service, path, headers, body }) => {
    const text = [path, ...Object.values(headers), body].join('\n')
    const others = marks.filter(({ goesTo }) => !goesTo.includes(service))
    return findMarks(text, others).map((name) => `${name} at ${service}`)
  })
}

/** What a step prints, without the commands that ask the runner to mask. */
export function printed({ log }: StepResult): string {
  return log.replace(/^::add-mask::.*$/gm, '')
}

/** Every file that a step leaves behind, by its path. */
export function filesOf({ tempDir }: StepResult): Map<string, string> {
  const entries = readdirSync(tempDir, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(tempDir.length + 1),
        readFileSync(path, 'utf8'),
      ]),
  )
}
