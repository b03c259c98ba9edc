export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': './__tests__/support/strip-types.js' },
  moduleNameMapper: { '^nock$': '<rootDir>/__tests__/support/nock.ts' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  globalSetup: '<rootDir>/__tests__/support/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/setup.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'v8',
  // A busy machine must not decide a test.
  testTimeout: 120_000,
  // More than a runner has cores: a fault test spends half its time waiting.
  maxWorkers: 4,
  // A worker with nothing open still takes a while to free what it has loaded
  // when the machine is busy; after jest's half second it would be killed.
  workerGracefulExitTimeout: 5_000,
}
