import { filesOf, GROUPS } from './__tests__/support/groups.ts'

// `npm test -- <path>` runs single files; a run of all runs groups of files.
const named = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('-') && !/^\d+%?$/.test(argument))
const runsGroups = named.every((argument) => argument.includes('groups/'))

const grouped = Object.keys(GROUPS)
  .flatMap(filesOf)
  .map((file) => `/__tests__/${file}$`)

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': './__tests__/support/jest/strip-types.js' },
  moduleNameMapper: { '^nock$': '<rootDir>/__tests__/support/jest/nock.ts' },
  testMatch: [
    '<rootDir>/__tests__/**/*.test.ts',
    ...(runsGroups ? ['<rootDir>/__tests__/groups/*.suite.ts'] : []),
  ],
  testPathIgnorePatterns: runsGroups ? grouped : [],
  testSequencer: './__tests__/support/jest/longest-first.js',
  globalSetup: '<rootDir>/__tests__/support/jest/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/support/jest/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/jest/setup.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'v8',
  // A busy machine must not decide a test.
  testTimeout: 120_000,
  // More than a runner has cores: a fault test spends half its time waiting.
  maxWorkers: 6,
  // A worker with nothing open still takes a while to free what it has loaded
  // when the machine is busy; after jest's half second it would be killed.
  workerGracefulExitTimeout: 5_000,
}
