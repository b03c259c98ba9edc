import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { GitHubClient } from '../../../../src/collectors/github/client.ts'
import { seatsSubject } from '../../../../src/collectors/github/seats/collect-seats.ts'
import { SeatReading } from '../../../../src/collectors/github/seats/seat-pages.ts'
import type { Scope } from '../../../../src/domain/scope.ts'
import { aResponse } from '../../../support/builders/a-response.ts'

const SCOPE: Scope = { type: 'organization', name: 'octo-org' }

/** Answers as a list of empty pages and counts concurrent requests. */
class PagesAtOnce implements GitHubClient {
  readonly credential = 'token'
  readonly #link: string
  readonly #total: number
  #now = 0
  most = 0

  constructor(pages: number) {
    const url = 'https://api.github.com/x?page='
    this.#link = `<${url}2>; rel="next", <${url}${pages}>; rel="last"`
    this.#total = pages * 100
  }

  async get() {
    this.#now += 1
    this.most = Math.max(this.most, this.#now)
    await turn()
    this.#now -= 1
    const headers = { link: this.#link }
    const data = { total_seats: this.#total, seats: [] }
    return aResponse({ data, headers })
  }
}

async function mostAtOnce(pages: number): Promise<number> {
  const client = new PagesAtOnce(pages)
  const subject = seatsSubject(SCOPE, 'token')
  const onProgress = () => undefined
  // Each page links to page 2; what is walked after the last does not count.
  await new SeatReading({ client, subject, onProgress }).readAll()
  return client.most
}

describe('SeatReading', () => {
  it('asks for fifty pages at a time', async () => {
    expect(await mostAtOnce(100)).toBe(50)
  })

  it("asks for ten of a list that GitHub's pace stretches anyway", async () => {
    expect(await mostAtOnce(101)).toBe(10)
  })
})
