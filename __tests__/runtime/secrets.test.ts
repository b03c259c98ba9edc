import { describe, expect, it } from '@jest/globals'
import { formsOf } from '../../src/host/secret-forms.ts'

describe('formsOf', () => {
  it.each([
    ['-----BEGIN KEY-----\r\n  MIIabc\nMIIdef\n\n'],
    ['-----BEGIN KEY-----\\nMIIabc\\nMIIdef\\n'],
    ['-----BEGIN KEY-----\\r\\nMIIabc\\r\\nMIIdef'],
  ])('lists the lines of %j', (secret) => {
    expect(formsOf(secret)).toEqual(['-----BEGIN KEY-----', 'MIIabc', 'MIIdef'])
  })

  it('lists how URLs and headers carry a single line', () => {
    expect(formsOf('open/sesame+1\n')).toEqual([
      'open/sesame+1',
      'open%2Fsesame%2B1',
      'b3Blbi9zZXNhbWUrMQ==',
    ])
  })

  it('lists a form that is the same only once, and a short one as it is', () => {
    expect(formsOf('opensesame')).toEqual(['opensesame', 'b3BlbnNlc2FtZQ=='])
    expect(formsOf('a/b')).toEqual(['a/b'])
    expect(formsOf(' \n')).toEqual([])
    expect(formsOf('ab')).toEqual([])
  })
})
