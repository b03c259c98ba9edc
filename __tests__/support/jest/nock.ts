// A test that imports 'nock' gets this module: nock and the checks that belong
// to it. Loading nock takes longer than most test files, so only the files that
// use nock load it.
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import nock from '../../../node_modules/nock/dist/index.js'
import { leaveConnectionsToNock } from './connections.ts'

export * from '../../../node_modules/nock/dist/index.js'
export { default } from '../../../node_modules/nock/dist/index.js'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

leaveConnectionsToNock()

beforeAll(() => {
  // It stays loaded where the same tests run more than once.
  if (!nock.isActive()) nock.activate()
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
