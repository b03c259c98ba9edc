import { describe, expect, it } from '@jest/globals'
import { microsoftSection } from '../../src/summary/microsoft-section.ts'
import { anM365Figure } from '../support/a-figure.ts'
import { aRunReport } from '../support/a-run-report.ts'

describe('microsoftSection', () => {
  it('draws no chart when no app has a figure', () => {
    const figures = {
      'm365-summary': [anM365Figure({ apps: { word: { enabled: 3 } } })],
    }

    const section = microsoftSection(aRunReport({ figures }))

    expect(section).toContain('### Microsoft 365 Copilot')
    expect(section).not.toContain('xychart')
  })

  it('shows a dash for licences that could not be read', () => {
    const { apps: _, sku_total: __, ...figure } = anM365Figure()
    const figures = {
      'm365-summary': [{ ...figure, identifier: 'x', title: 'x' }],
    }

    const section = microsoftSection(aRunReport({ figures }))

    expect(section).toContain('| D28 | 2026-11-19 | – | 300 | 300 | 240 |')
  })
})
