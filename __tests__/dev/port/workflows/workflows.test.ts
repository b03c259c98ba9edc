import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators, PortOptions } from '../../../../dev/emulators/start.ts'
import { workflowFault } from '../../../../dev/port-rules/workflow/workflow.ts'
import { call, startAccount } from '../caller.ts'

type Node = { readonly [key: string]: unknown; readonly config: object }
type Connection = Readonly<Record<string, unknown>>
type Workflow = {
  readonly [key: string]: unknown
  readonly nodes: readonly Node[]
  readonly connections: readonly Connection[]
}

const { $comment: _, ...SAMPLE }: Workflow & { $comment: string } = JSON.parse(
  readFileSync('__tests__/fixtures/port-2/workflow.create.json', 'utf8'),
)
const [TRIGGER, DISPATCH] = SAMPLE.nodes as [Node, Node]
const CONDITION = { identifier: 'if', config: { type: 'CONDITION' } }
const INPUT = { identifier: 'ask', config: { type: 'INPUT' } }

const way = (from: string, to: string, rest: object = {}): Connection => {
  return { sourceIdentifier: from, targetIdentifier: to, ...rest }
}
const graph = (nodes: readonly Node[], ...connections: Connection[]) => {
  return { ...SAMPLE, nodes, connections }
}

describe('the rules of workflows', () => {
  it('allow the sample', () => {
    expect(workflowFault(SAMPLE)).toBeUndefined()
  })

  it('allow several ways out of a condition', () => {
    const nodes = [TRIGGER, CONDITION, DISPATCH, INPUT]

    expect(
      workflowFault(
        graph(
          nodes,
          way('trigger', 'if'),
          way('if', 'dispatch', { sourceOutletIdentifier: 'yes' }),
          way('if', 'ask', { fallback: true }),
        ),
      ),
    ).toBeUndefined()
  })

  it.each<[string, object, string]>([
    ['no trigger node', graph([DISPATCH]), 'nodes: there is no trigger'],
    [
      'two nodes of one identifier',
      graph([TRIGGER, DISPATCH, DISPATCH]),
      'nodes: an identifier is used twice',
    ],
    [
      'a connection to a node that is not there',
      graph([TRIGGER], way('trigger', 'gone')),
      'connections: there is no node "gone"',
    ],
    [
      'a connection into a trigger',
      graph([TRIGGER, DISPATCH], way('dispatch', 'trigger')),
      'connections: "trigger" is a trigger, to which nothing leads',
    ],
    [
      'a node connected to itself',
      graph([TRIGGER, DISPATCH], way('dispatch', 'dispatch')),
      'connections: "dispatch" leads to itself',
    ],
    [
      'two ways out of a node that does not branch',
      graph(
        [TRIGGER, DISPATCH, INPUT],
        way('trigger', 'dispatch'),
        way('trigger', 'ask'),
      ),
      'connections: two ways lead out of "trigger"',
    ],
    [
      'a way out of a condition without an outlet',
      graph([TRIGGER, CONDITION, DISPATCH], way('if', 'dispatch')),
      'connections: CONDITION needs an outlet',
    ],
    [
      'a fallback out of an input',
      graph(
        [TRIGGER, INPUT, DISPATCH],
        way('ask', 'dispatch', { fallback: true }),
      ),
      'connections: INPUT has no fallback',
    ],
    [
      'an outlet out of another node',
      graph(
        [TRIGGER, DISPATCH],
        way('trigger', 'dispatch', { sourceOutletIdentifier: 'yes' }),
      ),
      'connections: SELF_SERVE_TRIGGER has no outlets',
    ],
    [
      'a long identifier',
      { ...SAMPLE, identifier: 'x'.repeat(61) },
      'identifier: Too big: expected string to have <=60 characters',
    ],
    [
      'a long category',
      { ...SAMPLE, category: 'x'.repeat(41) },
      'category: Too big: expected string to have <=40 characters',
    ],
    [
      'a trigger with a title',
      graph([{ ...TRIGGER, title: 'Start' }]),
      'nodes.0: a trigger has no title, icon or description',
    ],
    [
      'a key that nobody knows',
      { ...SAMPLE, version: 1 },
      'Unrecognized key: "version"',
    ],
  ])('refuse %s', (_, document, expected) => {
    expect(workflowFault(document)).toBe(expected)
  })
})

describe('the emulated API of Port', () => {
  let emulators: Emulators

  const start = async (options?: PortOptions) => {
    emulators = await startAccount(options)
  }

  afterEach(() => emulators.close())

  it('creates, shows, lists, replaces and deletes a workflow', async () => {
    await start()
    const path = '/workflows/copilot_usage_backfill'

    const created = await call(emulators, 'POST /workflows', SAMPLE)
    const again = await call(emulators, 'POST /workflows', SAMPLE)
    const shown = await call(emulators, `GET ${path}`)
    const listed = await call(emulators, 'GET /workflows')
    const patched = await call(emulators, `PATCH ${path}`, { title: 'x' })
    const put = await call(emulators, `PUT ${path}`, {
      ...SAMPLE,
      title: 'Fill',
    })
    const sentBack = await call(emulators, `PUT ${path}`, shown.body.workflow)
    const deleted = await call(emulators, `DELETE ${path}`)

    expect(created.status).toBe(201)
    expect(again.status).toBe(409)
    expect(shown.body.workflow).toMatchObject(SAMPLE)
    expect(listed.body.workflows).toHaveLength(1)
    expect(patched.status).toBe(404)
    expect(put.body.workflow.title).toBe('Fill')
    expect(sentBack.status).toBe(422)
    expect(deleted.status).toBe(200)
  })

  it.each([403, 404] as const)('may answer %i to all of it', async (status) => {
    await start({ workflows: status })

    const list = await call(emulators, 'GET /workflows')
    const made = await call(emulators, 'POST /workflows', SAMPLE)

    expect([list.status, made.status]).toEqual([status, status])
  })

  it('lists integrations, on request those that process actions', async () => {
    const github = { installationAppType: 'github-ocean' }
    await start({
      integrations: [
        { ...github, installationId: 'a' },
        { ...github, installationId: 'b', actionsProcessingEnabled: false },
      ],
    })
    const idsOf = async (line: string) => {
      const { body } = await call(emulators, line)
      return body.integrations.map(
        (each: { installationId: string }) => each.installationId,
      )
    }

    expect(await idsOf('GET /integration')).toEqual(['a', 'b'])
    const line = 'GET /integration?actionsProcessingEnabled=true'
    expect(await idsOf(line)).toEqual(['a'])
  })
})
