// Runs before every test file: nothing may leave this machine.
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import nock from 'nock'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

beforeAll(() => {
  nock.disableNetConnect()
  nock.enableNetConnect(LOOPBACK)
})

afterEach(() => {
  const pending = nock.pendingMocks()
  nock.cleanAll()
  if (pending.length > 0) {
    throw new Error(`Requests that were never made: ${pending.join(', ')}`)
  }
})

// Without this the second test file in a worker gets nock's stray answers.
afterAll(() => nock.restore())
