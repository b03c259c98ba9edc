import { describe, expect, it } from '@jest/globals'
import type { M365User } from '../../../src/domain/m365.ts'
import type { UserIdentity } from '../../../src/domain/user-key.ts'
import type { RecordContext } from '../../../src/records/context.ts'
import { toM365UserRecord } from '../../../src/records/m365/user.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const TENANT = '11111111-2222-4333-8444-555555555555'
const HASH: UserIdentity = { mode: 'hash', key: 'test-identity-key' }
const PLAIN: UserIdentity = { mode: 'plain' }

function inMode(identity: UserIdentity): RecordContext {
  return aContext({ identity })
}

/** The first row of the sample `user_detail_v2.csv`. */
function anAdele(overrides: Partial<M365User> = {}): M365User {
  return {
    tenantId: TENANT,
    period: 'D28',
    reportDate: '2026-11-19',
    userPrincipalName: 'Adele.Vance@contoso.example',
    displayName: 'Adele Vance',
    isConcealed: false,
    lastActivityDate: '2026-11-18',
    activity: {
      chat: '2026-11-18',
      teams: '2026-11-17',
      word: '2026-11-03',
      powerpoint: '2026-10-01',
      outlook: '2026-11-18',
      chat_work: '2026-11-18',
      chat_web: '2026-11-14',
      m365_app: '2026-11-18',
      edge: '2026-11-15',
      agent: '2026-11-12',
    },
    promptsTotal: 142,
    promptsChatWork: 90,
    promptsChatWeb: 52,
    activeUsageDays: 19,
    ...overrides,
  }
}

const ADELES_FIGURES = {
  period: 'D28',
  report_date: '2026-11-19T00:00:00Z',
  identity_concealed: false,
  last_activity_date: '2026-11-18T00:00:00Z',
  teams_copilot_last_activity: '2026-11-17T00:00:00Z',
  word_copilot_last_activity: '2026-11-03T00:00:00Z',
  ppt_copilot_last_activity: '2026-10-01T00:00:00Z',
  outlook_copilot_last_activity: '2026-11-18T00:00:00Z',
  chat_last_activity: '2026-11-18T00:00:00Z',
  chat_work_last_activity: '2026-11-18T00:00:00Z',
  chat_web_last_activity: '2026-11-14T00:00:00Z',
  m365_app_last_activity: '2026-11-18T00:00:00Z',
  edge_last_activity: '2026-11-15T00:00:00Z',
  agent_last_activity: '2026-11-12T00:00:00Z',
  prompts_total: 142,
  prompts_chat_work: 90,
  prompts_chat_web: 52,
  active_usage_days: 19,
  days_since_last_activity: 1,
  active_in_period: true,
  // Teams, Word, Outlook, chat (all three), the app, Edge, agents; PowerPoint
  // was used before the period.
  apps_used: 7,
}

