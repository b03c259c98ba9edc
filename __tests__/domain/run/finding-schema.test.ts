import { describe, expect, it } from '@jest/globals'
import { findingSchema } from '../../../src/domain/run/finding-schema.ts'

describe('findingSchema', () => {
  it.each(['ok', 'warning', 'failure', 'unknown'])('takes %s', (status) => {
    const finding = { subject: 'Seats', status, detail: 'Fine.' }

    expect(findingSchema.parse(finding)).toEqual(finding)
  })

  it.each(['', 'fine'])('takes no status %j', (status) => {
    const finding = { subject: 'Seats', status, detail: 'Fine.' }

    expect(findingSchema.safeParse(finding).success).toBe(false)
  })
})
