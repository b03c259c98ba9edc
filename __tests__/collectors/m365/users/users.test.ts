import { describe, expect, it } from '@jest/globals'
import {
  type OpenUsers,
  openUsers,
} from '../../../../src/collectors/m365/users/users.ts'
import type { M365User } from '../../../../src/domain/m365.ts'
import {
  aReportReader,
  csv,
  failureOf,
  fixture,
  json,
  LogLines,
  ScriptedServer,
  TENANT,
} from '../harness.ts'

const HEADER =
  'Report Refresh Date,User Principal Name,Last Activity Date,Report Period,Prompts submitted for all apps'

type Reading = {
  readonly opened: OpenUsers
  readonly users: readonly M365User[]
  readonly warnings: readonly string[]
  readonly count: number
}

async function open(
  body: Response,
  period: 'D7' | 'D28' | 'D30' = 'D28',
  log = new LogLines(),
): Promise<OpenUsers> {
  const server = new ScriptedServer({ UserDetail: [() => body.clone()] })
  const reports = aReportReader(server)
  return openUsers(reports, { tenantId: TENANT, period, log })
}

async function read(...of: Parameters<typeof open>): Promise<Reading> {
  const opened = await open(...of)
  const users: M365User[] = []
  const warnings: string[] = []
  for (;;) {
    const { done, value } = await opened.events.next()
    if (done) return { opened, users, warnings, count: value.people }
    if (value.type === 'item' && value.item.dataset === 'm365-users') {
      users.push(value.item.user)
    }
    if (value.type === 'warning') warnings.push(value.warning.message)
  }
}

const COMMON = {
  tenantId: TENANT,
  period: 'D28',
  reportDate: '2026-11-19',
  isConcealed: false,
}

