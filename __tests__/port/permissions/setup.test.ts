// Setup and check against the emulated Port: people are locked away first.
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Scope } from '../../../dev/port-rules/permissions/may-read.ts'
import { checkDrift } from '../../../src/port/check/drift.ts'
import type { Desired } from '../../../src/port/setup/desired.ts'
import {
  actionsOf,
  closePort,
  rowOf,
  startPort,
  WANTED,
  wantedFor,
} from '../setup/account.ts'

const PEOPLE = [
  'github_copilot_seat',
  'github_copilot_user_usage',
  'github_copilot_user_credits',
  'm365_copilot_user',
] as const
const SEAT = PEOPLE[0]
const ADMINS: Scope = {
  users: [],
  roles: ['Admin', `${SEAT}-moderator`],
  teams: [],
  ownedByTeam: false,
}

type Started = Awaited<ReturnType<typeof startPort>>

function addTeam({ port }: Started, team: string): void {
  port.catalog.put('_team', team, { properties: {}, relations: {} })
}

function openScope({ port }: Started, changed: Record<string, unknown>) {
  port.permissions.setBlueprint(SEAT, {
    ...port.permissions.blueprint(SEAT),
    ...changed,
  })
}

async function findingsOf(
  { client }: Started,
  wanted: readonly Desired[] = WANTED,
) {
  const datasets = ['github-seat-users', 'm365-users'] as const
  const findings = await checkDrift({ client, wanted, datasets })
  return findings.filter(
    ({ subject }) =>
      subject.includes('permissions') || subject === 'readers of people',
  )
}

describe('setup, of who reads people', () => {
  afterEach(closePort)

  it('locks each blueprint before it creates a webhook', async () => {
    const started = await startPort({
      lateScopes: { requests: 3, status: 404 },
    })

    const report = await started.run()

    expect(report.result).toBe('success')
    const { writes, permissions } = started.port
    expect(writes.slice(14, 20)).toEqual([
      ...PEOPLE.map((name) => `PATCH /v1/blueprints/${name}/permissions`),
      'POST /v1/webhooks',
      'POST /v1/webhooks',
    ])
    expect(permissions.blueprint(SEAT).read).toEqual(ADMINS)
    expect(PEOPLE.filter((name) => permissions.isOpenToMembers(name))).toEqual(
      [],
    )
    expect(permissions.isOpenToMembers('github_copilot_seats')).toBe(true)
    expect(permissions.page('copilot_people').read.roles).toEqual(['Admin'])
  })

  it('closes an account that was open, says so, and is then done', async () => {
    const started = await startPort({ isEmpty: false })
    openScope(started, { read: { ...ADMINS, roles: ['Admin', 'Member'] } })

    const report = await started.run()
    const writes = started.port.writes.length
    await started.run()

    expect(rowOf(report, `permissions of ${SEAT}`)).toMatchObject({
      action: 'update',
      changes: ['read: role "Member" removed'],
      note: 'Until this change, others may read the data.',
    })
    expect(started.port.permissions.blueprint(SEAT).read).toEqual({
      ...ADMINS,
      roles: ['Admin'],
    })
    expect(started.port.writes).toHaveLength(writes)
  })

  it('lets the teams of the input read people and their page', async () => {
    const started = await startPort()
    addTeam(started, 'copilot-program')
    const wanted = wantedFor(['copilot-program'])

    const report = await started.run(false, wanted)
    const writes = started.port.writes.length
    await started.run(false, wanted)

    expect(report.result).toBe('success')
    const { permissions } = started.port
    const teams = ['copilot-program']
    expect(permissions.blueprint(SEAT).read).toEqual({ ...ADMINS, teams })
    expect(permissions.blueprint(SEAT).update.teams).toEqual([])
    expect(permissions.page('copilot_people').read).toEqual({
      users: [],
      roles: ['Admin'],
      teams,
    })
    expect(started.port.writes).toHaveLength(writes)
  })

  it('lists the changes of a dry run', async () => {
    const started = await startPort()
    addTeam(started, 'copilot-program')

    const report = await started.run(true, wantedFor(['copilot-program']))

    expect(rowOf(report, `permissions of ${SEAT}`)).toEqual({
      kind: 'blueprint-permissions',
      identifier: SEAT,
      action: 'update',
      changes: [
        'read: role "Member" removed',
        'read: team "copilot-program" added',
      ],
    })
    expect(started.port.writes).toEqual([])
  })

  it('creates no webhook for a team that Port does not have', async () => {
    const started = await startPort()

    const report = await started.run(false, wantedFor(['typo']))

    expect(report.result).toBe('partial')
    expect(rowOf(report, `permissions of ${SEAT}`)).toMatchObject({
      action: 'refused',
      error: { code: 'PORT_SETUP_REFUSED' },
    })
    expect(started.port.webhooks()).toEqual([])
    expect(started.port.pages.identifiers()).toEqual([
      'copilot_adoption',
      'copilot_people',
    ])
  })

  it('creates no webhook without the right to lock, and names the role', async () => {
    const started = await startPort()
    started.addFault({
      service: 'port-api',
      kind: 'status',
      match: 'PATCH /v1/blueprints/m365_copilot_user/permissions',
      status: 403,
    })

    const report = await started.run()

    expect(started.port.webhooks()).toEqual([])
    const { code, message } =
      rowOf(report, 'permissions of m365_copilot_user')?.error ?? {}
    expect(code).toBe('PORT_NOT_LOCKED')
    expect(message).toContain(
      'Cannot restrict who reads blueprint "m365_copilot_user".',
    )
    expect(message).toContain(
      'Give the Port credentials the role "Admin". The role "m365_copilot_user-moderator" is enough, too.',
    )
    expect(rowOf(report, 'gh-copilot-seats-webhook')?.error).toMatchObject({
      code: 'PORT_NOT_LOCKED',
      message: expect.stringContaining(
        'It was skipped, because others may read blueprint "m365_copilot_user", which is about people.',
      ),
    })
  })

  it('leaves everything to Port if everyone may read', async () => {
    const started = await startPort()

    const report = await started.run(false, wantedFor('everyone'))

    expect(report.result).toBe('success')
    expect(actionsOf(report)).toMatchObject({
      [`permissions of ${SEAT}`]: 'skipped',
      'permissions of copilot_people': 'skipped',
      'gh-copilot-seats-webhook': 'create',
    })
    expect(started.port.permissions.isOpenToMembers(SEAT)).toBe(true)
  })
})

