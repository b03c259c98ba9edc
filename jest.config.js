export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': './__tests__/support/strip-types.js' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/setup.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'v8',
  testTimeout: 30_000,
  maxWorkers: 2,
  // A worker with nothing open still takes a while to free what it has loaded
  // when the machine is busy; after jest's half second it would be killed.
  workerGracefulExitTimeout: 5_000,
}
