import { describe, expect, it } from '@jest/globals'
import { BufferedResponse } from '../../../src/http/buffered-response.ts'

function aResponse(body: string, status = 200) {
  const bytes = new TextEncoder().encode(body)
  return new BufferedResponse({ status, headers: new Headers() }, [bytes])
}

describe('BufferedResponse', () => {
  it.each([
    [199, false],
    [200, true],
    [201, true],
    [299, true],
    [300, false],
    [404, false],
  ])('knows whether %d is a success', (status, isOk) => {
    expect(aResponse('', status).ok).toBe(isOk)
  })

  it('decodes UTF-8 without a byte order mark', () => {
    expect(aResponse('\uFEFFAdèle').text()).toBe('Adèle')
  })

  it('decodes a letter whose bytes arrive in two pieces', () => {
    const [adele, rest] = [
      [0x41, 0x64, 0xc3],
      [0xa8, 0x6c, 0x65],
    ]
    const chunks = [adele, rest].map((bytes) => Uint8Array.from(bytes))
    const response = new BufferedResponse(
      { status: 200, headers: new Headers() },
      chunks,
    )

    expect(response.text()).toBe('Adèle')
    expect([...response.bytes()]).toEqual([...adele, ...rest])
  })

  it('has buffers of its own', () => {
    const response = aResponse('{}')

    expect(response.bytes().buffer.byteLength).toBe(2)
  })

  it('parses JSON, and nothing else', () => {
    expect(aResponse('{"a":[1]}').json()).toEqual({ a: [1] })
    expect(aResponse('<html>').json()).toBeUndefined()
  })

  it('has no URL unless it is told one', () => {
    expect(aResponse('').url).toBe('')
  })
})
