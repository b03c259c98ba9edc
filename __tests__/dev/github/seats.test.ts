import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { fetchGithub, startTrusted } from '../trusted-emulators.ts'

const SEATS = '/orgs/octo-org/copilot/billing/seats'
const OCTO_ORG = { orgs: [{ login: 'octo-org', seats: 237 }] }

let emulators: Emulators

describe('seats of the emulated GitHub', () => {
  afterEach(() => emulators.close())

  it('gives 50 seats a page unless asked for more', async () => {
    emulators = await startTrusted(OCTO_ORG)

    const page = await (await fetchGithub(emulators, SEATS)).json()

    expect(page).toMatchObject({ total_seats: 237 })
    expect(page).toHaveProperty('seats.length', 50)
  })

  it('links a middle page to its neighbors and to both ends', async () => {
    emulators = await startTrusted(OCTO_ORG)

    const response = await fetchGithub(
      emulators,
      `${SEATS}?per_page=100&page=2`,
    )

    const base = `${emulators.urls.github}${SEATS}?per_page=100&page=`
    expect(response.headers.get('link')).toBe(
      [
        `<${base}1>; rel="prev"`,
        `<${base}3>; rel="next"`,
        `<${base}3>; rel="last"`,
        `<${base}1>; rel="first"`,
      ].join(', '),
    )
  })

  it('ends on a page with the rest', async () => {
    emulators = await startTrusted(OCTO_ORG)

    const response = await fetchGithub(
      emulators,
      `${SEATS}?per_page=100&page=3`,
    )

    expect(await response.json()).toHaveProperty('seats.length', 37)
    expect(response.headers.get('link')).not.toContain('rel="next"')
  })

  it('never gives more than 100 seats a page', async () => {
    emulators = await startTrusted(OCTO_ORG)

    const page = await fetchGithub(emulators, `${SEATS}?per_page=500`)

    expect(await page.json()).toHaveProperty('seats.length', 100)
  })

  it('counts a person in two teams once and lists them twice', async () => {
    const orgs = [{ login: 'octo-org', seats: 3, twoTeams: [1] }]
    emulators = await startTrusted({ orgs })

    const page = await (await fetchGithub(emulators, SEATS)).json()

    expect(page).toMatchObject({
      total_seats: 3,
      seats: [
        { assignee: { id: 100_001 } },
        { assignee: { id: 100_002 } },
        { assignee: { id: 100_003 } },
        { assignee: { id: 100_002 } },
      ],
    })
  })

  it('shows unassigned, sparse and offset seats as they were planned', async () => {
    const orgs = [
      {
        login: 'octo-org',
        seats: 3,
        unassigned: [0],
        missingKeys: [1],
        offsetTimes: [2],
      },
    ]
    emulators = await startTrusted({ orgs })

    const { seats } = await (await fetchGithub(emulators, SEATS)).json()

    expect(seats[0].assignee).toBeNull()
    expect(Object.keys(seats[1])).toEqual(['created_at', 'assignee'])
    expect(seats[2].created_at).toMatch(/-06:00$/)
  })

  it('lists an enterprise grant by grant and counts people once', async () => {
    const orgs = [
      { login: 'octo-org', seats: 3 },
      { login: 'octo-labs', seats: 2, firstPerson: 2 },
    ]
    const enterprise = { slug: 'octo', orgs: ['octo-org', 'octo-labs'] }
    emulators = await startTrusted({ orgs, enterprise })

    const path = '/enterprises/octo/copilot/billing/seats'
    const page = await (await fetchGithub(emulators, path)).json()

    expect(page.total_seats).toBe(4)
    expect(
      page.seats.map((seat: { organization: { login: string } }) => {
        return seat.organization.login
      }),
    ).toEqual(['octo-org', 'octo-org', 'octo-org', 'octo-labs', 'octo-labs'])
  })

  it('serves seats that a test wrote by hand', async () => {
    const written = { total_seats: 9, seats: [{ created_at: '2026-01-01' }] }
    emulators = await startTrusted({ overrides: { seats: () => written } })

    const page = await fetchGithub(emulators, SEATS)

    expect(await page.json()).toEqual(written)
  })

  it('shows the company of another day after it was changed', async () => {
    emulators = await startTrusted(OCTO_ORG)
    const { createTenant } = await import('../../../dev/tenants/tenant.ts')
    const orgs = [{ login: 'octo-org', seats: 237, removed: [0, 5] }]

    emulators.setTenant(createTenant({ now: new Date(), orgs }))

    const page = await (await fetchGithub(emulators, SEATS)).json()
    expect(page.total_seats).toBe(235)
    expect(page.seats[0].assignee.id).toBe(100_002)
  })
})

describe('access to the emulated GitHub', () => {
  afterEach(() => emulators.close())

  it('refuses a token it does not know', async () => {
    emulators = await startTrusted(OCTO_ORG)

    const response = await fetchGithub(emulators, SEATS, 'stolen')

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ message: 'Bad credentials' })
  })

  it('names the permission that a token lacks', async () => {
    emulators = await startTrusted(OCTO_ORG)

    const token = 'emulated-powerless-token'
    const response = await fetchGithub(emulators, SEATS, token)

    expect(response.status).toBe(403)
    expect(response.headers.get('x-accepted-github-permissions')).toBe(
      'organization_copilot_seat_management=read; organization_administration=read',
    )
  })

  it('does not know an organization of another company', async () => {
    emulators = await startTrusted(OCTO_ORG)

    const path = '/orgs/other-org/copilot/billing/seats'
    const response = await fetchGithub(emulators, path)

    expect(response.status).toBe(404)
  })

  it('counts down the primary limit', async () => {
    emulators = await startTrusted(OCTO_ORG)

    await fetchGithub(emulators, SEATS)
    const { headers } = await fetchGithub(emulators, SEATS)

    expect(headers.get('x-ratelimit-limit')).toBe('5000')
    expect(headers.get('x-ratelimit-remaining')).toBe('4998')
  })

  it('refuses the request that breaks the points limit', async () => {
    const enforceLimits = {
      pointsPerWindow: 2,
      windowMs: 60_000,
      concurrent: 100,
    }
    emulators = await startTrusted(OCTO_ORG, { enforceLimits })

    await fetchGithub(emulators, SEATS)
    await fetchGithub(emulators, SEATS)
    const third = await fetchGithub(emulators, SEATS)

    expect(third.status).toBe(403)
    expect(await third.text()).toContain('secondary rate limit')
    const wait = Number(third.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(50)
    expect(wait).toBeLessThanOrEqual(60)
  })

  it('refuses more open requests than allowed', async () => {
    const enforceLimits = {
      pointsPerWindow: 900,
      windowMs: 60_000,
      concurrent: 2,
    }
    emulators = await startTrusted(OCTO_ORG, { enforceLimits, latencyMs: 500 })

    const answers = await Promise.all(
      [1, 2, 3].map(() => fetchGithub(emulators, SEATS)),
    )

    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 200, 403])
  })
})
