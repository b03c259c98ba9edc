import { describe, expect, it } from '@jest/globals'
import {
  ACTIVITY_SURFACES,
  PERIODS,
  REPORT_VERSIONS,
} from '../../src/domain/m365.ts'

describe('what Graph reports', () => {
  it('has five periods', () => {
    expect(PERIODS).toEqual(['D7', 'D28', 'D30', 'D90', 'D180'])
  })

  it('has two versions', () => {
    expect(REPORT_VERSIONS).toEqual(['v1', 'v2'])
  })

  it('has the last activity on thirteen surfaces', () => {
    expect(ACTIVITY_SURFACES).toEqual([
      'teams',
      'word',
      'excel',
      'powerpoint',
      'outlook',
      'onenote',
      'loop',
      'chat',
      'chat_work',
      'chat_web',
      'm365_app',
      'edge',
      'agent',
    ])
  })
})
