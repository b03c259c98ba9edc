import { describe, expect, it } from '@jest/globals'
import {
  explainMissing,
  findRefusals,
} from '../../../src/port/entities/verify-reasons.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'
import { FakePort } from './verify-harness.ts'

const SINCE = new Date('2026-11-22T03:25:00Z')
const MISSING = {
  blueprint: 'm365_copilot_user',
  webhook: 'm365-users',
  identifiers: ['t/a', 't/b'],
} as const

function depsOf(client: FakePort) {
  return { client, clock: new FakeClock(), since: SINCE }
}

function audit(entity: string, message: string) {
  return { message, context: { blueprint: 'm365_copilot_user', entity } }
}

describe('explainMissing', () => {
  it('asks for the missing entities, whenever they have changed', async () => {
    const port = new FakePort([{ entities: [{ identifier: 't/b' }] }])

    const { problems, isRefused } = await explainMissing(MISSING, depsOf(port))

    expect(port.searches).toMatchObject([
      {
        query: {
          rules: [
            { property: '$identifier', operator: 'in', value: ['t/a', 't/b'] },
          ],
        },
      },
    ])
    expect(isRefused).toBe(false)
    expect(problems).toEqual([
      { identifier: 't/a', reason: 'not in Port' },
      { identifier: 't/b', reason: 'in Port, but unchanged' },
    ])
  })

  it('knows of a refusal if Port has refused one of them', async () => {
    const audits = [audit('t/b', 'property "period" is required')]
    const port = new FakePort([{ entities: [] }], { audits })

    expect(await explainMissing(MISSING, depsOf(port))).toEqual({
      isRefused: true,
      problems: [
        { identifier: 't/a', reason: 'not in Port' },
        { identifier: 't/b', reason: 'property "period" is required' },
      ],
    })
  })

  it('asks for no reasons if the records went to no webhook', async () => {
    const port = new FakePort([{ entities: [] }])
    const deps = { ...depsOf(port), since: undefined }

    const { problems } = await explainMissing(MISSING, deps)

    expect(problems.map(({ reason }) => reason)).toEqual([
      'not in Port',
      'not in Port',
    ])
    expect(port.asked).toEqual([])
  })

  it('does not hide a bug', async () => {
    const bug = new TypeError('undefined is not a function')

    await expect(
      explainMissing(MISSING, depsOf(new FakePort([bug]))),
    ).rejects.toBe(bug)
  })
})

describe('findRefusals', () => {
  it('cuts a long reason to 200 characters', async () => {
    const audits = [audit('t/a', 'abcde'.repeat(41))]
    const port = new FakePort([], { audits })

    expect(await findRefusals(MISSING, depsOf(port))).toEqual(
      new Map([['t/a', 'abcde'.repeat(40)]]),
    )
  })

  it('ignores entries without a reason or an entity', async () => {
    const audits = [
      audit('t/a', ''),
      { context: { entity: 't/b' } },
      { message: 'No.', context: {} },
    ]

    expect(
      await findRefusals(MISSING, depsOf(new FakePort([], { audits }))),
    ).toEqual(new Map())
  })

  it('takes an entry without a blueprint for one of this', async () => {
    const audits = [{ message: 'No.', context: { entity: 't/a' } }]

    expect(
      await findRefusals(MISSING, depsOf(new FakePort([], { audits }))),
    ).toEqual(new Map([['t/a', 'No.']]))
  })

  it('fails if the audit log is no audit log', async () => {
    const port = new FakePort([], { audits: 'none' })

    await expect(findRefusals(MISSING, depsOf(port))).rejects.toMatchObject({
      code: 'PORT_UNEXPECTED_RESPONSE',
      message: expect.stringContaining('Cannot read the audit log from Port: '),
    })
  })
})