describe('toM365UserRecord', () => {
  it('knows a person by a keyed hash only', () => {
    expect(asSent(toM365UserRecord(anAdele(), inMode(HASH)))).toEqual({
      // printf 'm365:adele.vance@…' | openssl dgst -sha256 -hmac test-identity-key
      identifier: `${TENANT}/df33be41ec341cc22cfd7e4d4dd0c889`,
      title: 'df33be41ec34',
      user_key: 'df33be41ec341cc22cfd7e4d4dd0c889',
      user_hash: 'df33be41ec341cc22cfd7e4d4dd0c889',
      ...ADELES_FIGURES,
    })
  })

  it('names a person in plain mode', () => {
    expect(asSent(toM365UserRecord(anAdele(), inMode(PLAIN)))).toEqual({
      identifier: `${TENANT}/adele.vance@contoso.example`,
      title: 'Adele.Vance@contoso.example',
      user_key: 'adele.vance@contoso.example',
      user_principal_name: 'Adele.Vance@contoso.example',
      display_name: 'Adele Vance',
      ...ADELES_FIGURES,
    })
  })

  it('makes any name fit for an identifier', () => {
    const user = anAdele({ userPrincipalName: "o'neil#ext#@contoso.example" })

    expect(asSent(toM365UserRecord(user, inMode(PLAIN)))).toMatchObject({
      identifier: `${TENANT}/o=27neil=23ext=23@contoso.example`,
      user_key: 'o=27neil=23ext=23@contoso.example',
      user_principal_name: "o'neil#ext#@contoso.example",
    })
  })

  it('treats a concealed name as any name, and says so', () => {
    const user = anAdele({
      userPrincipalName: 'DC8C64D6EC3A3AA17481D7E5EB5B68A6',
      displayName: 'C65E8D8AFA0DAB9639EDFAAEA94AFE66',
      isConcealed: true,
    })

    expect(asSent(toM365UserRecord(user, inMode(HASH)))).toMatchObject({
      identifier: `${TENANT}/3e264b03b77b7393526143d9824b1183`,
      identity_concealed: true,
    })
    const plain = asSent(toM365UserRecord(user, inMode(PLAIN)))
    expect(plain).toMatchObject({
      identifier: `${TENANT}/dc8c64d6ec3a3aa17481d7e5eb5b68a6`,
      display_name: 'C65E8D8AFA0DAB9639EDFAAEA94AFE66',
      identity_concealed: true,
    })
    expect(plain).not.toHaveProperty('user_principal_name')
  })

  it('tells of somebody who was never active', () => {
    // The third row of the sample.
    const user = anAdele({
      userPrincipalName: 'zoë.müller@contoso.example',
      displayName: undefined,
      lastActivityDate: undefined,
      activity: {},
      promptsTotal: undefined,
      promptsChatWork: undefined,
      promptsChatWeb: undefined,
      activeUsageDays: undefined,
    })

    expect(asSent(toM365UserRecord(user, inMode(HASH)))).toEqual({
      identifier: `${TENANT}/2e6cf26f98c191757c8f3bdd6001499d`,
      title: '2e6cf26f98c1',
      period: 'D28',
      report_date: '2026-11-19T00:00:00Z',
      user_key: '2e6cf26f98c191757c8f3bdd6001499d',
      user_hash: '2e6cf26f98c191757c8f3bdd6001499d',
      identity_concealed: false,
      active_in_period: false,
      apps_used: 0,
    })
  })

  it('takes the latest date of all when the report’s own is blank', () => {
    const user = anAdele({
      lastActivityDate: undefined,
      activity: { word: '2026-11-01', loop: '2026-11-09', teams: '2026-08-02' },
    })

    expect(asSent(toM365UserRecord(user, inMode(HASH)))).toMatchObject({
      last_activity_date: '2026-11-09T00:00:00Z',
      days_since_last_activity: 10,
      active_in_period: true,
      apps_used: 2,
    })
  })

  it.each([
    ['a blank own date and one app date', undefined, { loop: '2026-11-09' }],
    ['an own date before the app date', '2026-08-02', { edge: '2026-11-09' }],
    ['an own date after the app date', '2026-11-09', { edge: '2026-08-02' }],
  ])('takes the latest date of %s', (_, lastActivityDate, activity) => {
    const user = anAdele({ lastActivityDate, activity })

    expect(asSent(toM365UserRecord(user, inMode(HASH)))).toMatchObject({
      last_activity_date: '2026-11-09T00:00:00Z',
      days_since_last_activity: 10,
      active_in_period: true,
    })
  })

  it('counts 0 days for activity after the refresh date', () => {
    const user = anAdele({ activity: { word: '2026-11-20' } })

    expect(asSent(toM365UserRecord(user, inMode(HASH)))).toMatchObject({
      last_activity_date: '2026-11-20T00:00:00Z',
      days_since_last_activity: 0,
      active_in_period: true,
    })
  })

  it.each([
    ['promptsTotal', 1, undefined],
    ['promptsChatWork', 1, undefined],
    ['promptsChatWeb', 1, undefined],
    ['activeUsageDays', 1, undefined],
    ['promptsTotal', 0, false],
  ] as const)(
    'without any date and with %s %i has active_in_period %s',
    (figure, count, isActive) => {
      const user = anAdele({
        lastActivityDate: undefined,
        activity: {},
        promptsTotal: undefined,
        promptsChatWork: undefined,
        promptsChatWeb: undefined,
        activeUsageDays: undefined,
        [figure]: count,
      })

      const sent = asSent(toM365UserRecord(user, inMode(HASH)))

      expect(sent.active_in_period).toBe(isActive)
    },
  )

  it.each([
    { period: 'D28', day: '2026-10-23', days: 27, isActive: true },
    { period: 'D28', day: '2026-10-22', days: 28, isActive: false },
    { period: 'D7', day: '2026-11-13', days: 6, isActive: true },
    { period: 'D7', day: '2026-11-12', days: 7, isActive: false },
  ] as const)(
    'knows whether $day is in $period: $isActive',
    ({ period, day, days, isActive }) => {
      const user = anAdele({
        period,
        lastActivityDate: day,
        activity: { excel: day, onenote: day },
      })

      expect(asSent(toM365UserRecord(user, inMode(HASH)))).toMatchObject({
        excel_copilot_last_activity: `${day}T00:00:00Z`,
        onenote_copilot_last_activity: `${day}T00:00:00Z`,
        days_since_last_activity: days,
        active_in_period: isActive,
        apps_used: isActive ? 2 : 0,
      })
    },
  )

  it('keeps a count of 0', () => {
    const user = anAdele({ promptsTotal: 0, activeUsageDays: 0 })

    expect(asSent(toM365UserRecord(user, inMode(HASH)))).toMatchObject({
      prompts_total: 0,
      active_usage_days: 0,
    })
  })
})
