import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readPreset } from '../../../dev/emulators/port/entities/date-presets.ts'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { call, startAccount } from './caller.ts'

const LINE = 'POST /blueprints/member/entities/search'

let emulators: Emulators

async function find(query: object): Promise<string[]> {
  const { status, body } = await call(emulators, LINE, { query })
  expect(status).toBe(200)
  return body.entities.map((each: { identifier: string }) => each.identifier)
}

const MONA = 'octo-org/mona'
const HUBOT = 'octo-org/hubot'
const ADELE = 'contoso/adele'

describe('the search of the emulated API of Port', () => {
  beforeAll(async () => {
    emulators = await startAccount()
    const { catalog } = emulators
    const store = (identifier: string, properties: object) => {
      const content = { properties: { ...properties }, relations: {} }
      expect(catalog.upsert('member', identifier, content)).toBeUndefined()
    }
    store('octo-org/mona', { score: 1, since: '2026-11-20T00:00:00Z' })
    store('octo-org/hubot', { score: 2, since: '2026-11-21T12:00:00Z' })
    store('contoso/adele', { score: 3, level: 'senior', skills: ['ts', 'jq'] })
  })

  afterAll(() => emulators.close())

  it.each([
    ['$identifier', 'in', [MONA, ADELE, 'x'], [MONA, ADELE]],
    ['$identifier', 'notIn', [MONA], [HUBOT, ADELE]],
    ['$identifier', 'beginsWith', 'octo-org/', [MONA, HUBOT]],
    ['$identifier', 'endsWith', 'bot', [HUBOT]],
    ['$identifier', 'doesNotBeginsWith', 'octo-org/', [ADELE]],
    ['$identifier', 'doesNotEndsWith', 'bot', [MONA, ADELE]],
    ['$updatedAt', 'isExpired', undefined, [MONA, HUBOT, ADELE]],
    ['$updatedAt', 'isNotExpired', undefined, []],
    ['since', 'isNotExpired', undefined, []],
    ['$identifier', 'contains', 'so/', [ADELE]],
    ['score', '=', 2, [HUBOT]],
    ['score', '!=', 2, [MONA, ADELE]],
    ['score', '>', 2, [ADELE]],
    ['score', '>=', 2, [HUBOT, ADELE]],
    ['score', '<', 2, [MONA]],
    ['score', '<=', 2, [MONA, HUBOT]],
    ['level', 'isEmpty', undefined, [MONA, HUBOT]],
    ['level', 'isNotEmpty', undefined, [ADELE]],
    ['skills', 'contains', 'jq', [ADELE]],
    ['skills', 'containsAny', ['go', 'ts'], [ADELE]],
    ['since', '<', '2026-11-21T13:00:00+01:00', [MONA]],
    [
      'since',
      'between',
      { from: '2026-11-21T00:00:00Z', to: '2026-11-22T00:00:00Z' },
      [HUBOT],
    ],
    ['$updatedAt', 'between', { preset: 'lastWeek' }, [MONA, HUBOT, ADELE]],
    ['$updatedAt', '>', '2100-01-01T00:00:00Z', []],
  ])('finds by %s %s %j', async (...row) => {
    const [property, operator, value, expected] = row
    const query = {
      combinator: 'and',
      rules: [{ property, operator, value }],
    }

    expect(await find(query)).toEqual(expected)
  })

  it('combines groups with and inside or', async () => {
    const score = (operator: string, value: number) => {
      return { property: 'score', operator, value }
    }

    const middle = {
      combinator: 'and',
      rules: [score('>', 1), score('<', 3)],
    }
    const query = { combinator: 'or', rules: [middle, score('=', 3)] }

    expect(await find(query)).toEqual([HUBOT, ADELE])
  })

  it('refuses what it cannot evaluate and pages above 1,000', async () => {
    const rules = [{ property: 'score', operator: 'resembles', value: 1 }]
    const operator = await call(emulators, LINE, {
      query: { combinator: 'and', rules },
    })
    const page = await call(emulators, LINE, { limit: 1001 })

    expect(operator.status).toBe(422)
    expect(page.status).toBe(422)
  })

  it('refuses a range of time that is compared with =', async () => {
    const value = { preset: 'lastWeek' }
    const rules = [{ property: 'since', operator: '=', value }]
    const query = { combinator: 'and', rules }

    const { status } = await call(emulators, LINE, { query })

    expect(status).toBe(422)
  })

  it('counts the entities of a blueprint', async () => {
    const line = 'GET /blueprints/member/entities-count'
    const { body } = await call(emulators, line)

    expect(body).toEqual({ ok: true, count: 3 })
  })
})

describe('readPreset', () => {
  const now = new Date('2026-11-22T03:30:00Z')

  it.each([
    ['today', '2026-11-22T00:00:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['yesterday', '2026-11-21T00:00:00.000Z', '2026-11-21T23:59:59.999Z'],
    ['lastWeek', '2026-11-15T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['last2Weeks', '2026-11-08T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['lastDay', '2026-11-21T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['lastMonth', '2026-10-23T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['last3Months', '2026-08-24T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['last6Months', '2026-05-26T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['last2Years', '2024-11-22T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['last3Years', '2023-11-23T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['last12Months', '2025-11-22T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
  ])('reads %s', (preset, from, to) => {
    expect(readPreset(preset, now)).toEqual({ from, to })
  })

  it('does not know other names', () => {
    expect(readPreset('nextYear', now)).toBeUndefined()
  })
})
