import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { GitHubClient } from '../../../../src/collectors/github/client.ts'
import { seatsSubject } from '../../../../src/collectors/github/seats/collect-seats.ts'
import { readSeatPages } from '../../../../src/collectors/github/seats/seat-pages.ts'
import type { Scope } from '../../../../src/domain/scope.ts'
import { aResponse } from '../../../support/a-response.ts'

const SCOPE: Scope = { type: 'organization', name: 'octo-org' }

/** Answers as a list of so many empty pages, and sees how many are asked. */
class PagesAtOnce implements GitHubClient {
  readonly credential = 'token'
  readonly #link: string
  #now = 0
  most = 0

  constructor(pages: number) {
    this.#link = `<https://api.github.com/x?page=${pages}>; rel="last"`
  }

  async get() {
    this.#now += 1
    this.most = Math.max(this.most, this.#now)
    await turn()
    this.#now -= 1
    const headers = { link: this.#link }
    return aResponse({ data: { total_seats: 0, seats: [] }, headers })
  }
}

async function mostAtOnce(pages: number): Promise<number> {
  const client = new PagesAtOnce(pages)
  const nothing = () => undefined
  await readSeatPages({
    client,
    subject: seatsSubject(SCOPE, 'token'),
    onStart: nothing,
    onPage: nothing,
    onProgress: nothing,
  })
  return client.most
}

describe('readSeatPages', () => {
  it('asks for fifty pages at a time', async () => {
    expect(await mostAtOnce(100)).toBe(50)
  })

  it("asks for ten of a list that GitHub's pace stretches anyway", async () => {
    expect(await mostAtOnce(101)).toBe(10)
  })
})
