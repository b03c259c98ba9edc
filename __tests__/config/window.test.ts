import { describe, expect, it } from '@jest/globals'
import { mistakesIn } from '../support/builders/a-inputs.ts'

describe('the rules on the window', () => {
  // Today is 2026-11-22.
  it('refuse "until" without "since"', () => {
    expect(mistakesIn({ until: '2026-11-01' })).toEqual([
      '- "until" needs "since" too.',
    ])
  })

  it('refuse a window that ends before it begins', () => {
    const given = { since: '2026-11-02', until: '2026-11-01' }

    expect(mistakesIn(given)).toEqual([
      '- "since" (2026-11-02) is after "until" (2026-11-01).',
    ])
  })

  it('take a window of one day', () => {
    const given = { since: '2026-11-21', until: '2026-11-21' }

    expect(mistakesIn(given)).toEqual([])
  })

  it.each(['2026-11-22', '2027-01-01'])('refuse "until" of %s', (until) => {
    expect(mistakesIn({ since: '2026-11-01', until })).toEqual([
      `- "until" is ${until}, and reports exist only for days before today (2026-11-22).`,
    ])
  })

  it.each([
    { datasets: 'github-usage', oldest: '2025-12-12', before: '2025-12-11' },
    { datasets: 'm365-daily', oldest: '2026-05-26', before: '2026-05-25' },
    {
      datasets: 'm365-daily,github-user-usage',
      oldest: '2026-05-26',
      before: '2026-05-25',
    },
  ])('refuse days that $datasets no longer has', (given) => {
    const { datasets, oldest, before } = given

    expect(mistakesIn({ datasets, since: oldest })).toEqual([])
    expect(mistakesIn({ datasets, since: before })).toEqual([
      `- "since" is ${before}, which is older than what the sources keep; the oldest day that can be had is ${oldest}.`,
    ])
  })

  it('reach back further for an enterprise than for an organization', () => {
    const enterprise = { 'github-org': '', 'github-enterprise': 'octo-corp' }
    const usage = { datasets: 'github-usage' }

    // A year before today is 2025-11-22; enterprise data began before that.
    expect(
      mistakesIn({ ...usage, ...enterprise, since: '2025-11-22' }),
    ).toEqual([])
    expect(
      mistakesIn({ ...usage, ...enterprise, since: '2025-11-21' }),
    ).toHaveLength(1)
  })

  it('refuse "since" when nothing daily is collected', () => {
    const given = { since: '2026-11-01', datasets: 'github-seats,m365-users' }

    expect(mistakesIn(given)).toEqual([
      '- "since" is given, but no dataset with a record for each day is collected.',
    ])
  })
})