const SAMPLE_V2 = [
  {
    ...COMMON,
    userPrincipalName: 'adele.vance@contoso.example',
    displayName: 'Adele Vance',
    lastActivityDate: '2026-11-18',
    activity: {
      teams: '2026-11-17',
      word: '2026-11-03',
      powerpoint: '2026-10-01',
      outlook: '2026-11-18',
      chat: '2026-11-18',
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
  },
  {
    ...COMMON,
    userPrincipalName: 'alex.wilber@contoso.example',
    displayName: 'Wilber, Alex',
    lastActivityDate: '2026-08-02',
    activity: { teams: '2026-08-02' },
    promptsTotal: 0,
    promptsChatWork: 0,
    promptsChatWeb: 0,
    activeUsageDays: 0,
  },
  {
    ...COMMON,
    userPrincipalName: 'zoë.müller@contoso.example',
    displayName: 'Zoë "Zo" Müller',
    activity: {},
  },
]

const WITHOUT_V2 = {
  adele: {
    ...COMMON,
    period: 'D30',
    userPrincipalName: 'adele.vance@contoso.example',
    displayName: 'Adele Vance',
    lastActivityDate: '2026-11-18',
    activity: {
      teams: '2026-11-17',
      word: '2026-11-03',
      powerpoint: '2026-10-01',
      outlook: '2026-11-18',
      chat: '2026-11-18',
    },
  },
}

describe('openUsers', () => {
  it.each(['user_detail_v2.csv', 'user_detail_v2_alt_order.csv'])(
    'reads %s, blank as no value and 0 as 0',
    async (file) => {
      const { users, count, opened } = await read(csv(fixture(file)))

      expect(users).toEqual(SAMPLE_V2)
      expect(count).toBe(3)
      expect(opened).toMatchObject({
        areNamesConcealed: false,
        refreshDate: '2026-11-19',
        warnings: [],
      })
    },
  )

  it.each(['user_detail_v1.csv', 'user_detail_legacy_beta_reports_order.csv'])(
    'reads %s, where v2 figures stay missing',
    async (file) => {
      const { users } = await read(csv(fixture(file)), 'D30')

      expect(users).toHaveLength(3)
      expect(users[0]).toEqual(WITHOUT_V2.adele)
    },
  )

  it('reads the names that v2 may have in JSON', async () => {
    const body = fixture('user_detail_beta_v2_guess.json')

    expect((await read(json(body))).users).toEqual([SAMPLE_V2[0]])
  })

  it('reads nulls, and the first page of the old path', async () => {
    const page = JSON.parse(fixture('user_detail_legacy_nulls_nextlink.json'))
    const body = JSON.stringify({ value: page.value })

    expect((await read(json(body), 'D30')).users).toEqual([
      {
        tenantId: TENANT,
        period: 'D30',
        reportDate: '2024-12-23',
        userPrincipalName: 'AdeleV@contoso.onmicrosoft.com',
        displayName: 'Adele Vance',
        isConcealed: false,
        lastActivityDate: '2024-12-21',
        activity: { outlook: '2024-12-21' },
      },
    ])
  })

  it('reads the documented examples', async () => {
    const fromCsv = await read(csv(fixture('doc_user_detail_v1.csv')), 'D7')
    const fromJson = await read(
      json(fixture('doc_user_detail_beta_v1.json')),
      'D7',
    )

    expect(fromCsv.users).toEqual([
      {
        tenantId: TENANT,
        period: 'D7',
        reportDate: '2026-07-03',
        userPrincipalName: 'E58EEF6A6BBD3D0293CB306D24A42057',
        displayName: '6A4630397AAA1A9C8EED362168DC88A0',
        isConcealed: true,
        activity: {},
      },
    ])
    expect(fromJson.users).toMatchObject([
      {
        userPrincipalName: 'DC8C64D6EC3A3AA17481D7E5EB5B68A6',
        lastActivityDate: '2025-08-20',
        activity: {
          teams: '2025-08-20',
          word: '2025-08-06',
          powerpoint: '2025-03-26',
          chat: '2025-08-16',
        },
      },
    ])
  })

  it.each([
    ['user_detail_v1_concealed.csv', 'D30', 2],
    ['user_detail_v2_concealed.csv', 'D28', 3],
  ] as const)(
    'sees that names are concealed in %s',
    async (file, period, people) => {
      const { opened, users } = await read(csv(fixture(file)), period)

      expect(opened.areNamesConcealed).toBe(true)
      expect(users).toHaveLength(people)
      expect(users.every((user) => user.isConcealed)).toBe(true)
    },
  )

  it('names nobody whose user name is concealed', async () => {
    const hidden = 'DC8C64D6EC3A3AA17481D7E5EB5B68A6'
    const rows = [
      'Report Refresh Date,User Principal Name,Display Name,Report Period',
      `2026-11-19,${hidden},Adele Vance,28`,
      '2026-11-19,alex@contoso.example,Alex Wilber,28',
    ]

    const { users } = await read(csv(rows.join('\n')))

    expect(users.map(({ displayName }) => displayName)).toEqual([
      undefined,
      'Alex Wilber',
    ])
  })

  it('goes by the majority where the setting has just changed', async () => {
    const hidden = 'DC8C64D6EC3A3AA17481D7E5EB5B68A6'
    const { opened, users } = await read(
      csv(
        `${HEADER}\n2026-11-19,${hidden},,28,\n2026-11-19,mona@contoso.example,,28,\n2026-11-19,hubot@contoso.example,,28,`,
      ),
    )

    expect(opened.areNamesConcealed).toBe(false)
    expect(users.map((user) => user.isConcealed)).toEqual([true, false, false])
  })

  it('does not know about names where there is nobody', async () => {
    const { opened, count } = await read(
      csv(fixture('user_detail_header_only.csv')),
    )

    expect(opened.areNamesConcealed).toBeUndefined()
    expect(opened.refreshDate).toBeUndefined()
    expect(count).toBe(0)
  })

  it('counts a person once, whatever the case of the name', async () => {
    const { users, warnings, count } = await read(
      csv(
        `${HEADER}\n2026-11-19,mona@contoso.example,2026-11-18,28,5\n2026-11-19,hubot@contoso.example,,28,\n2026-11-19,Mona@Contoso.example,2026-11-19,28,6`,
      ),
    )

    expect(users.map((user) => user.promptsTotal)).toEqual([5, undefined])
    expect(count).toBe(2)
    expect(warnings).toEqual([
      'Rows of the Copilot user report that repeat a person with different figures: 1. Only the first row of each person is used.',
    ])
  })

  it('says nothing of a row that comes twice as it is', async () => {
    const row = '2026-11-19,mona@contoso.example,2026-11-18,28,5'

    const { warnings, count } = await read(csv(`${HEADER}\n${row}\n${row}`))

    expect(count).toBe(1)
    expect(warnings).toEqual([])
  })

  it('leaves out a row that names nobody, and says so', async () => {
    const { warnings, count } = await read(
      csv(
        `${HEADER}\n2026-11-19,,2026-11-18,28,5\n2026-11-19,mona@contoso.example,2026-11-18,28,5`,
      ),
    )

    expect(count).toBe(1)
    expect(warnings).toEqual([
      'Rows of the Copilot user report without a user principal name: 1. They are skipped.',
    ])
  })

  it('refuses a report that names nobody at all', async () => {
    const body = 'Report Refresh Date,Report Period,Prompts\n2026-11-19,28,5'

    expect(await failureOf(open(csv(body)))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        'the column "User Principal Name" is missing or empty',
      ),
    })
  })

  it('ignores columns that it does not know', async () => {
    const body = `Brand New,${HEADER}\nx,2026-11-19,mona@contoso.example,2026-11-18,28,5`

    expect((await read(csv(body))).users).toEqual([
      {
        ...COMMON,
        userPrincipalName: 'mona@contoso.example',
        lastActivityDate: '2026-11-18',
        activity: {},
        promptsTotal: 5,
      },
    ])
  })

  it('reads past the sample and logs how far it has come', async () => {
    const rows = Array.from(
      { length: 50_001 },
      (_, index) => `2026-11-19,user${index}@contoso.example,,28,1`,
    )
    const log = new LogLines()

    const { count } = await read(
      csv(`${HEADER}\n${rows.join('\n')}`),
      'D28',
      log,
    )

    expect(count).toBe(50_001)
    expect(log.lines).toEqual(['Read 50000 people so far.'])
  })
})
