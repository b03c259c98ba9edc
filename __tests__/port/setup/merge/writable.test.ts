import { describe, expect, it } from '@jest/globals'
import {
  ACTION,
  BLUEPRINTS,
  PAGES,
  SCORECARDS,
  WEBHOOK_DOCUMENTS,
  WORKFLOW,
} from '../../../../src/port/setup/configs.ts'
import { writable } from '../../../../src/port/setup/merge/writable.ts'

const MORE = { revision: 3 }

describe('writable', () => {
  it.each([
    ['blueprint', BLUEPRINTS],
    ['webhook', Object.values(WEBHOOK_DOCUMENTS)],
    ['scorecard', Object.values(SCORECARDS)],
    ['action', [ACTION]],
    ['workflow', [WORKFLOW]],
  ] as const)('keeps all that a %s of ours has', (kind, documents) => {
    for (const document of documents) {
      expect(writable(kind, document)).toEqual(document)
    }
  })

  it('keeps all of our pages but what only a creation takes', () => {
    for (const { identifier: _, type, ...rest } of PAGES) {
      expect(type).toBe('dashboard')
      expect(writable('page', { ...rest, type })).toEqual(rest)
    }
  })

  it.each([
    [
      'blueprint',
      {
        identifier: 'seat',
        schema: { properties: { login: { type: 'string', x: 1 } } },
        relations: { team: { target: '_team', many: false } },
        mirrorProperties: { area: { path: 'team.area' } },
        calculationProperties: { twice: { type: 'number', calculation: '2' } },
        aggregationProperties: { seats: { target: 'seat', pathFilter: [] } },
      },
      {
        changelogDestination: 'events',
        relations: { team: { target: '_team', many: false, ...MORE } },
        mirrorProperties: { area: { path: 'team.area', ...MORE } },
        calculationProperties: {
          twice: { type: 'number', calculation: '2', ...MORE },
        },
        aggregationProperties: {
          seats: { target: 'seat', pathFilter: [], ...MORE },
        },
      },
    ],
    [
      'webhook',
      {
        title: 'Seats',
        security: { secret: '***' },
        mappings: [{ blueprint: 'seat', entity: { identifier: '.id' } }],
      },
      {
        webhookKey: 'k',
        url: 'https://ingest.port.io/k',
        security: { secret: '***', ...MORE },
        mappings: [
          {
            blueprint: 'seat',
            entity: { identifier: '.id', ...MORE },
            ...MORE,
          },
        ],
      },
    ],
    [
      'scorecard',
      {
        title: 'Fresh',
        levels: [{ title: 'Old', color: 'red' }],
        rules: [{ identifier: 'day', level: 'Fresh' }],
      },
      {
        id: 'scorecard_1',
        blueprint: 'seat',
        levels: [{ title: 'Old', color: 'red', ...MORE }],
        rules: [{ identifier: 'day', level: 'Fresh', ...MORE }],
      },
    ],
    [
      'action',
      { title: 'Backfill', publish: true, approvalNotification: {} },
      { id: 'action_1', createdBy: 'mona', required: false },
    ],
    [
      'page',
      { title: 'Usage', locked: true, pageFilters: [], section: 'home' },
      { type: 'dashboard', protected: true, sidebar: 'catalog' },
    ],
  ] as const)('leaves out what a %s does not take', (kind, taken, more) => {
    expect(writable(kind, { ...taken, ...more, ...MORE })).toEqual(taken)
  })

  it('leaves out what the object does not have', () => {
    const blueprint = { title: 'Seat', description: null }

    expect(writable('blueprint', blueprint)).toEqual({ title: 'Seat' })
  })
})