describe('check, of who reads people', () => {
  afterEach(closePort)

  it('proves the lock after setup', async () => {
    const started = await startPort()
    await started.run()

    expect(await findingsOf(started)).toEqual([
      {
        subject: 'readers of people',
        status: 'ok',
        detail:
          'Only administrators, moderators and the teams of "people-readers" may read 5 of 5 blueprints and pages about people.',
      },
    ])
  })

  const MEMBERS = { ...ADMINS, roles: ['Admin', 'Member'] }
  it.each([
    ['read', { read: MEMBERS }, 'read: role "Member" removed'],
    ['register', { register: MEMBERS }, 'register: role "Member" removed'],
    ['update', { update: MEMBERS }, 'update: role "Member" removed'],
    [
      'unregister',
      { unregister: MEMBERS },
      'unregister: role "Member" removed',
    ],
    [
      'a property',
      { updateProperties: { $title: MEMBERS } },
      'updateProperties.$title: role "Member" removed',
    ],
    [
      'a relation',
      { updateRelations: { port_user: { ...ADMINS, teams: ['payments'] } } },
      'updateRelations.port_user: team "payments" removed',
    ],
    [
      'a named user',
      { read: { ...ADMINS, users: ['mona@contoso.example'] } },
      'read: 1 named user removed',
    ],
  ])(
    'fails if %s is open, and names the change',
    async (_, changed, change) => {
      const started = await startPort()
      await started.run()
      openScope(started, changed)

      const findings = await findingsOf(started)

      expect(findings.filter(({ status }) => status !== 'ok')).toEqual([
        {
          subject: `blueprint-permissions ${SEAT}`,
          status: 'failure',
          code: 'PORT_NOT_LOCKED',
          detail: `Others may read it. Setup would make these changes: ${change}.`,
          remedy: {
            system: 'port',
            kind: 'install',
            what: `the permissions of blueprint "${SEAT}"`,
            where: 'Port',
            note: 'If Terraform manages the permissions, change them there.',
          },
        },
      ])
    },
  )

  it('warns if a team may not read', async () => {
    const started = await startPort()
    await started.run()
    addTeam(started, 'copilot-program')

    const findings = await findingsOf(started, wantedFor(['copilot-program']))

    expect(findings.map(({ status }) => status)).toEqual(
      Array.from({ length: 5 }, () => 'warning'),
    )
  })

  it('fails for a blueprint that it needs and may not look at', async () => {
    const started = await startPort()
    await started.run()
    started.addFault({
      service: 'port-api',
      kind: 'status',
      match: '/permissions',
      status: 403,
    })

    const findings = await findingsOf(started)

    expect(
      findings.map(({ subject, status, code }) => [subject, status, code]),
    ).toEqual([
      [
        'blueprint-permissions github_copilot_seat',
        'failure',
        'PORT_NOT_LOCKED',
      ],
      [
        'blueprint-permissions github_copilot_user_usage',
        'warning',
        'PORT_NOT_LOCKED',
      ],
      [
        'blueprint-permissions github_copilot_user_credits',
        'warning',
        'PORT_NOT_LOCKED',
      ],
      ['blueprint-permissions m365_copilot_user', 'failure', 'PORT_NOT_LOCKED'],
      ['page-permissions copilot_people', 'warning', 'PORT_NOT_LOCKED'],
    ])
  })

  it('says nothing of what is not set up yet', async () => {
    expect(await findingsOf(await startPort())).toEqual([])
  })

  it('does not judge if everyone may read', async () => {
    const started = await startPort({ isEmpty: false })

    const findings = await findingsOf(started, wantedFor('everyone'))

    expect(findings).toEqual([
      {
        subject: 'readers of people',
        status: 'ok',
        detail:
          '"people-readers" is "everyone", so the permissions in Port were not checked.',
      },
    ])
  })
})
