// `npm run test:unit`: the tests that need neither a process nor a server.
import { loneUnitTests, UNIT_GROUPS } from './__tests__/support/groups.ts'
import config from './jest.config.js'

export default {
  ...config,
  testMatch: [
    ...Object.keys(UNIT_GROUPS).map((name) => `groups/${name}.suite.ts`),
    ...loneUnitTests(),
  ].map((file) => `<rootDir>/__tests__/${file}`),
  testPathIgnorePatterns: [],
  maxWorkers: '100%',
}
