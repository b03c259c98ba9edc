import { describe, expect, it } from '@jest/globals'
import { RECORDED, readRecorded } from '../../dev/recorded-reports.ts'
import { renderPage } from '../../dev/summary-page.ts'
import { renderSummary } from '../../src/summary/summary.ts'

describe('the recorded reports', () => {
  it.each([
    ['success', '✅ Everything was delivered: 731 records accepted by Port.'],
    [
      'partial',
      '⚠️ Some records were delivered: 361 records accepted by Port; what failed is listed below.',
    ],
    ['setup', '✅ Port is set up: 27 of 28 objects created or updated.'],
    ['check', '❌ Not ready: 1 of 32 checks failed. Warnings: 12.'],
  ] as const)('of %s tell how the run ended', (name, line) => {
    expect(renderSummary(readRecorded(name)).split('\n')[2]).toBe(line)
  })

  it('have a trend in both products', () => {
    const summary = renderSummary(readRecorded('success'))

    expect(summary).toContain('| octo-org | 237 (+3) | ')
    expect(summary).toContain(' | 320 (+8) | 320 (+8) | ')
  })
})

describe('renderPage', () => {
  it('shows every summary with its charts, and loads nothing', () => {
    const page = renderPage(
      RECORDED.map((name) => renderSummary(readRecorded(name))),
    )

    expect(page.match(/<section><h2>/g)).toHaveLength(4)
    expect(page.match(/<pre class="mermaid">/g)).toHaveLength(2)
    expect(page).not.toContain('<script src')
    expect(page.split('<script>')[0]).not.toMatch(/<(img|link|iframe)/)
  })
})
