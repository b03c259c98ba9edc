// The remedy as JSON: the report is written by it, and read by it. Only a report
// needs it, so that a start does not build it.
import { z } from 'zod'

/** Where the reader has to act. */
export const SYSTEMS = [
  'workflow',
  'runner',
  'github',
  'entra',
  'graph',
  'port',
] as const

const shared = {
  system: z.enum(SYSTEMS),
  /** How to recognize this cause; continues "If". */
  when: z.string().optional(),
  /** Whole sentences: where to find it, how long it takes. */
  note: z.string().optional(),
}

const permission = z.object({
  ...shared,
  kind: z.literal('permission'),
  /** What to add; all of them are needed. */
  permissions: z.array(z.string()).min(1).readonly(),
  on: z.enum(['token', 'app', 'service principal']),
  /** Whether a GitHub permission is one of organizations or of enterprises. */
  level: z.enum(['organization', 'enterprise']).optional(),
  /** Scopes of a classic token of GitHub; one of them is enough. */
  classic: z.array(z.string()).readonly().optional(),
  /** Who has to own the token: `an organization owner`. */
  owner: z.string().optional(),
})

const policy = z.object({
  ...shared,
  kind: z.literal('policy'),
  setting: z.string(),
  state: z.enum(['on', 'off', 'exempt', 'authorized']),
})

const input = z.object({
  ...shared,
  kind: z.literal('input'),
  /** An input of the action, a variable of the runner, or its clock. */
  name: z.string(),
  /** What belongs there; continues "Set it to". */
  expected: z.string(),
  /** The exact text, if it is known; the empty text removes the input. */
  value: z.string().optional(),
})

const install = z.object({
  ...shared,
  kind: z.literal('install'),
  /** `the GitHub App`, `blueprint "github_copilot_seats"`. */
  what: z.string(),
  /** `organization "octo-org"`, `the app registration`. */
  where: z.string(),
  /** The fields to fill in there. */
  values: z.record(z.string(), z.string()).optional(),
})

const license = z.object({
  ...shared,
  kind: z.literal('license'),
  need: z.enum(['payment', 'assignment']),
  of: z.string(),
})

const network = z.object({
  ...shared,
  kind: z.literal('network'),
  /** What the runner has to reach, and nobody may change on the way. */
  host: z.string(),
  /** The input with the address, if the host is the one of an input. */
  input: z.string().optional(),
})

const wait = z.object({
  ...shared,
  kind: z.literal('wait'),
  /** Undefined if the end is unknown. */
  until: z.iso.datetime().optional(),
  /** The mode to run then, if it is another one. */
  mode: z.enum(['ingest', 'replay']).optional(),
  /** The page that says whether the service is down. */
  statusPage: z.string().optional(),
})

const contact = z.object({
  ...shared,
  kind: z.literal('contact'),
  /** `GitHub Support`, `the maintainers of this action`. */
  who: z.string(),
  /** What to tell them. */
  about: z.string(),
})

/** Each kind, with more fields. */
function unionWith<Extra extends z.ZodRawShape>(extra: Extra) {
  return z.discriminatedUnion('kind', [
    permission.extend(extra),
    policy.extend(extra),
    input.extend(extra),
    install.extend(extra),
    license.extend(extra),
    network.extend(extra),
    wait.extend(extra),
    contact.extend(extra),
  ])
}

export const stepSchema = unionWith({}).meta({ id: 'remedy-step' })
/** What the same cause needs as well. */
const also = z.array(stepSchema).readonly().optional()
export const causeSchema = unionWith({ also }).meta({ id: 'remedy-of-cause' })

export const remedySchema = unionWith({
  also,
  /** The remedies of other causes that look the same from outside. */
  alternatives: z.array(causeSchema).readonly().optional(),
}).meta({ id: 'remedy' })
