import { describe, expect, it } from '@jest/globals'
import { SourceError } from '../../src/errors.ts'
import {
  aCollector,
  anM365User,
  found,
  OCTO_ORG,
  someM365Usage,
  someSeats,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'

const LABS = { type: 'organization', name: 'octo-labs' } as const
const FORBIDDEN = new SourceError(
  'GITHUB_FORBIDDEN',
  'Cannot read Copilot seats of organization "octo-org": GitHub answered 403 (No). The token needs more.',
)
const FAILURE = { code: FORBIDDEN.code, message: FORBIDDEN.message }

const microsoft = aCollector('m365', {
  datasets: ['m365-summary', 'm365-users'],
  events: [
    found(someM365Usage()),
    found(anM365User('adele.vance@contoso.example')),
  ],
})

function forbidden() {
  return aCollector('github', {
    datasets: ['github-seats', 'github-seat-users'],
    scope: OCTO_ORG,
    requestCount: 1,
    error: FORBIDDEN,
  })
}

describe('a run in which GitHub refuses the token', () => {
  it('delivers the other source and is partial', async () => {
    const { report, records } = await aRun({
      collectors: [forbidden(), microsoft],
    })

    expect(report.result).toBe('partial')
    expect(records).toHaveLength(2)
    expect(report.sources).toEqual([
      {
        source: 'github',
        scope: 'octo-org',
        status: 'failed',
        error: FAILURE,
      },
      { source: 'm365', scope: '', status: 'ok' },
    ])
    expect(
      report.datasets.map(({ dataset, status, error }) => [
        dataset,
        status,
        error?.code,
      ]),
    ).toEqual([
      ['github-seats', 'failed', 'GITHUB_FORBIDDEN'],
      ['github-seat-users', 'failed', 'GITHUB_FORBIDDEN'],
      ['m365-summary', 'ok', undefined],
      ['m365-users', 'ok', undefined],
    ])
  })

  it('never shows what it could not read as a zero', async () => {
    const { report, records, outputs, summary } = await aRun({
      collectors: [forbidden(), microsoft],
    })

    expect(records.some(({ scope }) => scope === 'octo-org')).toBe(false)
    expect(report.figures).not.toHaveProperty('github-seats')
    expect(outputs).not.toHaveProperty('seats-total')
    expect(outputs).not.toHaveProperty('seats-active')
    expect(summary).not.toContain('### GitHub Copilot')
  })

  it('says why, and what to do', async () => {
    const { failures, summary, logger } = await aRun({
      collectors: [forbidden(), microsoft],
    })

    expect(failures).toBe(
      [
        'Some records were not delivered.',
        `- github-seats, github-seat-users: [GITHUB_FORBIDDEN] ${FORBIDDEN.message}`,
      ].join('\n'),
    )
    expect(summary).toContain(
      `- \`github-seats\`, \`github-seat-users\` of octo-org: ${FORBIDDEN.message} (\`GITHUB_FORBIDDEN\`)`,
    )
    expect(logger.messages('info')).toContain(
      'github-seats of organization "octo-org": failed (GITHUB_FORBIDDEN).',
    )
  })

  it('is failed when there was no other source', async () => {
    const { report, outputs, failures } = await aRun({
      collectors: [forbidden()],
    })

    expect(report.result).toBe('failed')
    expect(report.sources.at(-1)).toEqual({
      source: 'm365',
      scope: '',
      status: 'skipped',
    })
    expect(outputs).toMatchObject({
      result: 'failed',
      'entities-sent': '0',
      'github-seats-count': '0',
    })
    expect(failures).toMatch(/^No records were delivered\./)
  })

  it('still delivers its other organizations', async () => {
    const github = aCollector(
      'github',
      { datasets: ['github-seats'], scope: OCTO_ORG, error: FORBIDDEN },
      {
        datasets: ['github-seats'],
        scope: LABS,
        events: [found(someSeats(LABS))],
      },
    )

    const { report, outputs } = await aRun({ collectors: [github] })

    expect(report.result).toBe('partial')
    expect(report.sources.slice(0, 2)).toMatchObject([
      { scope: 'octo-org', status: 'failed' },
      { scope: 'octo-labs', status: 'ok' },
    ])
    expect(outputs['seats-total']).toBe('4')
  })
})

describe('a run in which one dataset of a unit fails', () => {
  it('delivers the others of that unit', async () => {
    const failure = { code: 'GRAPH_FORBIDDEN', message: 'No.' } as const
    const collector = aCollector('m365', {
      datasets: ['m365-summary', 'm365-users'],
      events: [
        { type: 'failed', dataset: 'm365-summary', failure },
        found(anM365User('adele.vance@contoso.example')),
      ],
    })

    const { report, outputs } = await aRun({ collectors: [collector] })

    expect(report.datasets).toMatchObject([
      { dataset: 'm365-summary', status: 'failed', error: failure },
      { dataset: 'm365-users', status: 'ok', sent: 1 },
    ])
    expect(outputs).not.toHaveProperty('m365-active-users')
  })
})
